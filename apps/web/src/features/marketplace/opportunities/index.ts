export { MatchStrip } from './MatchStrip.tsx';
export { type ExplainedPart, explainMatch, MATCH_PARTS } from './match-labels.ts';
export { useOpportunityQuery, useOwnOpportunitiesQuery } from './opportunities.api.ts';
export { OPPORTUNITY_BADGE, SLOT_LABELS } from './opportunity-badge.ts';
export { OpportunityActions } from './own/OpportunityActions.tsx';
export { StatusNote } from './own/StatusNote.tsx';
export { useArtist } from './use-artist.ts';
export { useGenreNames } from './use-genre-names.ts';
