import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { serverProcess } from '../apps/api/src/testing/process.ts';
import { cloneDatabase, emptyDatabase } from '../apps/api/src/testing/test-database.ts';

const MAIN = fileURLToPath(new URL('../apps/api/src/main.ts', import.meta.url));
const MIGRATE = fileURLToPath(new URL('../apps/api/src/cli/migrate.ts', import.meta.url));

/** What `npm start` promises on a bare machine: its own PostgreSQL, ready at once, and nothing lost when it is killed. */
describe('a start with nothing configured', async () => {
  const server = await serverProcess({ LOG_LEVEL: 'warn' });
  afterAll(() => server.remove());
  const register = () =>
    fetch(`${server.baseUrl}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        email: 'first@example.in',
        password: 'Sitar-12!',
        firstName: 'Meera',
        lastName: 'Rao',
        role: 'artist',
      }),
    });

  it('is healthy, serves the web app and the documentation, and keeps its data over a stop and a kill', async () => {
    await server.start();
    expect(await (await fetch(`${server.baseUrl}/health`)).json()).toEqual({ status: 'ok' });
    for (const [path, words] of [
      ['/', '<div id="root">'],
      ['/bookings/deep/link', '<div id="root">'],
      ['/docs/', 'swagger-ui'],
    ] as const) {
      expect(await (await fetch(`${server.baseUrl}${path}`)).text()).toContain(words);
    }
    expect((await register()).status).toBe(201);
    expect(await server.stop()).toBe(0);

    await server.start();
    expect((await register()).status).toBe(409);
    await server.kill();

    await server.start();
    expect((await register()).status).toBe(409);
    expect(await server.stop()).toBe(0);
  });
});

describe('a start in production', () => {
  const run = (
    env: Record<string, string>,
    program = MAIN,
  ): Promise<{ code: number | null; output: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [program], {
        env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('exit', (code) => resolve({ code, output }));
    });

  it('refuses missing secrets and gateway keys, naming all at once', async () => {
    const { code, output } = await run({});
    expect(code).toBe(1);
    for (const name of [
      'JWT_SECRET',
      'ENCRYPTION_KEYS',
      'RAZORPAY_KEY_ID',
      'RAZORPAY_KEY_SECRET',
      'RAZORPAY_WEBHOOK_SECRET',
    ])
      expect(output).toContain(name);
  });

  const settings = (databaseUrl: string): Record<string, string> => ({
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'x'.repeat(32),
    ENCRYPTION_KEYS: `a:${Buffer.alloc(32, 1).toString('base64')}`,
    SMTP_URL: 'smtp://127.0.0.1:1',
    ALLOW_SANDBOX_GATEWAY: 'true',
    LOG_LEVEL: 'error',
  });

  it('refuses a database that is older, which only the command migrates', async ({ onTestFinished }) => {
    const database = await emptyDatabase();
    onTestFinished(database.drop);
    const folder = await mkdtemp(join(tmpdir(), 'backline-production-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const env = { ...settings(database.url), PUBLIC_URL: 'http://localhost', DATA_DIR: folder, PORT: '0' };
    const older =
      /^The database is older than this release \(migrations missing: \d+\): run npm run migrate first, with the same settings\.\n$/;
    expect(await run(env)).toEqual({ code: 1, output: expect.stringMatching(older) });
    expect(await run(env, MIGRATE)).toEqual({
      code: 0,
      output: expect.stringMatching(/^Applied: 0001_platform\.sql, /),
    });
    expect(await run(env, MIGRATE)).toEqual({ code: 0, output: 'The database is up to date.\n' });
  });

  it('has no development tools', async () => {
    const database = await cloneDatabase();
    const server = await serverProcess(settings(database.url));
    try {
      await server.start();
      for (const [method, path] of [
        ['GET', '/dev/state'],
        ['GET', '/dev/mail/messages'],
        ['GET', '/dev/clock'],
        ['POST', '/dev/clock'],
        ['POST', '/dev/jobs/contracts.expire/run'],
      ] as const) {
        const answer = await fetch(`${server.baseUrl}${path}`, {
          method,
          headers: { Accept: 'application/json' },
        });
        expect([path, answer.status]).toEqual([path, 404]);
      }
      const mailbox = await fetch(`${server.baseUrl}/dev/mail`, { headers: { Accept: 'text/html' } });
      expect(mailbox.status).toBe(404);
      const page = await fetch(`${server.baseUrl}/`);
      expect(page.headers.get('strict-transport-security')).toContain('max-age');
      expect(await server.stop()).toBe(0);
    } finally {
      await server.remove();
      await database.drop();
    }
  });
});
