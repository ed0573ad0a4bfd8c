import { type Paise, paise } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allotRefund, type RestGoesTo, splitEscrow } from './escrow-split.ts';

/** docs/rules/money.md#refunds */
const split = (refund: number, rest: RestGoesTo) =>
  splitEscrow(
    { held: paise(5_000_000), releasedBefore: paise(0), share: 300 },
    { refund: paise(refund), rest },
  );

describe('splitEscrow', () => {
  it('takes commission only of what is released', () => {
    expect(split(2_000_000, 'artist')).toEqual({
      held: 5_000_000,
      refund: 2_000_000,
      toArtist: 2_910_000,
      commission: 90_000,
      retained: 0,
    });
  });

  it('gives the rest to the artist in full, or keeps it, where that is asked', () => {
    expect(split(2_000_000, 'artist_in_full')).toMatchObject({
      toArtist: 3_000_000,
      commission: 0,
      retained: 0,
    });
    expect(split(2_000_000, 'platform')).toMatchObject({ toArtist: 0, commission: 0, retained: 3_000_000 });
  });

  it('never gives back more than is held', () => {
    expect(() => split(5_000_001, 'artist')).toThrow(RangeError);
    expect(() => split(-1, 'artist')).toThrow(RangeError);
  });

  it('has parts that sum to the whole, none below nothing, for any amounts', () => {
    const cases = fc.record({
      held: fc.integer({ min: 0, max: 1e11 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      before: fc.integer({ min: 0, max: 1e11 }),
      share: fc.integer({ min: 0, max: 1_000 }),
      rest: fc.constantFrom<RestGoesTo>('artist', 'artist_in_full', 'platform'),
    });
    fc.assert(
      fc.property(cases, ({ held, part, before, share, rest }) => {
        const refund = paise(Math.floor(held * part));
        const parts = splitEscrow(
          { held: paise(held), releasedBefore: paise(before), share },
          { refund, rest },
        );
        const { toArtist, commission, retained } = parts;
        expect(refund + toArtist + commission + retained).toBe(held);
        expect(Math.min(toArtist, commission, retained)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('allotRefund', () => {
  const backs = (refund: number) =>
    allotRefund([{ left: paise(3_500_000) }, { left: paise(1_500_000) }], paise(refund)).map(
      ({ back }): Paise => back,
    );

  it('empties the first before it takes of the next', () => {
    expect(backs(0)).toEqual([0, 0]);
    expect(backs(2_000_000)).toEqual([2_000_000, 0]);
    expect(backs(4_000_000)).toEqual([3_500_000, 500_000]);
    expect(backs(5_000_000)).toEqual([3_500_000, 1_500_000]);
  });
});
