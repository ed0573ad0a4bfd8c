import type { Tier } from '@backline/api-contract/trust';
import { describe, expect, it } from 'vitest';
import { effectiveTier, isAbove, limitsOf, tierOf } from './tiers.ts';

describe('tierOf', () => {
  it.each<[number, Tier]>([
    [0, 'critical'],
    [30.5, 'critical'],
    [31, 'risky'],
    [50, 'risky'],
    [50.5, 'risky'],
    [51, 'standard'],
    [70.5, 'standard'],
    [71, 'trusted'],
    [85.5, 'trusted'],
    [86, 'premium'],
    [100, 'premium'],
  ])('%s points are %s', (points, tier) => {
    expect(tierOf(points * 2)).toBe(tier);
  });
});

describe('a member without any event', () => {
  it('counts as standard, although 50 points are risky by the table', () => {
    expect(effectiveTier({ halfPoints: 100, eventCount: 0 })).toBe('standard');
    expect(effectiveTier({ halfPoints: 100, eventCount: 1 })).toBe('risky');
    expect(limitsOf({ halfPoints: 100, eventCount: 0 }).commissionBasisPoints).toBe(300);
  });
});

describe('limitsOf', () => {
  it.each<[Tier, number, number, number, number, number]>([
    ['premium', 86, 200, 20, 10, 2],
    ['trusted', 71, 250, 15, 7, 1.5],
    ['standard', 51, 300, 10, 5, 1],
    ['risky', 31, 400, 5, 3, 1],
    ['critical', 0, 500, 3, 1, 0.5],
  ])(
    '%s (%s points): commission %s bp, %s open, %s a day, rate x%s',
    (_tier, points, commission, open, day, rate) => {
      expect(limitsOf({ halfPoints: points * 2, eventCount: 1 })).toEqual({
        commissionBasisPoints: commission,
        openApplications: open,
        applicationsPerDay: day,
        rateLimitScale: rate,
      });
    },
  );
});

it('isAbove follows the order of the tiers', () => {
  const best: Tier[] = ['premium', 'trusted', 'standard', 'risky', 'critical'];
  for (const [i, tier] of best.entries()) {
    for (const [j, other] of best.entries()) expect(isAbove(tier, other)).toBe(i < j);
  }
});
