import type { MemberCtx } from '../../../../platform/context.ts';
import type { OpportunityRow } from '../opportunities.store.ts';
import { moveOpportunity } from '../opportunity.transitions.ts';
import { lockOwnOpportunity } from './lock-opportunity.ts';

/**
 * Takes no more applications; those that came can still be answered. See docs/rules/marketplace.md#opportunity. @throws
 * ILLEGAL_TRANSITION
 */
export async function closeOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityRow> {
  return moveOpportunity(ctx, await lockOwnOpportunity(ctx, id), 'close');
}
