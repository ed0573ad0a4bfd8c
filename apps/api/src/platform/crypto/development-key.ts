import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EncryptionKey, generateKeyText, parseEncryptionKeys } from './keys.ts';

const FILE = 'encryption-key';

/**
 * The key of a development machine: made at the first start, kept in the data folder, readable by its owner only.
 * Production never calls this; it needs `ENCRYPTION_KEYS`. Spec 01, sensitive data.
 * @throws Error where the file is damaged: a new key would make every stored secret unreadable.
 */
export async function loadDevelopmentKey(folder: string): Promise<EncryptionKey> {
  const file = join(folder, FILE);
  const text = (await readIfThere(file)) ?? (await create(folder, file));
  const { keys, problems } = parseEncryptionKeys(text.trim());
  const [key] = keys;
  if (!key || problems.length > 0)
    throw new Error(`the development key in ${file} is damaged: ${problems.join(' ')}`);
  return key;
}

async function create(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${generateKeyText('dev')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all and never replaces, so that two processes starting together agree on one key.
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
