import { describe, expect, it } from 'vitest';
import { type BankAction, bankMachine } from './bank.machine.ts';

const ACTIONS: readonly BankAction[] = ['enter', 'replace', 'approve', 'refuse'];

describe('bank details', () => {
  it('are usable after an approval alone, and out of use with every change', () => {
    const cells = bankMachine.states.map((state) => [
      state,
      ...ACTIONS.map((action) => (bankMachine.can(state, action) ? bankMachine.next(state, action) : '-')),
    ]);
    expect(cells).toEqual([
      ['none', 'in_review', '-', '-', '-'],
      ['in_review', '-', 'in_review', 'approved', 'refused'],
      ['approved', '-', 'in_review', '-', '-'],
      ['refused', '-', 'in_review', '-', '-'],
    ]);
  });
});
