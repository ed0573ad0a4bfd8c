import type { OpportunityStatus } from '@backline/api-contract/opportunities';
import { defineMachine } from '@backline/kernel';

export type OpportunityAction = 'edit' | 'publish' | 'close' | 'reopen' | 'fill' | 'cancel';

/**
 * The life of an opportunity. `closed` takes no more applications, but the buyer may still choose among those that
 * came, so it can be filled. `filled` can be reopened because its booking may fall away (that none is live is checked
 * by the use case, docs/rules/agreements.md#signing). `programmed` is where the slots of a package begin; they are
 * filled by direct offers. See docs/rules/marketplace.md#opportunity.
 */
export const opportunityMachine = defineMachine<OpportunityStatus, OpportunityAction>({
  name: 'opportunity',
  initial: ['draft', 'programmed'],
  terminal: ['cancelled'],
  transitions: {
    draft: { edit: 'draft', publish: 'active', cancel: 'cancelled' },
    active: { edit: 'active', close: 'closed', fill: 'filled', cancel: 'cancelled' },
    closed: { edit: 'closed', reopen: 'active', fill: 'filled', cancel: 'cancelled' },
    filled: { reopen: 'active' },
    programmed: { fill: 'filled', cancel: 'cancelled' },
    cancelled: {},
  },
});
