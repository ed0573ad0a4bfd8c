import { describe, expect, it } from 'vitest';
import { at, outOfRange } from './at.ts';

describe('at', () => {
  it('gives the element, also where it is 0, empty or null', () => {
    expect([at([7, 8], 1), at([0], 0), at([''], 0), at([null], 0), at(Int32Array.of(5), 0)]).toEqual([
      8,
      0,
      '',
      null,
      5,
    ]);
  });

  it.each([-1, 2, 0.5, Number.NaN])('throws for %d in a list of two', (index) => {
    for (const list of [[7, 8], Float64Array.of(7, 8)])
      expect(() => at(list, index)).toThrow(new RangeError(`no element ${index} in a list of 2`));
  });

  it('throws for a hole', () => {
    expect(() => at(new Array<number>(3), 1)).toThrow(RangeError);
  });
});

it('outOfRange always throws, for inner loops', () => {
  const list = Int32Array.of(7);
  expect(() => list[1] ?? outOfRange(list, 1)).toThrow(new RangeError('no element 1 in a list of 1'));
});
