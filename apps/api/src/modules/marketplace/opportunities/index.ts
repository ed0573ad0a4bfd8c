export {
  type ArtistFacts,
  type ArtistFactsRow,
  artistFactsOf,
  artistFactsSql,
  loadArtistFacts,
} from './artist-facts.queries.ts';
export { hostParams } from './host-params.ts';
export {
  type MatchArtistSql,
  matchScoreSql,
  PERFECT_ELSEWHERE,
  PERFECT_HERE,
  perfectSql,
} from './match-score.sql.ts';
export {
  cityKey,
  levelsMet,
  type Match,
  type MatchArtist,
  matchScore,
} from './match-score.ts';
export { opportunityAudit } from './opportunities.audit.ts';
export { opportunitiesModule } from './opportunities.module.ts';
export { opportunityNotices } from './opportunities.notices.ts';
export {
  buyerAbilities,
  hostAbilities,
  isBuyerOf,
  isHosted,
  mayRead,
  mayReadApplications,
  mayReadVenueAnswer,
  refuseStranger,
} from './opportunities.policy.ts';
export { findOpportunity, nameOf } from './opportunities.queries.ts';
export { OPPORTUNITY_COLUMNS, type OpportunityRow } from './opportunities.store.ts';
export { fillOpportunity, moveOpportunity } from './opportunity.transitions.ts';
export { agreeToOpportunity, lockAsHost, venueWords } from './use-cases/agree-to-opportunity.ts';
export { closeOpportunity } from './use-cases/close-opportunity.ts';
export { countView } from './use-cases/count-view.ts';
export { createOpportunity } from './use-cases/create-opportunity.ts';
export { lockOpportunity, lockOwnOpportunity } from './use-cases/lock-opportunity.ts';
export { tellHost } from './use-cases/offer-opportunity.ts';
export { publishOpportunity } from './use-cases/publish-opportunity.ts';
export { reopenOpportunity } from './use-cases/reopen-opportunity.ts';
export { updateOpportunity } from './use-cases/update-opportunity.ts';
