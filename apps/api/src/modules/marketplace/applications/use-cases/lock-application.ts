import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { isBuyerOf, lockOpportunity, type OpportunityRow } from '../../opportunities/index.ts';
import { opportunityOf } from '../applications.queries.ts';
import { type ApplicationRow, lockApplicationRow } from '../applications.store.ts';

export interface LockedApplication {
  opportunity: OpportunityRow;
  application: ApplicationRow;
}

/**
 * Holds an application and its opportunity, for the buyer who answers. Lock order: **opportunity**, then **application**; one who answers
 * waits for whoever answers about the same gig.
 * @throws NOT_FOUND for everybody else: an application is private
 */
export async function lockAsBuyer(ctx: MemberCtx, id: string): Promise<LockedApplication> {
  const opportunityId = await opportunityOf(ctx.tx, id);
  if (!opportunityId) throw refuse('NOT_FOUND');
  const opportunity = await lockOpportunity(ctx.tx, opportunityId);
  if (!isBuyerOf(ctx.actor, opportunity)) throw refuse('NOT_FOUND');
  const application = await lockApplicationRow(ctx.tx, id);
  if (!application) throw refuse('NOT_FOUND');
  return { opportunity, application };
}
