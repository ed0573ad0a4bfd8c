import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { publishStale } from '../../../../platform/realtime/publish.ts';
import { type OpportunityRow, updateOpportunityRow } from '../opportunities.store.ts';
import { type OpportunityAction, opportunityMachine } from '../opportunity.machine.ts';

/**
 * The one owner of an opportunity's state: asks the machine, changes the row if it still is where the caller saw it, leaves the audit entry
 * and tells the buyer's pages.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export async function moveOpportunity(
  ctx: Ctx,
  opportunity: OpportunityRow,
  action: OpportunityAction,
): Promise<OpportunityRow> {
  const status = opportunityMachine.next(opportunity.status, action);
  const moved = await updateOpportunityRow(ctx.tx, opportunity, { status, updatedAt: ctx.now });
  if (!moved) throw refuse('CONFLICT');
  await audit(ctx, {
    action: `opportunity.${action}`,
    recordType: 'opportunity',
    recordId: opportunity.id,
    before: { status: opportunity.status },
    after: { status },
  });
  await publishStale(ctx.tx, [opportunity.buyerId, opportunity.venueId], ['Opportunity']);
  return moved;
}

/** The booking exists: nobody else can be taken. Called in the transaction of the acceptance, the opportunity locked. */
export function fillOpportunity(ctx: Ctx, opportunity: OpportunityRow): Promise<OpportunityRow> {
  return moveOpportunity(ctx, opportunity, 'fill');
}
