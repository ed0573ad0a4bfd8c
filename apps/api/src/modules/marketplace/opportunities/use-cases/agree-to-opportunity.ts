import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { dateText } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import { opportunityNotices } from '../opportunities.notices.ts';
import { mayAgree, requireHost } from '../opportunities.policy.ts';
import { nameOf } from '../opportunities.queries.ts';
import type { OpportunityRow } from '../opportunities.store.ts';
import { opportunityMachine } from '../opportunity.machine.ts';
import { moveOpportunity } from '../opportunity.transitions.ts';
import { lockOpportunity } from './lock-opportunity.ts';

/**
 * The venue's yes to a gig in its house: one that waited for it goes public, one that was objected to can be opened
 * again by its organizer. See docs/rules/marketplace.md#host-venue.
 * @throws NOT_FOUND, FORBIDDEN; ILLEGAL_TRANSITION where nothing waits for a yes; RULE_BROKEN once it has begun
 */
export async function agreeToOpportunity(
  ctx: MemberCtx,
  id: string,
  message: string | null,
): Promise<OpportunityRow> {
  const opportunity = await lockAsHost(ctx, id);
  opportunityMachine.next(opportunity.status, 'venue_agree');
  if (!mayAgree(opportunity)) {
    throw refuse('ILLEGAL_TRANSITION', 'Nothing waits for your yes here: the organizer closed this gig.');
  }
  const agreed = await moveOpportunity(ctx, opportunity, 'venue_agree', {
    venueAnswer: 'agreed',
    venueAnsweredAt: ctx.now,
    venueMessage: message,
  });
  await notify(ctx, agreed.buyerId, opportunityNotices.venueAgreed, {
    ...(await venueWords(ctx, agreed)),
    isPublic: agreed.status === 'active',
  });
  return agreed;
}

/** Holds a gig for the venue that answers. @throws as above */
export async function lockAsHost(ctx: MemberCtx, id: string): Promise<OpportunityRow> {
  const opportunity = await lockOpportunity(ctx.tx, id);
  requireHost(ctx.actor, opportunity);
  requireActiveAccount(ctx.actor);
  if (opportunity.startsAt <= ctx.now) throw refuse('RULE_BROKEN', 'The event has already begun.');
  return opportunity;
}

/** How messages to the buyer say what the venue answered. */
export async function venueWords(ctx: MemberCtx, opportunity: OpportunityRow) {
  return {
    opportunityId: opportunity.id,
    title: opportunity.title,
    dateText: dateText(opportunity.eventDate),
    venueName: await nameOf(ctx.tx, opportunity.venueId),
    message: opportunity.venueMessage,
  };
}
