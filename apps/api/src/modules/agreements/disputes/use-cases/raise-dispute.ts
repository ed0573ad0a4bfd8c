import type { raiseDisputeBodySchema } from '@backline/api-contract/disputes';
import type { z } from 'zod';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import {
  bookingParams,
  lockBookingAndStandings,
  moveBooking,
  otherSide,
  userOf,
} from '../../../bookings/bookings/index.ts';
import { notify, notifyAdmins } from '../../../foundation/notifications/index.ts';
import { requireSide } from '../../completion/index.ts';
import { disputeAudit } from '../disputes.audit.ts';
import { disputeNotices, REASON_WORDS } from '../disputes.notices.ts';
import { objectionIneligibility } from '../disputes.policy.ts';
import { type DisputeRow, insertDispute } from '../disputes.store.ts';
import { refreshPages } from './refresh-pages.ts';

export type RaiseInput = z.infer<typeof raiseDisputeBodySchema> & { bookingId: string };

/**
 * A side reports a problem with a show. From this transaction on no money of the booking is released: the booking is
 * held, so that whoever completes it at the same moment comes before or after, and not between. The other side and the
 * admins are told. See docs/rules/agreements.md#disputes.
 * @throws NOT_FOUND for strangers; FORBIDDEN for staff; ILLEGAL_TRANSITION before the slot, after the time to object, or
 *   where one is reported already
 */
export async function raiseDispute(ctx: MemberCtx, input: RaiseInput): Promise<DisputeRow> {
  const { bookingId, reason, description } = input;
  const booking = await lockBookingAndStandings(ctx.tx, bookingId);
  const side = requireSide(ctx, booking);
  const problem = objectionIneligibility(booking, ctx.now);
  if (problem) throw refuse('ILLEGAL_TRANSITION', problem);
  await moveBooking(ctx, booking, 'dispute');
  const raisedAt = ctx.now;
  const dispute = await insertDispute(ctx.tx, { bookingId, raisedBy: side, reason, description, raisedAt });
  await audit(ctx, disputeAudit.raised, { recordId: dispute.id, after: { bookingId, by: side, reason } });
  const other = otherSide(side);
  const words = { disputeId: dispute.id, reasonText: REASON_WORDS[reason] };
  await notify(ctx, userOf(booking, other), disputeNotices.raised, {
    ...words,
    ...bookingParams(booking, other),
  });
  const { title, bookingNumber } = booking;
  await notifyAdmins(ctx, disputeNotices.toSettle, { ...words, title, bookingNumber });
  await refreshPages(ctx, dispute.id, booking);
  return dispute;
}
