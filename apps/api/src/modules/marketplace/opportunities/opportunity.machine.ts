import type { OpportunityStatus } from '@backline/api-contract/opportunities';
import { defineMachine } from '@backline/kernel';

export type OpportunityAction =
  | 'edit'
  | 'publish'
  | 'ask_venue'
  | 'venue_agree'
  | 'venue_object'
  | 'close'
  | 'reopen'
  | 'fill'
  | 'cancel';

/**
 * The life of an opportunity. `closed` takes no more applications, but the buyer may still choose among those that
 * came, so it can be filled. `awaiting_venue` is a gig in the house of a venue that is asked first: it goes public with
 * the venue's yes; an objection closes it, and the yes after an objection only lets it be reopened. `filled` can be reopened because its booking may fall away (that none is live is checked
 * by the use case, docs/rules/agreements.md#signing). `programmed` is where the slots of a package begin; they are
 * filled by direct offers. See docs/rules/marketplace.md#opportunity.
 */
export const opportunityMachine = defineMachine<OpportunityStatus, OpportunityAction>({
  name: 'opportunity',
  initial: ['draft', 'programmed'],
  terminal: ['cancelled'],
  transitions: {
    draft: { edit: 'draft', publish: 'active', ask_venue: 'awaiting_venue', cancel: 'cancelled' },
    awaiting_venue: {
      edit: 'awaiting_venue',
      venue_agree: 'active',
      venue_object: 'closed',
      close: 'closed',
      cancel: 'cancelled',
    },
    active: {
      edit: 'active',
      ask_venue: 'awaiting_venue',
      venue_object: 'closed',
      close: 'closed',
      fill: 'filled',
      cancel: 'cancelled',
    },
    closed: {
      edit: 'closed',
      ask_venue: 'awaiting_venue',
      venue_agree: 'closed',
      venue_object: 'closed',
      reopen: 'active',
      fill: 'filled',
      cancel: 'cancelled',
    },
    filled: { reopen: 'active', ask_venue: 'awaiting_venue' },
    programmed: { fill: 'filled', cancel: 'cancelled' },
    cancelled: {},
  },
});
