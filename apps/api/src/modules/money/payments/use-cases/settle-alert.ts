import type { settleAlertBodySchema } from '@backline/api-contract/payments';
import { add, negate, type Paise, paise, subtract, ZERO } from '@backline/kernel';
import type { z } from 'zod';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse, refuseField } from '../../../../platform/errors.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { type BookingRow, bookingAudience, lockBooking } from '../../../bookings/bookings/index.ts';
import { adminIds } from '../../../foundation/notifications/index.ts';
import { escrowOf, platform, post } from '../../ledger/index.ts';
import { type AlertRow, findAlert, writeSettlement } from '../alerts.store.ts';
import { amendPayment, movePayment } from '../payment.transitions.ts';
import { paymentAlertAudit } from '../payments.audit.ts';
import { isFrozen } from '../payments.queries.ts';
import { leftOf, lockPayment, type PaymentRow } from '../payments.store.ts';
import { releaseEscrow } from './release-escrow.ts';

/**
 * Staff settles an alert, once. Of money that moved outside it is said whether it has left: then it is booked out of the
 * booking's escrow, and what that does not hold any more is the platform's loss. The booking's money moves again once
 * nothing about it is open. See docs/rules/money.md#alerts.
 * @throws NOT_FOUND; VALIDATION_FAILED where it is not said whether the money left; ILLEGAL_TRANSITION a second time
 */
export async function settleAlert(
  ctx: MemberCtx,
  { id, moneyLeft, notes }: z.infer<typeof settleAlertBodySchema> & { id: number },
): Promise<void> {
  const seen = await findAlert(ctx.tx, id);
  if (!seen) throw refuse('NOT_FOUND');
  if (seen.freezes && moneyLeft === undefined)
    throw refuseField('moneyLeft', 'Say whether the money has left.');
  if (!seen.freezes && moneyLeft !== undefined)
    throw refuseField('moneyLeft', 'Nothing moved here that could have left.');
  const booking = seen.bookingId === null ? null : await lockBooking(ctx.tx, seen.bookingId);
  const payment = seen.paymentId === null ? null : await lockPayment(ctx.tx, seen.paymentId);
  const fromEscrow = moneyLeft && payment ? partInEscrow(payment, seen) : ZERO;
  const isSettled = await writeSettlement(ctx.tx, id, {
    settledAt: ctx.now,
    settledBy: ctx.actor.id,
    outcome: moneyLeft === undefined ? 'seen' : moneyLeft ? 'money_left' : 'no_money_left',
    notes,
    fromEscrow,
  });
  if (!isSettled) throw refuse('ILLEGAL_TRANSITION', 'This alert is settled.');
  await audit(ctx, paymentAlertAudit.settled, {
    recordId: String(id),
    after: { moneyLeft, notes, fromEscrow },
  });
  if (moneyLeft && payment && booking) await takeOut(ctx, booking, payment, seen, fromEscrow);
  if (booking) await goOn(ctx, booking);
  await invalidate(ctx.tx, { members: await adminIds(ctx.tx), tags: ['Alert'] });
}

/** What of a movement the booking's escrow still holds of that payment. */
function partInEscrow(payment: PaymentRow, { amount }: AlertRow): Paise {
  if (payment.escrowState !== 'held') return ZERO;
  return paise(Math.min(leftOf(payment), amount ?? 0));
}

async function takeOut(
  ctx: MemberCtx,
  booking: BookingRow,
  payment: PaymentRow,
  alert: AlertRow,
  fromEscrow: Paise,
): Promise<void> {
  const amount = paise(alert.amount ?? 0);
  const returnedAmount = add(paise(payment.returnedAmount), fromEscrow);
  const why = 'moved outside of the platform';
  if (fromEscrow > 0 && returnedAmount === payment.amount)
    await movePayment(ctx, payment, 'refund', { returnedAmount, escrowState: 'returned' }, why);
  else if (fromEscrow > 0) await amendPayment(ctx, payment, 'return_outside', { returnedAmount }, why);
  await post(ctx, {
    kind: 'money_left_outside',
    description: `${alert.kind} of ${payment.paymentNumber} left outside of the platform`,
    bookingId: booking.id,
    key: `outside:${alert.onceKey}`,
    currency: booking.currency,
    entries: [
      { account: escrowOf(booking.id), amount: fromEscrow },
      { account: platform.revenue, amount: subtract(amount, fromEscrow) },
      { account: platform.clearing, amount: negate(amount) },
    ],
  });
}

/** What a show that was completed meanwhile still holds is released now; what waits for its completion, the sweep completes. */
async function goOn(ctx: MemberCtx, booking: BookingRow): Promise<void> {
  if (booking.status === 'completed' && !(await isFrozen(ctx.tx, booking.id)))
    await releaseEscrow(ctx, booking);
  await invalidate(ctx.tx, bookingAudience(booking));
}
