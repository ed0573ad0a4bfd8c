import { PARTY_SIDES, type PartySide } from '@backline/api-contract/bookings';
import type { resolveDisputeBodySchema } from '@backline/api-contract/disputes';
import { formatMoney } from '@backline/kernel';
import type { z } from 'zod';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import {
  type BookingRow,
  bookingParams,
  lockBookingAndStandings,
  moveBooking,
  userOf,
} from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { recordTrustEvent } from '../../../foundation/trust/index.ts';
import { cancelOpenPayments, type EscrowSplit, settleEscrow } from '../../../money/payments/index.ts';
import { voidContract } from '../../contracts/index.ts';
import { outcomeOf, trustMovesOf, type Verdict } from '../dispute-outcome.ts';
import { disputeAudit } from '../disputes.audit.ts';
import { disputeNotices, REASON_WORDS } from '../disputes.notices.ts';
import { type DisputeRow, findDisputeOf, writeResolution } from '../disputes.store.ts';
import { refundOf } from './preview-resolution.ts';
import { refreshPages } from './refresh-pages.ts';

export type ResolveInput = z.infer<typeof resolveDisputeBodySchema> & { bookingId: string };

/**
 * Staff settles a dispute, once and for good: the given share of what is held goes back to the buyer, the rest to the
 * artist less commission; trust moves by the verdict; both are told. Where everything goes back the booking is cancelled,
 * else it is completed. What the buyer still owed stays owed only where nothing goes back. One transaction. See
 * docs/rules/agreements.md#disputes.
 * @throws NOT_FOUND; ILLEGAL_TRANSITION where it is settled already, or money of the booking is frozen; PREVIEW_CHANGED where more or less is
 *   held than the admin was shown
 */
export async function resolveDispute(ctx: MemberCtx, input: ResolveInput): Promise<DisputeRow> {
  const { bookingId, resolution, notes } = input;
  const booking = await lockBookingAndStandings(ctx.tx, bookingId);
  const dispute = await findDisputeOf(ctx.tx, bookingId);
  if (!dispute) throw refuse('NOT_FOUND');
  if (dispute.resolvedAt !== null || booking.status !== 'disputed')
    throw refuse('ILLEGAL_TRANSITION', 'This dispute is settled, and a settlement is final.');
  const settled = await settleBooking(ctx, booking, resolution);
  const split = await moveMoney(ctx, settled, resolution);
  if (input.held !== undefined && split.held !== input.held) throw refuse('PREVIEW_CHANGED');
  const resolved = await writeResolution(ctx.tx, dispute.id, {
    ...resolution,
    notes,
    refundAmount: split.refund,
    resolvedAt: ctx.now,
    resolvedBy: ctx.actor.id,
  });
  if (!resolved) throw refuse('CONFLICT');
  await audit(ctx, disputeAudit.resolved, {
    recordId: dispute.id,
    after: { bookingId, ...resolution, refundAmount: split.refund, notes },
  });
  await moveTrust(ctx, booking, resolved, resolution);
  await tellBoth(ctx, booking, resolved, split);
  await refreshPages(ctx, dispute.id, booking);
  return resolved;
}

async function settleBooking(ctx: MemberCtx, booking: BookingRow, verdict: Verdict): Promise<BookingRow> {
  if (outcomeOf(verdict) === 'completed') return moveBooking(ctx, booking, 'complete');
  const reason = 'A reported problem was settled, and everything goes back to the buyer.';
  const cancelled = await moveBooking(ctx, booking, 'cancel', { by: 'platform', reason: reason });
  await voidContract(ctx, booking.id);
  return cancelled;
}

async function moveMoney(ctx: MemberCtx, booking: BookingRow, verdict: Verdict): Promise<EscrowSplit> {
  const { refundPercentage } = verdict;
  if (refundPercentage > 0) await cancelOpenPayments(ctx, booking.id);
  const refund = await refundOf(ctx.tx, booking, refundPercentage);
  const why = `${refundPercentage} % of what was held, by the settlement of a dispute`;
  return settleEscrow(ctx, booking, { refund, rest: 'artist', why });
}

async function moveTrust(
  ctx: MemberCtx,
  booking: BookingRow,
  dispute: DisputeRow,
  verdict: Verdict,
): Promise<void> {
  const moves = trustMovesOf(verdict, dispute);
  for (const side of PARTY_SIDES) {
    const type = moves[side];
    if (!type) continue;
    await recordTrustEvent(ctx, {
      userId: userOf(booking, side),
      type,
      onceKey: `dispute:${dispute.id}`,
      bookingId: booking.id,
      reason: TRUST_REASONS[type](booking.title),
    });
  }
}

const TRUST_REASONS = {
  dispute_won: (title: string) => `The problem with ${title} was decided in your favour`,
  dispute_lost: (title: string) => `The problem with ${title} was decided against you`,
  no_show: (title: string) => `You did not come to ${title}`,
};

async function tellBoth(
  ctx: MemberCtx,
  booking: BookingRow,
  dispute: DisputeRow,
  split: EscrowSplit,
): Promise<void> {
  for (const side of PARTY_SIDES) {
    await notify(ctx, userOf(booking, side), disputeNotices.resolved, {
      ...bookingParams(booking, side),
      disputeId: dispute.id,
      reasonText: REASON_WORDS[dispute.reason],
      outcomeText: outcomeText(side, booking, split),
      notes: dispute.notes ?? '',
    });
  }
}

/** What it means in money for one side. What the artist gets in the end is between the artist and the platform. */
function outcomeText(side: PartySide, booking: BookingRow, split: EscrowSplit): string {
  const inWords = (amount: EscrowSplit['held']): string =>
    formatMoney(amount, booking.currency, { trim: true });
  const back = `${inWords(split.refund)} of ${inWords(split.held)}`;
  if (side === 'buyer') return `${back} goes back to you.`;
  return `${back} goes back to the buyer, and ${inWords(split.toArtist)} is released to you.`;
}
