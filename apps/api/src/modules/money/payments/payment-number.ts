import { DEFAULT_ZONE, localDateOf } from '@backline/kernel';

/** `PAY-2026-000123`: also the receipt at the gateway, so it must fit into 40 characters and never be used twice. */
export function paymentNumber(sequence: number, now: Date): string {
  const year = localDateOf(now, DEFAULT_ZONE).slice(0, 4);
  return `PAY-${year}-${String(sequence).padStart(6, '0')}`;
}
