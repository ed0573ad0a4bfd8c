import type { ApplicationStatus } from '@backline/api-contract/applications';
import { defineMachine } from '@backline/kernel';

export type ApplicationAction =
  | 'view'
  | 'shortlist'
  | 'counter'
  | 'accept'
  | 'decline'
  | 'withdraw'
  | 'expire';

/**
 * The life of an application. Whatever is open can be answered, withdrawn by its artist, or run out of time.
 * `counter_offered` is where a negotiation goes on: it ends by that negotiation's answer, so a shortlist has no place
 * there. See docs/rules/marketplace.md#application.
 */
export const applicationMachine = defineMachine<ApplicationStatus, ApplicationAction>({
  name: 'application',
  initial: 'pending',
  terminal: ['accepted', 'declined', 'withdrawn', 'expired'],
  transitions: {
    pending: {
      view: 'viewed',
      shortlist: 'shortlisted',
      counter: 'counter_offered',
      accept: 'accepted',
      decline: 'declined',
      withdraw: 'withdrawn',
      expire: 'expired',
    },
    viewed: {
      shortlist: 'shortlisted',
      counter: 'counter_offered',
      accept: 'accepted',
      decline: 'declined',
      withdraw: 'withdrawn',
      expire: 'expired',
    },
    shortlisted: {
      counter: 'counter_offered',
      accept: 'accepted',
      decline: 'declined',
      withdraw: 'withdrawn',
      expire: 'expired',
    },
    counter_offered: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' },
    accepted: {},
    declined: {},
    withdrawn: {},
    expired: {},
  },
});

/** Those that wait for an answer; they take a place under the artist's limit while their time runs. */
export const OPEN_APPLICATION_STATUSES = applicationMachine.statesFor('expire');
