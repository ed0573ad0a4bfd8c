import { type Pagination, paginate } from '@backline/api-contract/envelope';
import type { OwnOpportunity, ownOpportunitiesQuerySchema } from '@backline/api-contract/opportunities';
import type { z } from 'zod';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { presentOwn } from '../opportunity.present.ts';
import { findOwn } from '../opportunity.queries.ts';

/** The gigs that a buyer has posted, in every state, with their counts. See docs/rules/marketplace.md#opportunity. */
export async function listOwnOpportunities(
  ctx: MemberReadCtx,
  query: z.infer<typeof ownOpportunitiesQuerySchema>,
): Promise<{ data: { opportunities: OwnOpportunity[] }; pagination: Pagination }> {
  const { rows, total } = await findOwn(ctx.db, ctx.actor.id, query, ctx.now);
  return {
    data: { opportunities: rows.map(presentOwn) },
    pagination: paginate(query.page, query.limit, total),
  };
}
