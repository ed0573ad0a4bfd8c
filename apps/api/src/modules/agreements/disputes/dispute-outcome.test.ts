import type { PartySide } from '@backline/api-contract/bookings';
import type { DisputeReason } from '@backline/api-contract/disputes';
import { describe, expect, it } from 'vitest';
import { outcomeOf, trustMovesOf } from './dispute-outcome.ts';

/** docs/rules/agreements.md#disputes */
describe('trust after a verdict', () => {
  it.each<[DisputeReason, PartySide, PartySide, number, object]>([
    ['not_as_agreed', 'buyer', 'buyer', 40, { buyer: 'dispute_won', artist: 'dispute_lost' }],
    ['not_as_agreed', 'buyer', 'artist', 0, { artist: 'dispute_won', buyer: 'dispute_lost' }],
    ['not_as_agreed', 'buyer', 'buyer', 50, {}],
    ['no_show', 'buyer', 'buyer', 100, { buyer: 'dispute_won', artist: 'no_show' }],
    ['no_show', 'artist', 'artist', 0, { artist: 'dispute_won', buyer: 'no_show' }],
    ['no_show', 'buyer', 'artist', 0, { artist: 'dispute_won', buyer: 'dispute_lost' }],
    ['no_show', 'buyer', 'buyer', 50, {}],
  ])('%s by the %s, %s favoured with %i %%', (reason, raisedBy, favoredParty, refundPercentage, moves) => {
    expect(trustMovesOf({ favoredParty, refundPercentage }, { reason, raisedBy })).toEqual(moves);
  });
});

it('cancels only what goes back in full', () => {
  const outcome = (refundPercentage: number) => outcomeOf({ favoredParty: 'buyer', refundPercentage });
  expect([0, 1, 50, 99, 100].map(outcome)).toEqual([
    'completed',
    'completed',
    'completed',
    'completed',
    'cancelled',
  ]);
});
