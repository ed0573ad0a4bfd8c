import type { Ctx } from '../../../../platform/context.ts';
import { movePayment } from '../payment.transitions.ts';
import { isOpen, lockMilestones } from '../payments.store.ts';

/**
 * Ends what is still owed of a booking that is cancelled, in the transaction of the cancellation; call it with the booking locked. An
 * order that is open at the gateway cannot be taken back: the payment stays watched, and money that arrives all the same is returned.
 */
export async function cancelOpenPayments(ctx: Ctx, bookingId: string): Promise<void> {
  for (const payment of await lockMilestones(ctx.tx, bookingId)) {
    if (isOpen(payment.status)) await movePayment(ctx, payment, 'cancel');
  }
}
