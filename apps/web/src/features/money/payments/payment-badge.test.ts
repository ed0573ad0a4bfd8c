import { describe, expect, it } from 'vitest';
import { kindLabel } from './payment-badge.ts';

describe('what a payment is called', () => {
  it.each([
    ['Deposit', { kind: 'deposit', fullFee: false }],
    ['Full fee', { kind: 'deposit', fullFee: true }],
    ['Balance', { kind: 'balance', fullFee: false }],
  ] as const)('%s', (label, payment) => {
    expect(kindLabel(payment)).toBe(label);
  });
});
