import { describe, expect, it } from 'vitest';
import { kindLabel, paymentBadge } from './payment-badge.ts';

describe('what a payment is called', () => {
  it.each([
    ['Deposit', { kind: 'deposit', fullFee: false }],
    ['Full fee', { kind: 'deposit', fullFee: true }],
    ['Balance', { kind: 'balance', fullFee: false }],
  ] as const)('%s', (label, payment) => {
    expect(kindLabel(payment)).toBe(label);
  });
});

describe('what a payment that went back is called', () => {
  it.each([
    ['Refunded', 'returned'],
    ['Refunded in part', 'released'],
  ] as const)('%s', (label, escrowState) => {
    const payment = { kind: 'deposit', status: 'refunded', overdue: false, escrowState } as const;
    expect(paymentBadge(payment).label).toBe(label);
  });
});
