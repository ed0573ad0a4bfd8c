import type { Payment, Payout } from '@backline/contract';
import { paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { heldInEscrow, openPayments, paidOut } from './sums.ts';

const payment = (kind: string, status: string, amount: number, more: Partial<Payment> = {}) =>
  ({ kind, status, amount: paise(amount), overdue: false, escrowState: null, ...more }) as Payment;

describe('sums of the dashboard', () => {
  it('count deposits and balances that are still to pay, also failed tries', () => {
    const payments = [
      payment('deposit', 'pending', 100, { overdue: true }),
      payment('balance', 'failed', 200),
      payment('balance', 'completed', 400),
      payment('refund', 'pending', 800),
    ];
    expect(openPayments(payments)).toEqual({ due: 300, overdue: 100, count: 2 });
  });

  it('are nothing where there is nothing', () => {
    expect(openPayments([])).toEqual({ due: 0, overdue: 0, count: 0 });
    expect(heldInEscrow([])).toBe(0);
  });

  it('tell what is held from what was released', () => {
    const held = payment('deposit', 'completed', 300, { escrowState: 'held' });
    const released = payment('balance', 'completed', 700, { escrowState: 'released' });
    expect(heldInEscrow([held, released])).toBe(300);
  });

  it('count payouts once they have arrived', () => {
    const payouts = [
      { status: 'completed', amount: paise(500) },
      { status: 'pending', amount: paise(900) },
    ] as Payout[];
    expect(paidOut(payouts)).toBe(500);
  });
});
