import { add, paise, percentOf, ZERO } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commissionOn } from './commission.ts';

describe('commission', () => {
  it.each([
    ['premium', 5_000_000, 200, 100_000],
    ['trusted', 5_000_000, 250, 125_000],
    ['standard', 5_000_000, 300, 150_000],
    ['risky', 5_000_000, 400, 200_000],
    ['critical', 5_000_000, 500, 250_000],
    ['half a paisa, upwards', 150, 300, 5],
    ['less than half a paisa', 16, 300, 0],
    ['none', 5_000_000, 0, 0],
  ])('%s', (_name, amount, share, commission) => {
    expect(commissionOn(paise(amount), ZERO, share)).toBe(commission);
  });

  it('on a deposit that is released alone is in proportion', () => {
    expect(commissionOn(paise(1_500_000), ZERO, 300)).toBe(45_000);
  });

  it('on the rest takes what is missing to the whole', () => {
    expect(commissionOn(paise(3_500_000), paise(1_500_000), 300)).toBe(105_000);
    // 17 paise each at 3% would round to 1 + 1; on 34 it is 1.
    expect(commissionOn(paise(17), ZERO, 300)).toBe(1);
    expect(commissionOn(paise(17), paise(17), 300)).toBe(0);
  });

  it('in any number of parts sums to the commission on the whole, and no part is negative', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 10_000_000 }).map(paise), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 10_000 }), (amounts, share) => {
        let released = ZERO;
        let taken = ZERO;
        for (const amount of amounts) {
          const part = commissionOn(amount, released, share);
          expect(part).toBeGreaterThanOrEqual(0);
          taken = add(taken, part);
          released = add(released, amount);
        }
        expect(taken).toBe(percentOf(released, share));
      }),
    );
  });
});
