import { describe, expect, it } from 'vitest';
import { paymentNumber } from './payment-number.ts';

describe('a payment number', () => {
  it.each([
    [123, '2026-11-02T06:30:00Z', 'PAY-2026-000123'],
    [1_234_567, '2026-11-02T06:30:00Z', 'PAY-2026-1234567'],
    [1, '2026-12-31T18:29:59Z', 'PAY-2026-000001'],
    [2, '2026-12-31T18:30:00Z', 'PAY-2027-000002'],
  ])('of %i at %s is %s', (sequence, now, number) => {
    expect(paymentNumber(sequence, new Date(now))).toBe(number);
  });

  it('fits into a receipt of the gateway', () => {
    expect(
      paymentNumber(Number.MAX_SAFE_INTEGER, new Date('2026-11-02T06:30:00Z')).length,
    ).toBeLessThanOrEqual(40);
  });
});
