import { CONTRACT_STATUSES, type ContractStatus } from '@backline/api-contract/contracts';
import { describe, expect, it } from 'vitest';
import { type ContractAction, contractMachine } from './contract.machine.ts';

const ACTIONS: ContractAction[] = ['send', 'sign_artist', 'sign_buyer', 'expire', 'void'];

/**
 * The table of docs/rules/agreements.md#signing, row by row in the order of ACTIONS; a dash is what must be refused.
 */
const TABLE: Record<ContractStatus, string> = {
  draft: 'pending_artist - - - voided',
  pending_artist: '- pending_buyer - expired voided',
  pending_buyer: '- - signed expired voided',
  signed: '- - - - voided',
  expired: '- - - - -',
  voided: '- - - - -',
};

const cells = CONTRACT_STATUSES.flatMap((status) =>
  TABLE[status].split(' ').map((target, index) => ({ status, action: ACTIONS[index], target })),
) as { status: ContractStatus; action: ContractAction; target: string }[];

describe('the contract machine', () => {
  it('has every status and action of the table', () => {
    expect([...contractMachine.states].sort()).toEqual([...CONTRACT_STATUSES].sort());
    expect([...contractMachine.actions].sort()).toEqual([...ACTIONS].sort());
    expect(cells).toHaveLength(30);
  });

  it.each(cells.filter(({ target }) => target !== '-'))(
    '$status + $action -> $target',
    ({ status, action, target }) => {
      expect(contractMachine.next(status, action)).toBe(target);
    },
  );

  it.each(cells.filter(({ target }) => target === '-'))('$status refuses $action', ({ status, action }) => {
    expect(contractMachine.can(status, action)).toBe(false);
    expect(() => contractMachine.next(status, action)).toThrow(status.replaceAll('_', ' '));
  });
});
