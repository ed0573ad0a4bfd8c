import { createHmac, timingSafeEqual } from 'node:crypto';

/** Hex HMAC-SHA256, as the gateway signs everything. See docs/rules/money.md#gateway. */
export function sign(secret: string, content: string | Buffer): string {
  return createHmac('sha256', secret).update(content).digest('hex');
}

/** Whether a signature is the one of this content. The comparison takes the same time wherever the first difference is. */
export function isSigned(secret: string, content: string | Buffer, signature: string): boolean {
  const expected = Buffer.from(sign(secret, content));
  const given = Buffer.from(signature);
  // timingSafeEqual insists on equal lengths, and the length of a hash is no secret.
  return given.length === expected.length && timingSafeEqual(given, expected);
}
