import type { MemberCtx } from '../../../../platform/context.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { loadHouse } from '../../../identity/profiles/index.ts';
import { hostParams } from '../host-params.ts';
import { opportunityNotices } from '../opportunities.notices.ts';
import { isHosted } from '../opportunities.policy.ts';
import { nameOf } from '../opportunities.queries.ts';
import type { OpportunityRow } from '../opportunities.store.ts';
import { moveOpportunity } from '../opportunity.transitions.ts';

/**
 * Offers a gig to artists, for the first time or again. In the house of a venue that is asked first it waits for the
 * venue's yes instead; any other host is told at once. See docs/rules/marketplace.md#host-venue.
 */
export async function offerOpportunity(
  ctx: MemberCtx,
  opportunity: OpportunityRow,
  how: 'publish' | 'reopen',
): Promise<OpportunityRow> {
  if (await mustAsk(ctx, opportunity)) return askVenue(ctx, opportunity);
  if (how === 'reopen') return moveOpportunity(ctx, opportunity, 'reopen');
  const offered = await moveOpportunity(ctx, opportunity, 'publish');
  if (isHosted(offered)) await tellHost(ctx, offered, 'hostTold');
  return offered;
}

/** Whether the venue has to say yes before the gig is public: it wants to be asked, and has not agreed to this night. */
export async function mustAsk({ tx }: MemberCtx, opportunity: OpportunityRow): Promise<boolean> {
  if (!isHosted(opportunity) || opportunity.venueAnswer === 'agreed') return false;
  return (await loadHouse(tx, opportunity.venueId)).confirmsEvents;
}

export async function askVenue(ctx: MemberCtx, opportunity: OpportunityRow): Promise<OpportunityRow> {
  const asked = await moveOpportunity(ctx, opportunity, 'ask_venue');
  await tellHost(ctx, asked, 'hostAsked');
  return asked;
}

/** Tells the venue of somebody else's gig in its house. */
export async function tellHost(
  ctx: MemberCtx,
  opportunity: OpportunityRow,
  what: 'hostAsked' | 'hostTold' | 'hostChanged' | 'hostCancelled',
): Promise<void> {
  await notify(ctx, opportunity.venueId, opportunityNotices[what], {
    ...hostParams(opportunity),
    opportunityId: opportunity.id,
    organizerName: await nameOf(ctx.tx, opportunity.buyerId),
  });
}
