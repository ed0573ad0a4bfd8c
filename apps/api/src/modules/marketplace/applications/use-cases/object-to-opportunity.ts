import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { isBooked } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import {
  lockAsHost,
  moveOpportunity,
  type OpportunityRow,
  opportunityNotices,
  venueWords,
} from '../../opportunities/index.ts';
import { lockOpenApplications } from '../applications.store.ts';
import { declineOpenApplications } from './decline-open-applications.ts';

/**
 * The venue objects to somebody else's gig in its house: the gig is closed, who had applied is told why, and so is the
 * organizer. It lives here because it ends applications. Once an artist is booked it is too late to object: a booking
 * is between its two sides. See docs/rules/marketplace.md#host-venue.
 * @throws NOT_FOUND, FORBIDDEN; ILLEGAL_TRANSITION where it is booked, over or objected to already; RULE_BROKEN once it has begun
 */
export async function objectToOpportunity(
  ctx: MemberCtx,
  id: string,
  message: string | null,
): Promise<OpportunityRow> {
  const opportunity = await lockAsHost(ctx, id);
  if (opportunity.status === 'filled' && (await isBooked(ctx.tx, id))) {
    throw refuse(
      'ILLEGAL_TRANSITION',
      'An artist is booked for this night already. Talk to the organizer: only the two sides of the booking, or our team, can cancel it.',
    );
  }
  if (opportunity.venueAnswer === 'objected') {
    throw refuse('ILLEGAL_TRANSITION', 'You have objected to this gig already.');
  }
  const closed = await moveOpportunity(ctx, opportunity, 'venue_object', {
    venueAnswer: 'objected',
    venueAnsweredAt: ctx.now,
    venueMessage: message,
  });
  await declineOpenApplications(ctx, closed, await lockOpenApplications(ctx.tx, id), 'objected');
  await notify(ctx, closed.buyerId, opportunityNotices.venueObjected, await venueWords(ctx, closed));
  return closed;
}
