import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Given, withAliases } from './environment.ts';
import { StartError } from './start-problems.ts';

const number = (from: number, to: number) =>
  z.coerce.number(`Give a whole number from ${from} to ${to}.`).int().min(from).max(to);
const port = number(0, 65_535);
const positive = number(1, 2_147_483_647);
const list = (name: string, isRight: (part: string) => boolean) =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((parts) => parts.every(isRight), `Give ${name}, separated by commas.`);
const yes = z.enum(['true', 'false']).transform((value) => value === 'true');
const duration = z.string().regex(/^\d+[smhd]$/, 'Give a number and s, m, h or d, as in 15m.');
const address = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (value) => schemes.includes(URL.parse(value)?.protocol ?? ''),
      `Give an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`,
    );
const isOrigin = (value: string): boolean => URL.parse(value)?.origin === value;

/** Everything that the environment can say. `.env.example` explains each; the names are checked against it by a test. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: port.default(5000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CORS_ORIGINS: list('origins such as https://backline.example', isOrigin).default([]),
  TRUST_PROXY: number(0, 10).default(0),
  PROCESSES: z.enum(['server', 'worker', 'both']).default('both'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  DATABASE_POOL: positive.default(20),
  DATABASE_READ_POOL: positive.default(10),
  DATABASE_ACQUIRE_MS: positive.default(5_000),
  DATABASE_STATEMENT_MS: positive.default(30_000),
  DATABASE_LOCK_MS: positive.default(10_000),
  DATABASE_IDLE_MS: positive.default(60_000),
  DATABASE_TLS: z.enum(['off', 'verify']).default('off'),
  DATABASE_CA: z.string().refine(existsSync, 'There is no such file.').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  JWT_SECRET: z.string().min(32, 'Give at least 32 characters.').optional(),
  JWT_EXPIRES_IN: duration.default('15m'),
  ENCRYPTION_KEYS: z.string().optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().optional(),
  ADMIN_FIRST_NAME: z.string().optional(),
  ADMIN_LAST_NAME: z.string().optional(),
  RATE_LIMIT_MAX_REQUESTS: positive.default(100),
  RATE_LIMIT_MEMBER_MAX_REQUESTS: positive.default(1_000),
  RATE_LIMIT_WINDOW_MS: positive.default(900_000),
  TRUSTED_IPS: list('IP addresses', (part) => isIP(part) > 0).default([]),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
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
  /** Made at the start if there is no such account. */
  firstAdmin: FirstAdmin | null;
}

interface FirstAdmin {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
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
  problems.push(...TOGETHER.flatMap((names) => missingBeside(names, given)));
  if (given.NODE_ENV === 'production') problems.push(...productionProblems(given));
  if (!values || problems.length > 0) throw new ConfigError(problems);
  return {
    ...values,
    ...(values.DATABASE_URL && { DATABASE_URL: withTls(values.DATABASE_URL, values) }),
    production: values.NODE_ENV === 'production',
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    dataDir: resolve(values.DATA_DIR),
    jwtSecret: values.JWT_SECRET ?? null,
    gateway: gatewayKeys(values),
    firstAdmin: firstAdmin(values),
  };
}

/** Of these all are given or none: half of them would be left aside in silence. The password alone is that of `create-admin`. */
const TOGETHER = [
  { any: ['ADMIN_EMAIL', 'ADMIN_FIRST_NAME', 'ADMIN_LAST_NAME'], also: ['ADMIN_PASSWORD'] },
  { any: ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'], also: [] },
];

function missingBeside({ any, also }: { any: string[]; also: string[] }, given: Given): string[] {
  const first = any.find((name) => given[name] !== undefined);
  if (first === undefined) return [];
  return [...any, ...also]
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: must be set beside ${first}`);
}

function firstAdmin(values: Environment): FirstAdmin | null {
  const {
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: password,
    ADMIN_FIRST_NAME: firstName,
    ADMIN_LAST_NAME: lastName,
  } = values;
  return email && password && firstName && lastName ? { email, password, firstName, lastName } : null;
}

/**
 * The server's certificate is verified, and its name; a server that offers no TLS is not talked to. Said in the address, which is all that a
 * connection outside of the pools is opened by.
 */
function withTls(address: string, { DATABASE_TLS, DATABASE_CA }: Environment): string {
  if (DATABASE_TLS === 'off') return address;
  const url = new URL(address);
  url.searchParams.set('sslmode', 'verify-full');
  if (DATABASE_CA) url.searchParams.set('sslrootcert', DATABASE_CA);
  return url.href;
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
  const hasSome = gateway.some((name) => given[name] !== undefined);
  if (given.ALLOW_SANDBOX_GATEWAY !== 'true' && !hasSome) required.push(...gateway);
  return required
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: must be set when NODE_ENV is production`);
}
