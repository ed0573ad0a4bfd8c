import { OPPORTUNITY_STATUSES } from '@backline/api-contract/opportunities';
import { describe, expect, it } from 'vitest';
import { type OpportunityAction, opportunityMachine } from './opportunity.machine.ts';

const ACTIONS: OpportunityAction[] = ['edit', 'publish', 'close', 'reopen', 'fill', 'cancel'];

/** Every legal cell, written again from docs/rules/marketplace.md#opportunity; whatever is not here must be refused. */
const LEGAL: Record<string, string> = {
  'draft edit': 'draft',
  'draft publish': 'active',
  'draft cancel': 'cancelled',
  'active edit': 'active',
  'active close': 'closed',
  'active fill': 'filled',
  'active cancel': 'cancelled',
  'closed edit': 'closed',
  'closed reopen': 'active',
  'closed fill': 'filled',
  'closed cancel': 'cancelled',
  'filled reopen': 'active',
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
        else expect(() => opportunityMachine.next(state, action)).toThrow(`opportunity that is ${state}`);
      });
    }
  }
});
