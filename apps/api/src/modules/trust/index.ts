export {
  NEW_SHOWN_STANDING,
  RATINGS_HIDDEN_FOR,
  type ShownStanding,
  shownStandingOf,
  shownStandingsOf,
} from './shown-standing.ts';
export { limitsOf } from './tiers.ts';
export { presentStanding } from './trust.present.ts';
export { trustRoutes } from './trust.routes.ts';
export { lockStanding, standingOf } from './trust.store.ts';
export { rebuildTrust } from './use-cases/rebuild-trust.ts';
export { type NewEvent, recordTrustEvent } from './use-cases/record-trust-event.ts';
