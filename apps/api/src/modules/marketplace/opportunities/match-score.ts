import type { MatchParts, RequiredLevel } from '@backline/api-contract/opportunities';
import type { ExperienceLevel } from '@backline/api-contract/reference';
import { EXPERIENCE_LEVELS } from '@backline/api-contract/reference';
import { divideHalfUp } from '@backline/kernel';

/** The points of docs/rules/marketplace.md#match-score. `match-score.sql.ts` is built from the same table. */
export const MATCH = {
  genre: 40,
  budget: { inside: 30, below: 20, above: 20, lostPerWhole: 50 },
  experience: { met: 20, missed: 10 },
  location: { same: 10, other: 5 },
} as const;

/** What of an artist counts for a match. `fee` is what `askingFee` says, in paise. */
export interface MatchArtist {
  genres: readonly string[];
  fee: number;
  experienceLevel: ExperienceLevel | null;
  city: string | null;
}

/** What of a gig counts for a match; the budget in paise. */
export interface MatchGig {
  requiredGenres: readonly string[];
  budgetMin: number;
  budgetMax: number;
  experienceLevelRequired: RequiredLevel;
  city: string | null;
}

export interface Match {
  score: number;
  parts: MatchParts;
}

/**
 * How well a gig fits an artist: 0 to 100, a whole number that is the sum of its whole parts. See
 * docs/rules/marketplace.md#match-score.
 */
export function matchScore(artist: MatchArtist, gig: MatchGig): Match {
  const parts = {
    genre: genrePoints(artist.genres, gig.requiredGenres),
    budget: budgetPoints(artist.fee, gig),
    experience: levelsMet(artist.experienceLevel).includes(gig.experienceLevelRequired)
      ? MATCH.experience.met
      : MATCH.experience.missed,
    location: sameCity(artist.city, gig.city) ? MATCH.location.same : MATCH.location.other,
  };
  return { score: parts.genre + parts.budget + parts.experience + parts.location, parts };
}

/** The fee that a match is computed from, in paise: the standard fee, else the minimum, else nothing. */
export function askingFee(profile: { standardFee: number | null; minimumFee: number | null }): number {
  return profile.standardFee ?? profile.minimumFee ?? 0;
}

/** What an artist of a level may play: everything up to it. Without a level only what is open to any. */
export function levelsMet(level: ExperienceLevel | null): RequiredLevel[] {
  return ['any', ...EXPERIENCE_LEVELS.slice(0, level === null ? 0 : EXPERIENCE_LEVELS.indexOf(level) + 1)];
}

/** What "same city" compares. The database keeps it in `opportunities.city_key`. */
export function cityKey(city: string): string {
  return city.toLowerCase();
}

function genrePoints(own: readonly string[], required: readonly string[]): number {
  const wanted = new Set(required);
  if (wanted.size === 0) return MATCH.genre;
  const shared = wanted.intersection(new Set(own)).size;
  return divideHalfUp(MATCH.genre * shared, wanted.size);
}

function budgetPoints(fee: number, { budgetMin, budgetMax }: MatchGig): number {
  const { inside, below, above, lostPerWhole } = MATCH.budget;
  if (fee < budgetMin) return below;
  if (fee <= budgetMax) return inside;
  // Points x budgetMax, so that only one rounding happens, at the end.
  const scaled = above * budgetMax - lostPerWhole * (fee - budgetMax);
  return scaled <= 0 ? 0 : divideHalfUp(scaled, budgetMax);
}

function sameCity(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && cityKey(one) === cityKey(other);
}
