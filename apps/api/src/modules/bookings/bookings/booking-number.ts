import { DEFAULT_ZONE, localDateOf } from '@backline/kernel';

/**
 * `BK-2026-000123`: the year in which the booking was made, by the platform's own zone, and its place in the
 * sequence. The sequence never starts again, so that the number is unique even without the year.
 */
export function bookingNumber(sequence: number, now: Date): string {
  const year = localDateOf(now, DEFAULT_ZONE).slice(0, 4);
  return `BK-${year}-${String(sequence).padStart(6, '0')}`;
}
