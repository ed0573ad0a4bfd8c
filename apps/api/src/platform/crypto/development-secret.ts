import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createOnce } from '../files/create-once.ts';

const BYTES = 32;
const TEXT = /^[\w-]{43}$/;

/**
 * The secret that signs access tokens on a development machine: kept, so that a restart logs nobody out. Production never calls this.
 * @throws Error where the file is damaged: a token signed with half a secret, or none, could be guessed.
 */
export async function loadDevelopmentSecret(folder: string): Promise<string> {
  const file = join(folder, 'jwt-secret');
  const secret = await createOnce(file, () => randomBytes(BYTES).toString('base64url'));
  if (!TEXT.test(secret))
    throw new Error(`the signing secret in ${file} is damaged: remove the file to get a new one`);
  return secret;
}
