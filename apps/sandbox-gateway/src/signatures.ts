import { createHmac, timingSafeEqual } from 'node:crypto';

function hmacHex(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** Proof for the browser's way back that this payment belongs to this order. */
export function checkoutSignature(keySecret: string, orderId: string, paymentId: string): string {
  return hmacHex(keySecret, `${orderId}|${paymentId}`);
}

/** Proof for a webhook, over the very bytes that are sent. */
export function webhookSignature(webhookSecret: string, rawBody: string): string {
  return hmacHex(webhookSecret, rawBody);
}

/** Compares secrets without telling by its duration how much of them was right. */
export function sameSecret(given: string, expected: string): boolean {
  // Hashing first makes both sides equally long, which timingSafeEqual insists on.
  return timingSafeEqual(Buffer.from(hmacHex('compare', given)), Buffer.from(hmacHex('compare', expected)));
}
