import { join } from 'node:path';
import { createOnce } from '../files/create-once.ts';
import { type EncryptionKey, generateKeyText, parseEncryptionKeys } from './keys.ts';

/**
 * The key of a development machine: made at the first start, kept in the data folder, readable by its owner only.
 * Production never calls this; it needs `ENCRYPTION_KEYS`. See docs/rules/identity.md#sensitive-data.
 * @throws Error where the file is damaged: a new key would make every stored secret unreadable.
 */
export async function loadDevelopmentKey(folder: string): Promise<EncryptionKey> {
  const file = join(folder, 'encryption-key');
  const text = await createOnce(file, () => `${generateKeyText('dev')}\n`);
  const { keys, problems } = parseEncryptionKeys(text.trim());
  const [key] = keys;
  if (!key || problems.length > 0)
    throw new Error(`the development key in ${file} is damaged: ${problems.join(' ')}`);
  return key;
}
