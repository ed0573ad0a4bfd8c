import { APPLICATION_STATUSES } from '@backline/api-contract/applications';
import { describe, expect, it } from 'vitest';
import {
  type ApplicationAction,
  applicationMachine,
  OPEN_APPLICATION_STATUSES,
} from './application.machine.ts';

const ACTIONS: ApplicationAction[] = [
  'view',
  'shortlist',
  'counter',
  'accept',
  'decline',
  'withdraw',
  'expire',
];

/** By row a state, by column the action above; a dot is refused. Written from docs/rules/marketplace.md#application. */
const TABLE: Record<string, string[]> = {
  pending: ['viewed', 'shortlisted', 'counter_offered', 'accepted', 'declined', 'withdrawn', 'expired'],
  viewed: ['.', 'shortlisted', 'counter_offered', 'accepted', 'declined', 'withdrawn', 'expired'],
  shortlisted: ['.', '.', 'counter_offered', 'accepted', 'declined', 'withdrawn', 'expired'],
  counter_offered: ['.', '.', '.', 'accepted', 'declined', 'withdrawn', 'expired'],
  accepted: ['.', '.', '.', '.', '.', '.', '.'],
  declined: ['.', '.', '.', '.', '.', '.', '.'],
  withdrawn: ['.', '.', '.', '.', '.', '.', '.'],
  expired: ['.', '.', '.', '.', '.', '.', '.'],
};

describe('the machine of an application', () => {
  it('knows exactly the states of the contract and the actions of its page', () => {
    expect([...applicationMachine.states].sort()).toEqual([...APPLICATION_STATUSES].sort());
    expect([...applicationMachine.actions].sort()).toEqual([...ACTIONS].sort());
  });

  it('calls open what still waits for an answer', () => {
    expect(OPEN_APPLICATION_STATUSES).toEqual(['pending', 'viewed', 'shortlisted', 'counter_offered']);
  });

  for (const state of APPLICATION_STATUSES) {
    for (const [column, action] of ACTIONS.entries()) {
      const target = TABLE[state]?.[column];
      it(`${state} + ${action} ${target === '.' ? 'is refused and names the state' : `leads to ${target}`}`, () => {
        if (target !== '.') expect(applicationMachine.next(state, action)).toBe(target);
        else {
          expect(() => applicationMachine.next(state, action)).toThrow(
            `application that is ${state.replaceAll('_', ' ')} does not allow: ${action}`,
          );
        }
      });
    }
  }
});
