import { randomBytes } from 'node:crypto';

const KEY_BYTES = 32;

export interface EncryptionKey {
  /** Stands in every ciphertext, so that it never changes its meaning. */
  id: string;
  key: Buffer;
}

export interface ParsedKeys {
  keys: EncryptionKey[];
  /** One sentence each; empty where the text is fine. They name key ids and never key material. */
  problems: string[];
}

/**
 * Reads `ENCRYPTION_KEYS`, `id:base64,id2:base64`: 32 bytes each, ids of letters, digits, `-` and `_`. The first key
 * writes, all read. See docs/rules/identity.md#sensitive-data.
 */
export function parseEncryptionKeys(text: string): ParsedKeys {
  const parsed: ParsedKeys = { keys: [], problems: [] };
  const entries = text.split(',').map((entry) => entry.trim());
  for (const [index, entry] of entries.entries()) {
    const [id = '', encoded = ''] = entry.split(/:(.*)/s);
    const key = Buffer.from(encoded.trim(), 'base64');
    const problem = entryProblem(index + 1, id, encoded.trim(), key, parsed.keys);
    if (problem) parsed.problems.push(problem);
    else parsed.keys.push({ id, key });
  }
  return parsed;
}

/** A fresh key in the form of `ENCRYPTION_KEYS`. */
export function generateKeyText(id: string): string {
  return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`;
}

function entryProblem(
  position: number,
  id: string,
  encoded: string,
  key: Buffer,
  earlier: readonly EncryptionKey[],
): string | null {
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(id))
    return `Key number ${position} needs an id of letters, digits, "-" or "_" before a colon (id:base64).`;
  if (earlier.some((other) => other.id === id)) return `The key id ${id} is there twice.`;
  // Buffer.from skips what is not base64, so that only the way back shows a typing error.
  if (key.toString('base64').replace(/=+$/, '') !== encoded.replace(/=+$/, ''))
    return `The key ${id} is not base64.`;
  if (key.length !== KEY_BYTES) return `The key ${id} has ${key.length} bytes; it needs ${KEY_BYTES}.`;
  return null;
}
