import { PAYMENT_STATUSES, type PaymentStatus } from '@backline/api-contract/payments';
import { IllegalTransitionError } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { OPEN_PAYMENT_STATUSES, type PaymentAction, paymentMachine } from './payment.machine.ts';

const ACTIONS: PaymentAction[] = ['begin', 'complete', 'fail', 'cancel', 'refund'];

/**
 * docs/rules/money.md#payments: pending -> processing -> completed | failed (can be tried again) | cancelled; completed
 * -> refunded. `-` is refused.
 */
const TABLE: Record<PaymentStatus, Record<PaymentAction, PaymentStatus | '-'>> = {
  pending: { begin: 'processing', complete: '-', fail: '-', cancel: 'cancelled', refund: '-' },
  processing: { begin: '-', complete: 'completed', fail: 'failed', cancel: 'cancelled', refund: '-' },
  failed: { begin: 'processing', complete: 'completed', fail: '-', cancel: 'cancelled', refund: '-' },
  completed: { begin: '-', complete: '-', fail: '-', cancel: '-', refund: 'refunded' },
  cancelled: { begin: '-', complete: '-', fail: '-', cancel: '-', refund: '-' },
  refunded: { begin: '-', complete: '-', fail: '-', cancel: '-', refund: '-' },
};

const CELLS = PAYMENT_STATUSES.flatMap((status) =>
  ACTIONS.map((action) => ({ status, action, target: TABLE[status][action] })),
);

describe('a payment', () => {
  it.each(CELLS)('that is $status and told to $action: $target', ({ status, action, target }) => {
    if (target !== '-') expect(paymentMachine.next(status, action)).toBe(target);
    else {
      expect(() => paymentMachine.next(status, action)).toThrow(IllegalTransitionError);
      expect(() => paymentMachine.next(status, action)).toThrow(`is ${status}`);
    }
  });

  it('has these statuses and actions and no others', () => {
    expect([...paymentMachine.states].toSorted()).toEqual([...PAYMENT_STATUSES].toSorted());
    expect([...paymentMachine.actions].toSorted()).toEqual([...ACTIONS].toSorted());
  });

  it('is open as long as it can be cancelled', () => {
    expect(OPEN_PAYMENT_STATUSES).toEqual(['pending', 'processing', 'failed']);
  });
});
