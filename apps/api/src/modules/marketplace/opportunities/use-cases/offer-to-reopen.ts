import type { Ctx } from '../../../../platform/context.ts';
import { amend } from '../../../../platform/transitions/transition.ts';
import { dateText, findBooking, isBookable, isBooked } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { opportunityNotices } from '../opportunities.notices.ts';
import { lastStepOf } from '../opportunities.queries.ts';
import { opportunityTransitions } from '../opportunity.transitions.ts';
import { lockOpportunity } from './lock-opportunity.ts';

/**
 * A gig whose booking was cancelled has lost its artist: its pages show that, and while it can still be booked its buyer is told that it can be
 * opened again. Once, and not where it is open or booked again meanwhile. docs/rules/marketplace.md, opportunity.
 */
export async function offerToReopen(ctx: Ctx, bookingId: string): Promise<void> {
  const booking = await findBooking(ctx.tx, bookingId);
  if (!booking?.opportunityId) return;
  const opportunity = await lockOpportunity(ctx.tx, booking.opportunityId);
  if (opportunity.status !== 'filled' || (await isBooked(ctx.tx, opportunity.id))) return;
  if ((await lastStepOf(ctx.tx, opportunity.id)) === 'artist_lost') return;
  await amend(ctx, opportunityTransitions, opportunity, 'artist_lost', {});
  if (!isBookable(opportunity.startsAt, ctx.now)) return;
  await notify(ctx, opportunity.buyerId, opportunityNotices.reopenable, {
    opportunityId: opportunity.id,
    title: opportunity.title,
    dateText: dateText(opportunity.eventDate),
    artistName: booking.artistName,
  });
}
