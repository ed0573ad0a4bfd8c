import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { StartError } from './start-problems.ts';

export type Given = Record<string, string | undefined>;

/**
 * What an operator has said: the environment of the process, and of a file `.env` in the folder of the start what the environment leaves
 * open. An empty value in the environment takes the file's back.
 * @throws StartError where there is a file that cannot be read
 */
export function readEnvironment(folder = process.cwd(), given: Given = process.env): Given {
  const file = join(folder, '.env');
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...given };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return given;
    throw new StartError(`${file} cannot be read (${message}): mend or remove it.`);
  }
}

export interface Understood {
  env: Given;
  problems: string[];
}

/**
 * Widespread names of what has another one here, such as `DB_HOST`. A name of ours wins.
 * @returns the environment under our names, and which names are missing beside those that were given
 */
export function withAliases(given: Given): Understood {
  const database = databaseUrl(given);
  const mail = smtpUrl(given);
  const found: Given = {
    DATABASE_URL: database.url,
    SMTP_URL: mail.url,
    MAIL_FROM: given.EMAIL_FROM,
    PUBLIC_URL: given.FRONTEND_URL,
  };
  const env = { ...given };
  for (const [name, value] of Object.entries(found)) env[name] = given[name] || value;
  return {
    env,
    problems: [
      ...(given.DATABASE_URL ? [] : missing(database.missing, 'DB_HOST')),
      ...(given.SMTP_URL ? [] : missing(mail.missing, 'SMTP_HOST')),
    ],
  };
}

const missing = (names: readonly string[], beside: string): string[] =>
  names.map((name) => `${name}: must be set beside ${beside}`);

interface Address {
  url?: string;
  missing: readonly string[];
}

function databaseUrl({ DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD }: Given): Address {
  if (!DB_HOST) return { missing: [] };
  const absent = [...(DB_NAME ? [] : ['DB_NAME']), ...(DB_USER ? [] : ['DB_USER'])];
  if (!DB_NAME || !DB_USER) return { missing: absent };
  const address = `${hostOf(DB_HOST)}:${DB_PORT || '5432'}`;
  return {
    url: `postgresql://${credentials(DB_USER, DB_PASSWORD)}${address}/${encodeURIComponent(DB_NAME)}`,
    missing: [],
  };
}

/** The port that speaks TLS from its first byte; others begin in the clear and change over where the server can. */
const TLS_PORT = '465';

function smtpUrl({ SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD }: Given): Address {
  if (!SMTP_HOST) return { missing: [] };
  const port = SMTP_PORT || '587';
  const scheme = port === TLS_PORT ? 'smtps' : 'smtp';
  return {
    url: `${scheme}://${credentials(SMTP_USER, SMTP_PASSWORD)}${hostOf(SMTP_HOST)}:${port}`,
    missing: [],
  };
}

/** An address of IPv6 needs brackets before its port. */
const hostOf = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

function credentials(user: string | undefined, password: string | undefined): string {
  if (!user) return '';
  return `${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}@`;
}
