import { MATCH } from './match-score.ts';

/** Where the artist's facts are in a statement: each a placeholder or an expression. */
export interface MatchArtistSql {
  /** bigint: the artist's genres as a bit mask. */
  mask: string;
  /** bigint, paise */
  fee: string;
  /** text[] of `levelsMet` */
  levels: string;
  /** text; null where the artist names no city */
  cityKey: string;
}

/**
 * The match score as an expression over the row `o` of `opportunities`: the twin of `matchScore`, in the same whole numbers. The property
 * test runs both over thousands of cases. `(2 x a + b) / (2 x b)` is a / b rounded half up: division of integers truncates.
 */
export function matchScoreSql({ mask, fee, levels, cityKey }: MatchArtistSql): string {
  const { inside, below, above, lostPerWhole } = MATCH.budget;
  const shared = `bit_count((o.required_mask & ${mask})::bit(64))`;
  const required = 'bit_count(o.required_mask::bit(64))';
  const scaled = `(${above} * o.budget_max - ${lostPerWhole} * (${fee} - o.budget_max))`;
  const genre = `case when o.required_mask = 0 then ${MATCH.genre}
    else (2 * ${MATCH.genre} * ${shared} + ${required}) / (2 * ${required}) end`;
  const budget = `case when ${fee} < o.budget_min then ${below} when ${fee} <= o.budget_max then ${inside}
    when ${scaled} <= 0 then 0 else (2 * ${scaled} + o.budget_max) / (2 * o.budget_max) end`;
  const experience = `case when o.experience_level_required = any (${levels})
    then ${MATCH.experience.met} else ${MATCH.experience.missed} end`;
  const location = `case when o.city_key = ${cityKey} then ${MATCH.location.same} else ${MATCH.location.other} end`;
  return `((${genre}) + (${budget}) + (${experience}) + (${location}))::int`;
}

/** True where every part but the location has its full points: the cheap question of the first tiers. */
export function perfectSql({ mask, fee, levels }: Omit<MatchArtistSql, 'cityKey'>): string {
  return `(o.required_mask & ~${mask}) = 0 and ${fee} between o.budget_min and o.budget_max
    and o.experience_level_required = any (${levels})`;
}

/** What a perfect gig scores in the artist's own city and elsewhere. */
export const PERFECT_HERE = MATCH.genre + MATCH.budget.inside + MATCH.experience.met + MATCH.location.same;
export const PERFECT_ELSEWHERE = PERFECT_HERE - MATCH.location.same + MATCH.location.other;
