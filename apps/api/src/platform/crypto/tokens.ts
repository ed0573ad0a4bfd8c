import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/**
 * A secret for a link, a session or a device: 256 bits from the system's generator as 43 characters of base64url. See
 * docs/rules/identity.md#mailed-tokens.
 */
export function randomToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** SHA-256 as 64 lower-case hex digits. Tokens are stored as this, so that a leaked table opens no account. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Compares two secrets in a time that tells nothing about where, or in which length, they differ. */
export function constantTimeEqual(a: string | Uint8Array, b: string | Uint8Array): boolean {
  // Hashing first gives both sides one length, which timingSafeEqual insists on.
  return timingSafeEqual(digest(a), digest(b));
}

function digest(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
