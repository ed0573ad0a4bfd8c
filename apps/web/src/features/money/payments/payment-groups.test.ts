import type { Payment } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { paymentBadge, payoutBadge } from './payment-badge.ts';
import { groupPayments } from './payment-groups.ts';

const payment = (id: string, overrides: Partial<Payment> = {}) =>
  ({
    id,
    kind: 'deposit',
    status: 'pending',
    amount: paise(100),
    dueAt: null,
    overdue: false,
    escrowState: null,
    completedAt: null,
    ...overrides,
  }) as Payment;

const ids = (payments: readonly Payment[]) => payments.map(({ id }) => id).join(' ');

describe('payments in groups', () => {
  it('puts what is late first and what asks for nothing last', () => {
    const groups = groupPayments([
      payment('paid', { status: 'completed', completedAt: '2026-11-01T00:00:00Z' }),
      payment('later', { dueAt: '2026-12-20T00:00:00Z', kind: 'balance' }),
      payment('soon', { dueAt: '2026-12-02T00:00:00Z', status: 'failed' }),
      payment('late', { dueAt: '2026-11-20T00:00:00Z', overdue: true }),
      payment('cancelled', { status: 'cancelled', dueAt: '2026-11-10T00:00:00Z' }),
    ]);
    expect(ids(groups.overdue)).toBe('late');
    expect(ids(groups.due)).toBe('soon later');
    expect(ids(groups.settled)).toBe('cancelled paid');
  });

  it('keeps a payment whose checkout was begun among the open ones', () => {
    expect(ids(groupPayments([payment('begun', { status: 'processing' })]).due)).toBe('begun');
  });

  it('never asks the buyer to pay a refund', () => {
    const groups = groupPayments([payment('refund', { kind: 'refund' })]);
    expect(ids(groups.due)).toBe('');
    expect(ids(groups.settled)).toBe('refund');
  });
});

describe('words of payments', () => {
  it('says where paid money is', () => {
    const label = (overrides: Partial<Payment>) => paymentBadge(payment('x', overrides)).label;
    expect(label({ overdue: true })).toBe('Overdue');
    expect(label({ status: 'completed', escrowState: 'held' })).toBe('Held in escrow');
    expect(label({ status: 'completed', escrowState: 'released' })).toBe('Released');
    expect(label({ status: 'refunded', escrowState: 'returned' })).toBe('Refunded');
    expect(label({ kind: 'refund', status: 'processing' })).toBe('On its way');
    expect(label({ kind: 'payout', status: 'completed' })).toBe('Sent');
  });

  it('calls a payout that lacks something waiting, whatever its status', () => {
    expect(payoutBadge({ status: 'pending', waitingFor: 'Bank details' }).label).toBe('Waiting');
    expect(payoutBadge({ status: 'pending', waitingFor: null }).label).toBe('On its way');
  });
});
