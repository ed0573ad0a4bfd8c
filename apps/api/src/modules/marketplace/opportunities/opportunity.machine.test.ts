import { OPPORTUNITY_STATUSES } from '@backline/api-contract/opportunities';
import { describe, expect, it } from 'vitest';
import { type OpportunityAction, opportunityMachine } from './opportunity.machine.ts';

const ACTIONS: OpportunityAction[] = [
  'edit',
  'publish',
  'ask_venue',
  'venue_agree',
  'venue_object',
  'close',
  'reopen',
  'fill',
  'cancel',
];

/** Every legal cell, written again from docs/rules/marketplace.md#opportunity; whatever is not here must be refused. */
const LEGAL: Record<string, string> = {
  'draft edit': 'draft',
  'draft publish': 'active',
  'draft ask_venue': 'awaiting_venue',
  'draft cancel': 'cancelled',
  'awaiting_venue edit': 'awaiting_venue',
  'awaiting_venue venue_agree': 'active',
  'awaiting_venue venue_object': 'closed',
  'awaiting_venue close': 'closed',
  'awaiting_venue cancel': 'cancelled',
  'active edit': 'active',
  'active ask_venue': 'awaiting_venue',
  'active venue_object': 'closed',
  'active close': 'closed',
  'active fill': 'filled',
  'active cancel': 'cancelled',
  'closed edit': 'closed',
  'closed ask_venue': 'awaiting_venue',
  'closed venue_agree': 'closed',
  'closed venue_object': 'closed',
  'closed reopen': 'active',
  'closed fill': 'filled',
  'closed cancel': 'cancelled',
  'filled reopen': 'active',
  'filled ask_venue': 'awaiting_venue',
  'programmed fill': 'filled',
  'programmed cancel': 'cancelled',
};

describe('the machine of an opportunity', () => {
  it('knows exactly the states and actions of its page', () => {
    expect([...opportunityMachine.states].sort()).toEqual([...OPPORTUNITY_STATUSES].sort());
    expect([...opportunityMachine.actions].sort()).toEqual([...ACTIONS].sort());
  });

  for (const state of OPPORTUNITY_STATUSES) {
    for (const action of ACTIONS) {
      const target = LEGAL[`${state} ${action}`];
      it(`${state} + ${action} ${target ? `leads to ${target}` : 'is refused and names the state'}`, () => {
        if (target) expect(opportunityMachine.next(state, action)).toBe(target);
        else
          expect(() => opportunityMachine.next(state, action)).toThrow(
            `opportunity that is ${state.replace('_', ' ')}`,
          );
      });
    }
  }
});
