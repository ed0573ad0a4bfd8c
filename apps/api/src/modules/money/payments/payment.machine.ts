import type { PaymentStatus } from '@backline/api-contract/payments';
import { defineMachine } from '@backline/kernel';

export type PaymentAction = 'begin' | 'complete' | 'fail' | 'cancel' | 'refund';

/**
 * Milestones, refunds and payouts alike. `processing` is handed over to the gateway. What failed can be tried again,
 * and may also succeed by itself: the gateway confirms some payments after it had called them failed. See
 * docs/rules/money.md#payments.
 */
export const paymentMachine = defineMachine<PaymentStatus, PaymentAction>({
  name: 'payment',
  initial: 'pending',
  terminal: ['cancelled', 'refunded'],
  transitions: {
    pending: { begin: 'processing', cancel: 'cancelled' },
    processing: { complete: 'completed', fail: 'failed', cancel: 'cancelled' },
    failed: { begin: 'processing', complete: 'completed', cancel: 'cancelled' },
    completed: { refund: 'refunded' },
    cancelled: {},
    refunded: {},
  },
});

/** Still owed, or still on its way. */
export const OPEN_PAYMENT_STATUSES = paymentMachine.statesFor('cancel');
