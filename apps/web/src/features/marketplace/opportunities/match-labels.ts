import type { MatchParts, Opportunity } from '@backline/api-contract/opportunities';
import type { ArtistProfile } from '@backline/api-contract/profiles';
import { formatMoney, paise } from '@backline/kernel';
import { labelOf } from '../../../lib/words.ts';
import { askingFeeOf, genresOf } from './use-artist.ts';

type Gig = Pick<
  Opportunity,
  'requiredGenres' | 'budgetMin' | 'budgetMax' | 'currency' | 'experienceLevelRequired' | 'venue'
>;

/** The four parts of the match with what each can be at most. See docs/rules/marketplace.md#match-score. */
export const MATCH_PARTS = [
  { key: 'genre', label: 'Genre', max: 40 },
  { key: 'budget', label: 'Fee', max: 30 },
  { key: 'experience', label: 'Level', max: 20 },
  { key: 'location', label: 'City', max: 10 },
] as const satisfies readonly { key: keyof MatchParts; label: string; max: number }[];

export interface ExplainedPart {
  key: keyof MatchParts;
  label: string;
  value: number;
  max: number;
  /** Why there are so many points, in words to the artist. */
  why: string;
}

function genreWhy({ requiredGenres }: Gig, artist: ArtistProfile | undefined): string {
  const wanted = requiredGenres.length;
  if (wanted === 0) return 'Open to every genre.';
  const own = new Set(genresOf(artist));
  const shared = requiredGenres.filter((slug) => own.has(slug)).length;
  if (shared === wanted)
    return wanted === 1 ? 'You play what is asked for.' : 'You play all that is asked for.';
  return shared === 0
    ? 'None of your genres is asked for.'
    : `You play ${shared} of the ${wanted} genres asked for.`;
}

function budgetWhy({ budgetMin, budgetMax, currency }: Gig, artist: ArtistProfile | undefined): string {
  const fee = askingFeeOf(artist);
  if (fee === null) return 'Your profile names no fee yet.';
  const words = formatMoney(paise(fee), currency, { trim: true });
  if (fee < budgetMin) return `Your usual ${words} is below the budget: you can ask for more.`;
  if (fee > budgetMax) return `Your usual ${words} is above the budget.`;
  return `Your usual ${words} is inside the budget.`;
}

function experienceWhy({ experienceLevelRequired: level }: Gig, points: number): string {
  if (level === 'any') return 'Every level is welcome.';
  return points === 20 ? `${labelOf(level)} is asked for, and you are.` : `${labelOf(level)} is asked for.`;
}

function locationWhy({ venue }: Gig, points: number): string {
  if (points === 10) return `In ${venue.city ?? 'your city'}, where you are based.`;
  return venue.city ? `In ${venue.city}, so you would travel.` : 'The venue names no city.';
}

/** The parts of a match as the server counted them, each with its reason. Points are never counted again here. */
export function explainMatch(
  parts: MatchParts,
  gig: Gig,
  artist: ArtistProfile | undefined,
): ExplainedPart[] {
  const why: Record<keyof MatchParts, string> = {
    genre: genreWhy(gig, artist),
    budget: budgetWhy(gig, artist),
    experience: experienceWhy(gig, parts.experience),
    location: locationWhy(gig, parts.location),
  };
  return MATCH_PARTS.map(({ key, label, max }) => ({ key, label, max, value: parts[key], why: why[key] }));
}
