import type { Tier } from '@backline/api-contract/trust';
import type { BasisPoints } from '@backline/kernel';
import { NEW_STANDING } from './projection.ts';

/** The least score of each tier in half points, best first. See docs/rules/foundation.md#tiers. */
const THRESHOLDS: readonly [Tier, number][] = [
  ['premium', 172],
  ['trusted', 142],
  ['standard', 102],
  ['risky', 62],
];

export interface Limits {
  commissionBasisPoints: BasisPoints;
  openApplications: number;
  applicationsPerDay: number;
  /** Factor on the general rate limit of a member. */
  rateLimitScale: number;
}

const LIMITS: Record<Tier, Limits> = {
  premium: { commissionBasisPoints: 200, openApplications: 20, applicationsPerDay: 10, rateLimitScale: 2 },
  trusted: { commissionBasisPoints: 250, openApplications: 15, applicationsPerDay: 7, rateLimitScale: 1.5 },
  standard: { commissionBasisPoints: 300, openApplications: 10, applicationsPerDay: 5, rateLimitScale: 1 },
  risky: { commissionBasisPoints: 400, openApplications: 5, applicationsPerDay: 3, rateLimitScale: 1 },
  critical: { commissionBasisPoints: 500, openApplications: 3, applicationsPerDay: 1, rateLimitScale: 0.5 },
};

/** What tells the tier that counts for a member. */
export interface Score {
  halfPoints: number;
  eventCount: number;
}

/** The tier that a score has by the table, whoever has it. See docs/rules/foundation.md#tiers. */
export function tierOf(halfPoints: number): Tier {
  return THRESHOLDS.find(([, least]) => halfPoints >= least)?.[0] ?? 'critical';
}

/** A member without any event: nothing is known yet, neither good nor bad. */
export function isProvisional({ eventCount }: Score): boolean {
  return eventCount === 0;
}

/**
 * The tier that counts: a provisional member is treated as standard, where the table would say risky. See
 * docs/rules/foundation.md#tiers.
 */
export function effectiveTier(score: Score): Tier {
  return isProvisional(score) ? 'standard' : tierOf(score.halfPoints);
}

/**
 * What follows from a member's standing: commission of new bookings, room for applications, rate limit. See
 * docs/rules/foundation.md#tiers.
 */
export function limitsOf(score: Score): Limits {
  return LIMITS[effectiveTier(score)];
}

/** The commission of a booking made now: of a member to whom nothing has happened yet, as of a new one. */
export function commissionOf({
  halfPoints,
  eventCount,
}: { [K in keyof Score]: Score[K] | null }): BasisPoints {
  const isNew = halfPoints === null || eventCount === null;
  return limitsOf(isNew ? NEW_STANDING : { halfPoints, eventCount }).commissionBasisPoints;
}

/** Whether the first tier is better than the second. */
export function isAbove(tier: Tier, other: Tier): boolean {
  return rank(tier) < rank(other);
}

function rank(tier: Tier): number {
  const index = THRESHOLDS.findIndex(([name]) => name === tier);
  return index === -1 ? THRESHOLDS.length : index;
}
