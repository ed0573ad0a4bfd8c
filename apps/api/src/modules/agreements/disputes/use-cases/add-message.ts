import { PARTY_SIDES } from '@backline/api-contract/bookings';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { lockBooking, sideOf, userOf } from '../../../bookings/bookings/index.ts';
import { notify, notifyAdmins } from '../../../foundation/notifications/index.ts';
import { disputeAudit } from '../disputes.audit.ts';
import { disputeNotices } from '../disputes.notices.ts';
import { mayRead } from '../disputes.policy.ts';
import { findDispute, insertMessage } from '../disputes.store.ts';
import { refreshPages } from './refresh-pages.ts';

/**
 * A side tells its story of a dispute, or staff asks; as often as they like, until it is settled. Everybody else is told.
 * @throws NOT_FOUND for strangers; ILLEGAL_TRANSITION once it is settled
 */
export async function addMessage(ctx: MemberCtx, { id, text }: { id: string; text: string }): Promise<void> {
  const seen = await findDispute(ctx.tx, id);
  if (!seen) throw refuse('NOT_FOUND');
  const booking = await lockBooking(ctx.tx, seen.bookingId);
  if (!mayRead(booking, ctx.actor)) throw refuse('NOT_FOUND');
  if (booking.status !== 'disputed') throw refuse('ILLEGAL_TRANSITION', 'This dispute is settled.');
  const side = sideOf(booking, ctx.actor);
  await insertMessage(ctx.tx, {
    disputeId: id,
    authorId: ctx.actor.id,
    side,
    text,
    createdAt: ctx.now,
  });
  await audit(ctx, disputeAudit.told, { recordId: id, after: { by: side ?? 'staff' } });
  const names = { artist: booking.artistName, buyer: booking.buyerName };
  const words = { disputeId: id, title: booking.title, otherName: side ? names[side] : 'Backline' };
  for (const each of PARTY_SIDES.filter((one) => one !== side))
    await notify(ctx, userOf(booking, each), disputeNotices.told, words);
  if (side) await notifyAdmins(ctx, disputeNotices.told, words);
  await refreshPages(ctx, id, booking);
}
