import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EncryptionKey } from './keys.ts';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a value lives, `table:recordId:field`: a ciphertext that is copied to another row or column does not decrypt. */
export type FieldAddress = `${string}:${string}:${string}`;

export interface FieldCipher {
  /** Encrypts with the write key and a fresh nonce: `v1.<keyId>.<nonce>.<data and tag>`, the last two in base64url. */
  encrypt(value: string, address: FieldAddress): string;
  /** @throws FieldCipherError with the reason. Its message never holds the value or the ciphertext. */
  decrypt(text: string, address: FieldAddress): string;
}

export class FieldCipherError extends Error {
  readonly reason: 'malformed' | 'unknown_key' | 'tampered';

  constructor(reason: FieldCipherError['reason'], message: string) {
    super(message);
    this.name = 'FieldCipherError';
    this.reason = reason;
  }
}

/**
 * AES-256-GCM for single columns. Any of the keys reads, one writes, so that keys rotate without a stop. See
 * docs/rules/identity.md#sensitive-data.
 * @throws Error when the write key is not among the keys.
 */
export function createFieldCipher(options: {
  keys: readonly EncryptionKey[];
  writeKeyId: string;
}): FieldCipher {
  const keys = new Map(options.keys.map(({ id, key }) => [id, key]));
  const writeKey = keys.get(options.writeKeyId);
  if (!writeKey)
    throw new Error(`the encryption key to write with, ${options.writeKeyId}, is not among the keys`);
  return {
    encrypt: (value, address) => seal(value, address, { id: options.writeKeyId, key: writeKey }),
    decrypt: (text, address) => open(text, address, keys),
  };
}

/** Which key wrote a ciphertext: the rotation command asks, and re-encrypts where it is not the write key. */
export function keyIdOf(text: string): string {
  return parse(text).keyId;
}

function seal(value: string, address: FieldAddress, { id, key }: EncryptionKey): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(address));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

function open(text: string, address: FieldAddress, keys: ReadonlyMap<string, Buffer>): string {
  const { keyId, nonce, sealed } = parse(text);
  const key = keys.get(keyId);
  if (!key)
    throw new FieldCipherError(
      'unknown_key',
      `${address} was encrypted with the key ${keyId}, which is not configured`,
    );
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(address))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  const opened = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    throw new FieldCipherError(
      'tampered',
      `${address} does not decrypt: it was altered, moved from another record, or the key ${keyId} changed`,
    );
  }
}

function parse(text: string): { keyId: string; nonce: Buffer; sealed: Buffer } {
  const [version, keyId, nonceText, sealedText, ...rest] = text.split('.');
  const nonce = Buffer.from(nonceText ?? '', 'base64url');
  const sealed = Buffer.from(sealedText ?? '', 'base64url');
  if (
    version !== VERSION ||
    !keyId ||
    rest.length > 0 ||
    nonce.length !== NONCE_BYTES ||
    sealed.length < TAG_BYTES
  )
    throw new FieldCipherError('malformed', 'not an encrypted value of the form v1.<keyId>.<nonce>.<data>');
  return { keyId, nonce, sealed };
}
