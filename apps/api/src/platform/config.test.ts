import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('readConfig', () => {
  it('needs nothing in development', () => {
    const config = readConfig({});
    expect([config.PORT, config.production, config.gateway, config.publicUrl]).toEqual([
      5000,
      false,
      null,
      'http://localhost:5000',
    ]);
  });

  it('names every wrong value at once', () => {
    const problems = problemsOf({ PORT: 'high', JWT_SECRET: 'short', PROCESSES: 'all' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'PROCESSES', 'JWT_SECRET']);
  });

  it('refuses production without secrets and gateway keys, naming all at once', () => {
    expect(problemsOf({ NODE_ENV: 'production', PORT: 'x' }).map((problem) => problem.split(':')[0])).toEqual(
      [
        'PORT',
        'PUBLIC_URL',
        'DATABASE_URL',
        'JWT_SECRET',
        'ENCRYPTION_KEYS',
        'SMTP_URL',
        'RAZORPAY_KEY_ID',
        'RAZORPAY_KEY_SECRET',
        'RAZORPAY_WEBHOOK_SECRET',
      ],
    );
  });

  it('lets the sandbox into production only when told so', () => {
    const given = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://backline.example',
      DATABASE_URL: 'postgres://localhost/backline',
      JWT_SECRET: 'x'.repeat(32),
      ENCRYPTION_KEYS: `a:${Buffer.alloc(32).toString('base64')}`,
      SMTP_URL: 'smtps://mail.example',
    };
    expect(problemsOf(given)).toHaveLength(3);
    expect(readConfig({ ...given, ALLOW_SANDBOX_GATEWAY: 'true' }).gateway).toBeNull();
  });

  it.each([
    ['PORT', 'abc'],
    ['TRUST_PROXY', '-1'],
    ['NODE_ENV', 'prod'],
    ['CORS_ORIGINS', 'https://backline.example/path'],
    ['TRUSTED_IPS', '10.0.0.1, office'],
    ['DATABASE_URL', 'backline'],
    ['DATABASE_URL', 'mysql://localhost/backline'],
    ['DATABASE_CA', '/nowhere/authority.pem'],
    ['DATABASE_STATEMENT_MS', '0'],
    ['SMTP_URL', 'mail.example:587'],
    ['JWT_EXPIRES_IN', '15'],
    ['ALLOW_SANDBOX_GATEWAY', '1'],
    ['PUBLIC_URL', 'backline.example'],
  ])('names the variable of a wrong value: %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: \\S`))]);
  });

  it('takes what belongs together as a whole, or says what is missing', () => {
    expect(problemsOf({ ADMIN_EMAIL: 'asha@example.in', RAZORPAY_KEY_SECRET: 'x' })).toEqual([
      'ADMIN_FIRST_NAME: must be set beside ADMIN_EMAIL',
      'ADMIN_LAST_NAME: must be set beside ADMIN_EMAIL',
      'ADMIN_PASSWORD: must be set beside ADMIN_EMAIL',
      'RAZORPAY_KEY_ID: must be set beside RAZORPAY_KEY_SECRET',
      'RAZORPAY_WEBHOOK_SECRET: must be set beside RAZORPAY_KEY_SECRET',
    ]);
    expect(readConfig({ ADMIN_PASSWORD: 'for create-admin' }).firstAdmin).toBeNull();
  });

  it('is documented whole in .env.example, and nothing else is', () => {
    const text = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8');
    const documented = [...text.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    const source = readFileSync(new URL('./config.ts', import.meta.url), 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]);
    expect(documented.toSorted()).toEqual(known.toSorted());
  });
});
