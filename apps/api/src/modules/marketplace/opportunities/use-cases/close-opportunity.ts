import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { MemberCtx } from '../../../../platform/context.ts';
import { lockOwnOpportunity } from './lock-opportunity.ts';
import { moveOpportunity } from './move-opportunity.ts';
import { showOpportunity } from './read-opportunity.ts';

/** Takes no more applications; those that came can still be answered. Spec 03. @throws ILLEGAL_TRANSITION */
export async function closeOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityDetail> {
  await moveOpportunity(ctx, await lockOwnOpportunity(ctx, id), 'close');
  return showOpportunity(ctx, id);
}
