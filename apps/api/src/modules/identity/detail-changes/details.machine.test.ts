import { expect, it } from 'vitest';
import { type DetailChangeAction, detailsMachine } from './details.machine.ts';

const ACTIONS: readonly DetailChangeAction[] = ['replace', 'withdraw', 'approve', 'refuse'];

it('a request waits until it is decided on or taken back, and then it is over', () => {
  const cells = detailsMachine.states.map((state) => [
    state,
    ...ACTIONS.map((action) =>
      detailsMachine.can(state, action) ? detailsMachine.next(state, action) : '-',
    ),
  ]);
  expect(cells).toEqual([
    ['in_review', 'in_review', 'withdrawn', 'approved', 'refused'],
    ['approved', '-', '-', '-', '-'],
    ['refused', '-', '-', '-', '-'],
    ['withdrawn', '-', '-', '-', '-'],
  ]);
});
