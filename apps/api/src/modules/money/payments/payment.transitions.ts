import type { PaymentStatus } from '@backline/api-contract/payments';
import type { Ctx } from '../../../platform/context.ts';
import { amend, begin, defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { type PaymentAction, paymentMachine } from './payment.machine.ts';
import { paymentAudit } from './payments.audit.ts';
import { type PaymentChanges, type PaymentRow, writePaymentState } from './payments.store.ts';

/** How a payment begins. */
type FirstStep = 'schedule' | 'release' | 'return';
/** What happens to a payment within its status. */
type Amendment = 'wait' | 'release' | 'retain' | 'return_outside' | 'count_late';

export const paymentTransitions = defineTransitions<{
  row: PaymentRow;
  state: PaymentStatus;
  action: PaymentAction;
  step: FirstStep | Amendment;
  changes: PaymentChanges;
}>({
  machine: paymentMachine,
  audit: paymentAudit,
  audited: [
    'paymentNumber',
    'kind',
    'status',
    'amount',
    'currency',
    'escrowState',
    'returnedAmount',
    'gatewayPaymentId',
  ],
  stateOf: ({ status }) => status,
  write: ({ tx }, payment, status, changes) => writePaymentState(tx, payment, status, changes),
  audience: (_ctx, { id, kind, bookingId, payerId, payeeId }) => [
    {
      members: [payerId, payeeId].filter((member) => member !== null),
      tags: [
        { type: kind === 'payout' ? 'Payout' : 'Payment', id },
        { type: 'Booking', id: bookingId },
      ],
    },
  ],
});

/**
 * Moves a payment by an action of its machine.
 * @param detail kept in the history, in words
 * @throws IllegalTransitionError where the status does not allow the action; CONFLICT where somebody was faster
 */
export function movePayment(
  ctx: Ctx,
  payment: PaymentRow,
  action: PaymentAction,
  changes: PaymentChanges = {},
  detail: string | null = null,
): Promise<PaymentRow> {
  return transition(ctx, paymentTransitions, payment, action, changes, { detail });
}

/** Changes a payment that keeps its status, such as a payout that waits. @throws CONFLICT where somebody was faster */
export function amendPayment(
  ctx: Ctx,
  payment: PaymentRow,
  step: Amendment,
  changes: PaymentChanges,
  detail: string | null = null,
): Promise<PaymentRow> {
  return amend(ctx, paymentTransitions, payment, step, changes, { detail });
}

/** Records how a payment that was just inserted began. */
export function beginPayment(
  ctx: Ctx,
  payment: PaymentRow,
  step: FirstStep,
  detail: string | null = null,
): Promise<void> {
  return begin(ctx, paymentTransitions, payment, step, { detail });
}
