import type { Ctx } from '../../../../platform/context.ts';
import { moveOpportunity } from '../opportunity.transitions.ts';
import { lockOpportunity } from './lock-opportunity.ts';

/**
 * A gig whose slot has begun is on offer no more: by the clock it closes, whether it was public or waited for the venue's yes. Does nothing
 * where somebody was faster. See docs/rules/marketplace.md#opportunity.
 */
export async function closePastOpportunity(ctx: Ctx, id: string): Promise<void> {
  const opportunity = await lockOpportunity(ctx.tx, id);
  const isOffered = opportunity.status === 'active' || opportunity.status === 'awaiting_venue';
  if (isOffered && opportunity.startsAt <= ctx.now) await moveOpportunity(ctx, opportunity, 'close');
}
