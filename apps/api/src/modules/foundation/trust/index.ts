export { NEW_STANDING } from './projection.ts';
export {
  NEW_SHOWN_STANDING,
  type ShownStanding,
  shownStandingOf,
  shownStandingSql,
  shownStandingsOf,
} from './shown-standing.ts';
export { commissionOf, limitsOf } from './tiers.ts';
export { trustModule } from './trust.module.ts';
export { presentStanding } from './trust.present.ts';
export { lockStanding, standingOf } from './trust.store.ts';
export { pointsOf, type TrustEventType } from './trust-points.ts';
export type { NewEvent } from './use-cases/add-event.ts';
export { rebuildTrust } from './use-cases/rebuild-trust.ts';
export { recordTrustEvent } from './use-cases/record-trust-event.ts';
