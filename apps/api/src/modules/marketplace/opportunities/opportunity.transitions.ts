import type { OpportunityStatus } from '@backline/api-contract/opportunities';
import type { Ctx } from '../../../platform/context.ts';
import { defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { opportunityAudit } from './opportunities.audit.ts';
import { applicantsOf } from './opportunities.queries.ts';
import { type OpportunityChanges, type OpportunityRow, updateOpportunityRow } from './opportunities.store.ts';
import { type OpportunityAction, opportunityMachine } from './opportunity.machine.ts';

export const opportunityTransitions = defineTransitions<{
  row: OpportunityRow;
  state: OpportunityStatus;
  action: OpportunityAction;
  step: 'created' | 'artist_lost';
  changes: Omit<OpportunityChanges, 'status' | 'updatedAt'>;
}>({
  machine: opportunityMachine,
  audit: opportunityAudit,
  audited: ['status'],
  auditedFirst: ['title', 'eventDate', 'budgetMin', 'budgetMax', 'venueId'],
  stateOf: ({ status }) => status,
  write: ({ tx, now }, opportunity, status, changes) =>
    updateOpportunityRow(tx, opportunity, { ...changes, status, updatedAt: now }),
  async audience({ tx }, { id, buyerId, venueId, status }) {
    // Before it is offered, a gig is nobody's business but its buyer's: not even its id.
    const venue = status === 'draft' || status === 'programmed' ? [] : [venueId];
    const members = [buyerId, ...venue, ...(await applicantsOf(tx, id))];
    return [{ members, tags: [{ type: 'Opportunity', id }] }];
  },
});

/**
 * Moves an opportunity by an action of its machine.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export function moveOpportunity(
  ctx: Ctx,
  opportunity: OpportunityRow,
  action: OpportunityAction,
  changes: Partial<Omit<OpportunityChanges, 'status' | 'updatedAt'>> = {},
): Promise<OpportunityRow> {
  return transition(ctx, opportunityTransitions, opportunity, action, changes);
}

/** The booking exists: nobody else can be taken. Called in the transaction of the acceptance, the opportunity locked. */
export function fillOpportunity(ctx: Ctx, opportunity: OpportunityRow): Promise<OpportunityRow> {
  return moveOpportunity(ctx, opportunity, 'fill');
}
