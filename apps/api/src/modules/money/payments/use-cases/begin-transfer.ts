import { shift } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { lockBooking } from '../../../bookings/bookings/index.ts';
import { CUT_OFF_AFTER } from '../check-time.ts';
import { paymentMachine } from '../payment.machine.ts';
import { movePayment } from '../payment.transitions.ts';
import { isFrozen } from '../payments.queries.ts';
import { findPayment, lockPayment, type PaymentRow } from '../payments.store.ts';

/**
 * Writes down that a payout or refund is about to be handed to the gateway, before the call. Each try has a number, and the number is in
 * the key of the call: whoever finds a try without an answer - a process was killed in between - repeats it under the same key.
 * @param payeeAccount of a payout: where it goes to
 * @returns the payment to send, or null where nothing is left to do
 */
export async function beginTransfer(
  ctx: Ctx,
  paymentId: string,
  payeeAccount: string | null = null,
): Promise<PaymentRow | null> {
  const seen = await findPayment(ctx.tx, paymentId);
  if (!seen) return null;
  // With the booking held, so that nobody freezes its money in between.
  await lockBooking(ctx.tx, seen.bookingId);
  const payment = await lockPayment(ctx.tx, paymentId);
  if (!payment) return null;
  if (payment.status === 'processing' && payment.gatewayReference === null) return payment;
  if (!paymentMachine.can(payment.status, 'begin')) return null;
  if (payment.kind === 'payout' && (await isFrozen(ctx.tx, payment.bookingId))) return null;
  return movePayment(ctx, payment, 'begin', {
    attempt: payment.attempt + 1,
    payeeAccount,
    gatewayReference: null,
    failureReason: null,
    waitingFor: null,
    atGatewaySince: ctx.now,
    checkAt: shift(ctx.now, CUT_OFF_AFTER),
  });
}

/** The key under which the gateway does this try once. */
export function transferKey({ kind, paymentNumber, attempt }: PaymentRow): string {
  return `${kind}-${paymentNumber}-${attempt}`;
}
