import { describe, expect, it } from 'vitest';
import { placesOf } from './StepChart.tsx';

const ticks = [0, 50, 100];
const of = (...values: number[]) => values.map((value, index) => ({ label: `${index + 1} Dec`, value }));

describe('the places of a chart', () => {
  it('go from edge to edge, as high as the scale says', () => {
    const { across, lines } = placesOf({ points: of(50, 75, 0), ticks });
    expect(across.map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [50, 75],
      [100, 0],
    ]);
    expect(lines).toEqual([
      { tick: 0, y: 0 },
      { tick: 50, y: 50 },
      { tick: 100, y: 100 },
    ]);
  });

  it('stay on the scale, whatever it begins with', () => {
    const { across } = placesOf({ points: of(20, 120), ticks: [40, 60, 80] });
    expect(across.map(({ y }) => y)).toEqual([0, 100]);
  });

  it('have a label each where there is room, and five at most', () => {
    expect(placesOf({ points: of(1, 2, 3), ticks }).labels).toHaveLength(3);
    expect(placesOf({ points: of(...Array.from({ length: 23 }, () => 50)), ticks }).labels).toHaveLength(5);
  });

  it('cope with a single point', () => {
    expect(placesOf({ points: of(50), ticks }).across).toMatchObject([{ x: 0, y: 50 }]);
  });
});
