export { MatchStrip } from './MatchStrip.tsx';
export { MATCH_PARTS } from './match-words.ts';
export { useOpportunityQuery } from './opportunities.api.ts';
export { SLOT_LABELS } from './opportunity-look.ts';
export { useGenreNames } from './use-genre-names.ts';
