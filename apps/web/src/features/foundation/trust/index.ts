export { StandingBadge } from './StandingBadge.tsx';
export { useStandingQuery } from './trust.api.ts';
