import { add, negate, type Paise, shift, ZERO } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { refuse } from '../../../../platform/errors.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import type { BookingRow } from '../../../bookings/bookings/index.ts';
import { escrowOf, payableOf, platform, post } from '../../ledger/index.ts';
import { CUT_OFF_AFTER } from '../check-time.ts';
import { type EscrowSplit, type RestGoesTo, splitEscrow } from '../escrow-split.ts';
import { sendPayoutJob } from '../job-definitions.ts';
import { beginPayment } from '../payment.transitions.ts';
import { isFrozen } from '../payments.queries.ts';
import { findMilestones, insertPayment, leftOf, lockMilestones, type PaymentRow } from '../payments.store.ts';
import { closeMilestones } from './close-milestones.ts';

/** What is to become of what is held. */
export interface Settlement {
  refund: Paise;
  rest: RestGoesTo;
  /** Kept with each refund, in words. */
  why: string;
}

/**
 * Settles everything that is held for a booking, once: a share goes back to the buyer by refunds, which are enqueued;
 * the rest goes to the artist by a payout, or stays with the platform. Call it with the booking locked, in the
 * transaction of what causes it. Where nothing is held nothing is done, and nothing can go back. See
 * docs/rules/money.md#refunds.
 * @throws RangeError where more is to go back than is held; ILLEGAL_TRANSITION where the booking's money is frozen
 */
export async function settleEscrow(
  ctx: Ctx,
  booking: BookingRow,
  settlement: Settlement,
): Promise<EscrowSplit> {
  const milestones = await lockMilestones(ctx.tx, booking.id);
  const split = splitOf(booking, milestones, settlement);
  const held = heldOf(milestones);
  if (held.length === 0) return split;
  if (await isFrozen(ctx.tx, booking.id)) throw moneyIsFrozen();
  const refunds = await closeMilestones(ctx, held, settlement);
  const payout = split.toArtist > 0 ? await makePayout(ctx, booking, split) : null;
  await bookSettlement(ctx, booking, held, split, payout ? [...refunds, payout] : refunds);
  return split;
}

/** What `settleEscrow` would do now, for whoever decides about it. @throws RangeError as there */
export async function previewSettlement(
  db: Queryable,
  booking: BookingRow,
  settlement: Pick<Settlement, 'refund' | 'rest'>,
): Promise<EscrowSplit> {
  return splitOf(booking, await findMilestones(db, booking.id), settlement);
}

/** Why nothing of a booking's money may go anywhere just now. */
function moneyIsFrozen(): Error {
  return refuse(
    'ILLEGAL_TRANSITION',
    'Money of this booking has moved outside of Backline. Staff has to settle that first.',
  );
}

const heldOf = (milestones: readonly PaymentRow[]): PaymentRow[] =>
  milestones.filter(({ escrowState }) => escrowState === 'held');

const sumLeft = (milestones: readonly PaymentRow[]): Paise => add(ZERO, ...milestones.map(leftOf));

function splitOf(
  { commissionBasisPoints: share }: BookingRow,
  milestones: readonly PaymentRow[],
  settlement: Pick<Settlement, 'refund' | 'rest'>,
): EscrowSplit {
  const releasedBefore = sumLeft(milestones.filter(({ escrowState }) => escrowState === 'released'));
  return splitEscrow({ held: sumLeft(heldOf(milestones)), releasedBefore, share }, settlement);
}

async function makePayout(
  ctx: Ctx,
  booking: BookingRow,
  { toArtist, commission }: EscrowSplit,
): Promise<PaymentRow> {
  const payout = await insertPayment(
    ctx.tx,
    {
      bookingId: booking.id,
      kind: 'payout',
      payeeId: booking.artistId,
      amount: toArtist,
      grossAmount: add(toArtist, commission),
      commissionAmount: commission,
      currency: booking.currency,
      createdAt: ctx.now,
      checkAt: shift(ctx.now, CUT_OFF_AFTER),
    },
    ctx.now,
  );
  if (!payout) throw new Error(`no payout could be made for ${booking.bookingNumber}`);
  await beginPayment(ctx, payout, 'release');
  await enqueue(ctx.tx, sendPayoutJob, { paymentId: payout.id });
  return payout;
}

/** One posting for all of it, so that the accounts are locked in one order. */
async function bookSettlement(
  ctx: Ctx,
  booking: BookingRow,
  held: readonly PaymentRow[],
  split: EscrowSplit,
  made: readonly PaymentRow[],
): Promise<void> {
  const isReleased = split.refund === 0 && split.retained === 0;
  const numbers = made.map(({ paymentNumber }) => paymentNumber).join(', ');
  const what = `escrow of ${booking.bookingNumber} ${isReleased ? 'released' : 'settled'}`;
  await post(ctx, {
    kind: isReleased ? 'escrow_released' : 'escrow_settled',
    description: numbers ? `${what} (${numbers})` : what,
    bookingId: booking.id,
    // A milestone leaves escrow once in its life, whatever the payout is called.
    key: `release:${held.map(({ id }) => id).join('+')}`,
    currency: booking.currency,
    entries: [
      { account: escrowOf(booking.id), amount: split.held },
      { account: platform.refundsPayable, amount: negate(split.refund) },
      { account: payableOf(booking.artistId), amount: negate(split.toArtist) },
      { account: platform.revenue, amount: negate(add(split.commission, split.retained)) },
    ],
  });
}
