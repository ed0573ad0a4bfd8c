import { resolve } from 'node:path';
import { z } from 'zod';
import { type Given, withAliases } from './environment.ts';
import { StartError } from './start-problems.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const positive = z.coerce.number().int().min(1);
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const yes = z.enum(['true', 'false']).transform((value) => value === 'true');
const duration = z.string().regex(/^\d+[smhd]$/, 'Give a number and s, m, h or d, as in 15m.');

/** Everything that the environment can say. `.env.example` explains each; the names are checked against it by a test. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: port.default(5000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CORS_ORIGINS: list.default([]),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  PROCESSES: z.enum(['server', 'worker', 'both']).default('both'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL: positive.default(20),
  DATABASE_READ_POOL: positive.default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  JWT_SECRET: z.string().min(32, 'Give at least 32 characters.').optional(),
  JWT_EXPIRES_IN: duration.default('15m'),
  ENCRYPTION_KEYS: z.string().optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().optional(),
  RATE_LIMIT_MAX_REQUESTS: positive.default(100),
  RATE_LIMIT_MEMBER_MAX_REQUESTS: positive.default(1_000),
  RATE_LIMIT_WINDOW_MS: positive.default(900_000),
  TRUSTED_IPS: list.default([]),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Backline <no-reply@backline.local>'),
  RAZORPAY_KEY_ID: z.string().optional(),
  RAZORPAY_KEY_SECRET: z.string().optional(),
  RAZORPAY_WEBHOOK_SECRET: z.string().optional(),
  ALLOW_SANDBOX_GATEWAY: yes.default(false),
  JOB_CONCURRENCY: positive.default(4),
  SERVICE_WORKER: z.enum(['on', 'off']).default('on'),
});

type Environment = z.infer<typeof environment>;

export interface GatewayKeys {
  keyId: string;
  keySecret: string;
  webhookSecret: string;
}

export interface Config extends Omit<Environment, 'JWT_SECRET' | 'PUBLIC_URL'> {
  production: boolean;
  /** Where members reach the web app; links in mails begin with it. */
  publicUrl: string;
  dataDir: string;
  /** null: one is made and kept in the data folder. Never in production. */
  jwtSecret: string | null;
  /** null: the embedded sandbox is the gateway. */
  gateway: GatewayKeys | null;
}

export class ConfigError extends StartError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads the configuration from the environment, by our names or widespread ones. An empty value counts as not given.
 * @throws ConfigError that names every problem at once: wrong values, and in production missing secrets and gateway keys.
 */
export function readConfig(environmentOfProcess: Given): Config {
  const understood = withAliases(environmentOfProcess);
  const given = Object.fromEntries(
    Object.entries(understood.env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  problems.push(...understood.problems);
  const values = parsed.success ? parsed.data : null;
  if (given.NODE_ENV === 'production') problems.push(...productionProblems(given));
  if (!values || problems.length > 0) throw new ConfigError(problems);
  return {
    ...values,
    production: values.NODE_ENV === 'production',
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    dataDir: resolve(values.DATA_DIR),
    jwtSecret: values.JWT_SECRET ?? null,
    gateway: gatewayKeys(values),
  };
}

function gatewayKeys(values: Environment): GatewayKeys | null {
  const {
    RAZORPAY_KEY_ID: keyId,
    RAZORPAY_KEY_SECRET: keySecret,
    RAZORPAY_WEBHOOK_SECRET: webhookSecret,
  } = values;
  return keyId && keySecret && webhookSecret ? { keyId, keySecret, webhookSecret } : null;
}

/** What development makes for itself and production must be given. */
function productionProblems(given: Given): string[] {
  const required = ['PUBLIC_URL', 'DATABASE_URL', 'JWT_SECRET', 'ENCRYPTION_KEYS', 'SMTP_URL'];
  const gateway = ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'];
  if (given.ALLOW_SANDBOX_GATEWAY !== 'true') required.push(...gateway);
  return required
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: must be set when NODE_ENV is production`);
}
