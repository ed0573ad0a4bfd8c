import { add, negate, type Paise, paise, shift, subtract } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import type { BookingRow } from '../../../bookings/bookings/index.ts';
import { escrowOf, payableOf, platform, post } from '../../ledger/index.ts';
import { CUT_OFF_AFTER } from '../check-time.ts';
import { commissionOn } from '../commission.ts';
import { sendPayoutJob } from '../job-definitions.ts';
import { amendPayment, beginPayment } from '../payment.transitions.ts';
import { insertPayment, lockMilestones, type PaymentRow } from '../payments.store.ts';

/**
 * Releases what is held for a booking, in the transaction of its completion; call it with the booking locked. Escrow
 * goes to the artist less commission, and a payout is made ready and enqueued. Only what was paid is released, with
 * commission in proportion; nothing held, nothing done, so a second call is harmless. See
 * docs/rules/money.md#release-and-payout.
 */
export async function releaseEscrow(ctx: Ctx, booking: BookingRow): Promise<void> {
  const milestones = await lockMilestones(ctx.tx, booking.id);
  const held = milestones.filter((milestone) => milestone.escrowState === 'held');
  if (held.length === 0) return;
  const gross = sum(held);
  const releasedBefore = sum(milestones.filter((milestone) => milestone.escrowState === 'released'));
  const commission = commissionOn(gross, releasedBefore, booking.commissionBasisPoints);
  for (const milestone of held) await amendPayment(ctx, milestone, 'release', { escrowState: 'released' });
  const payout = await insertPayment(
    ctx.tx,
    {
      bookingId: booking.id,
      kind: 'payout',
      payeeId: booking.artistId,
      amount: subtract(gross, commission),
      grossAmount: gross,
      commissionAmount: commission,
      currency: booking.currency,
      createdAt: ctx.now,
      checkAt: shift(ctx.now, CUT_OFF_AFTER),
    },
    ctx.now,
  );
  if (!payout) throw new Error(`no payout could be made for ${booking.bookingNumber}`);
  await beginPayment(ctx, payout, 'release');
  await bookRelease(ctx, booking, payout, held);
  await enqueue(ctx.tx, sendPayoutJob, { paymentId: payout.id });
}

const sum = (payments: readonly PaymentRow[]): Paise => add(...payments.map(({ amount }) => paise(amount)));

async function bookRelease(
  ctx: Ctx,
  booking: BookingRow,
  payout: PaymentRow,
  held: readonly PaymentRow[],
): Promise<void> {
  await post(ctx, {
    kind: 'escrow_released',
    description: `escrow of ${booking.bookingNumber} released (${payout.paymentNumber})`,
    bookingId: booking.id,
    // A milestone is released once in its life, whatever the payout is called.
    key: `release:${held.map(({ id }) => id).join('+')}`,
    currency: booking.currency,
    entries: [
      { account: escrowOf(booking.id), amount: sum(held) },
      { account: payableOf(booking.artistId), amount: negate(paise(payout.amount)) },
      { account: platform.revenue, amount: negate(paise(payout.commissionAmount ?? 0)) },
    ],
  });
}
