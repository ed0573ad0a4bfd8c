import { describe, expect, it } from 'vitest';
import { pathWords, valueLabel } from './audit-values.ts';

describe('values of the audit trail', () => {
  it.each([
    ['status', 'Status'],
    ['terms.agreedFee', 'Terms: agreed fee'],
    ['technicalRiderConfirmed', 'Technical rider confirmed'],
  ])('are called by what they are: %s', (path, words) => {
    expect(pathWords(path)).toBe(words);
  });

  it.each([
    ['status', 'pending_contract', 'Pending contract'],
    ['agreedFee', '5000000', '₹50,000.00'],
    ['itineraryShared', 'true', 'yes'],
    ['expiresAt', '2026-12-12T16:30:00.000Z', 'Sat 12 Dec 2026, 22:00 IST'],
    ['notes', 'null', 'nothing'],
    ['rating', '5', '5'],
    ['documentHash', 'abc', 'abc'],
    ['gatewayPaymentId', 'pay_x', 'pay_x'],
  ])('%s %s reads %s', (path, value, words) => {
    expect(valueLabel(path, value)).toBe(words);
  });
});
