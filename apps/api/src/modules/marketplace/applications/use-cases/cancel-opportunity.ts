import type { MemberCtx } from '../../../../platform/context.ts';
import {
  isHosted,
  lockOwnOpportunity,
  moveOpportunity,
  type OpportunityRow,
  tellHost,
} from '../../opportunities/index.ts';
import { lockOpenApplications } from '../applications.store.ts';
import { declineOpenApplications } from './decline-open-applications.ts';

/**
 * Takes a gig back and tells everybody who still waits for an answer. It lives here and not among the opportunities
 * because it ends applications. A filled gig has a booking: that is what has to be cancelled. See
 * docs/rules/marketplace.md#opportunity.
 * @throws NOT_FOUND, FORBIDDEN, ILLEGAL_TRANSITION
 */
export async function cancelOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityRow> {
  const opportunity = await lockOwnOpportunity(ctx, id);
  const cancelled = await moveOpportunity(ctx, opportunity, 'cancel');
  await declineOpenApplications(ctx, cancelled, await lockOpenApplications(ctx.tx, id), 'cancelled');
  if (isHosted(opportunity) && opportunity.status !== 'draft')
    await tellHost(ctx, cancelled, 'hostCancelled');
  return cancelled;
}
