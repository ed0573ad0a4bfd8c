export { StandingBadge } from './StandingBadge.tsx';
export { TIER_LOOK } from './tiers.ts';
export { useStandingQuery } from './trust.api.ts';
