/** From the longest to the shortest time before the event. */
export const CANCELLATION_TIERS = ['gracePeriod', 'standard', 'late', 'veryLate'] as const;
export type CancellationTier = (typeof CANCELLATION_TIERS)[number];

export const CANCELLED_BY = ['artist', 'organizer', 'venue', 'platform', 'mutual'] as const;
export type CancelledBy = (typeof CANCELLED_BY)[number];

/** The policies that a platform can offer; each keeps all of its editions. */
export const CANCELLATION_POLICIES = ['protected', 'standard'] as const;
export type CancellationPolicyName = (typeof CANCELLATION_POLICIES)[number];
