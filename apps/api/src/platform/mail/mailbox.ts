import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Mail } from './mail.ts';

const MAX_MAILS = 500;
const MAIL_FILE = /^\d{15}-\d{8}-[0-9a-f-]{36}\.json$/;

export interface StoredMail extends Mail {
  id: string;
  /** ISO 8601 in UTC. */
  sentAt: string;
}

export interface Mailbox {
  deliver(mail: Mail): Promise<StoredMail>;
  /** Newest first, at most 500; `to` compares whole addresses without regard to case. */
  list(filter?: { to?: string }): Promise<StoredMail[]>;
}

/**
 * Where mails land without an SMTP server: a folder with one JSON file per mail, shown by the web app in development.
 * The oldest go once there are more than 500. See docs/rules/foundation.md#mails.
 */
export function createMailbox(options: { folder: string; clock: Clock }): Mailbox {
  const { folder, clock } = options;
  // Names sort by time and then by this, because mails of one job share a millisecond, and all share one in tests.
  let sequence = 0;
  return {
    async deliver(mail) {
      sequence += 1;
      const sentAt = clock.now();
      const stored: StoredMail = { id: mailId(sentAt, sequence), sentAt: sentAt.toISOString(), ...mail };
      await mkdir(folder, { recursive: true });
      await writeWhole(folder, stored);
      await dropOldest(folder);
      return stored;
    },
    async list(filter = {}) {
      const names = (await mailFiles(folder)).reverse();
      const mails = await Promise.all(names.map((name) => readMail(join(folder, name))));
      const wanted = filter.to?.trim().toLowerCase();
      return mails.filter((mail) => mail !== null).filter(({ to }) => !wanted || to.toLowerCase() === wanted);
    },
  };
}

function mailId(sentAt: Date, sequence: number): string {
  return `${String(sentAt.getTime()).padStart(15, '0')}-${String(sequence).padStart(8, '0')}-${randomUUID()}`;
}

/** A crash leaves a draft that no listing shows, never half a mail. */
async function writeWhole(folder: string, mail: StoredMail): Promise<void> {
  const draft = join(folder, `${mail.id}.draft`);
  await writeFile(draft, JSON.stringify(mail, null, 2), { mode: 0o600 });
  await rename(draft, join(folder, `${mail.id}.json`));
}

async function dropOldest(folder: string): Promise<void> {
  const surplus = (await mailFiles(folder)).slice(0, -MAX_MAILS);
  await Promise.all(surplus.map((name) => rm(join(folder, name), { force: true })));
}

/** Names of the mails, oldest first. */
async function mailFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => MAIL_FILE.test(name)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** A file that another process just dropped, or that a person damaged, is passed over: the others still show. */
async function readMail(file: string): Promise<StoredMail | null> {
  try {
    const mail: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isStoredMail(mail) ? mail : null;
  } catch {
    return null;
  }
}

const FIELDS = ['id', 'sentAt', 'to', 'subject', 'text', 'html', 'kind'] as const;

function isStoredMail(value: unknown): value is StoredMail {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return FIELDS.every((field) => typeof record[field] === 'string');
}
