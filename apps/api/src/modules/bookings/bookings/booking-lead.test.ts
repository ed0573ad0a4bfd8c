import { describe, expect, it } from 'vitest';
import {
  isBookable,
  lastBookableAt,
  lastPayableAt,
  lastSignableAt,
  TOO_LATE_TO_BOOK,
} from './booking-lead.ts';

/** A slot at 20:00 in India. */
const SLOT = new Date('2026-12-12T14:30:00Z');

describe('the time before a slot', () => {
  it('leaves six hours to sign, three to pay, and three in which nobody travels in vain', () => {
    expect(
      [lastBookableAt(SLOT), lastSignableAt(SLOT), lastPayableAt(SLOT)].map((at) => at.toISOString()),
    ).toEqual(['2026-12-12T02:30:00.000Z', '2026-12-12T08:30:00.000Z', '2026-12-12T11:30:00.000Z']);
  });

  it.each([
    ['2026-12-12T02:29:59Z', true],
    ['2026-12-12T02:30:00Z', false],
    ['2026-12-12T14:31:00Z', false],
  ])('at %s it can be booked: %s', (now, expected) => {
    expect(isBookable(SLOT, new Date(now))).toBe(expected);
  });

  it('is named in hours to whoever comes too late', () => {
    expect(TOO_LATE_TO_BOOK).toContain('at least 12 hours');
  });
});
