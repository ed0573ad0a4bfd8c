import { z } from 'zod';

/**
 * Points of each wish in the objective; the page lets a person change them. One filled slot counts as much as ten perfect
 * matches, so that no wish is ever met by an empty evening. All are integers, so that every objective is.
 * docs/solver.md explains each; docs/rules/programming.md#soft-wishes
 */
export const DEFAULT_WEIGHTS = {
  /** For each filled slot. */
  filled: 1000,
  /** For each point of match score (0-100). */
  match: 1,
  /** For each slot whose artist has the category that suits its tier. */
  category: 40,
  /** Penalty for each headliner that a month is short of. */
  headliners: 120,
  /** Penalty for each percent of the total budget, rounded up, that a category spends over its share. */
  breakdown: 10,
  /** Penalty for each slot that local or touring artists have above their share. */
  local: 15,
  /** Penalty for each two neighbouring slots with the same main genre. */
  variety: 25,
  /** Penalty for each run of slots with one main genre that is longer than allowed, by one slot. */
  genreRun: 60,
  /** Penalty for each main genre that a month is short of. */
  genresPerMonth: 60,
  /** Penalty for each slot that emerging artists are short of their share. */
  emerging: 20,
  /** For each artist to include who plays at least once. */
  include: 300,
  /** For each slot that keeps its artist of the former plan. */
  stability: 150,
} as const;

export type WeightName = keyof typeof DEFAULT_WEIGHTS;
export type Weights = Record<WeightName, number>;

// Bounds keep the model well scaled; a filled slot must count something.
const points = (fallback: number) => z.number().int().min(0).max(10_000).default(fallback);

export const weightsSchema = z
  .strictObject({
    filled: z.number().int().min(1).max(10_000).default(DEFAULT_WEIGHTS.filled),
    match: points(DEFAULT_WEIGHTS.match),
    category: points(DEFAULT_WEIGHTS.category),
    headliners: points(DEFAULT_WEIGHTS.headliners),
    breakdown: points(DEFAULT_WEIGHTS.breakdown),
    local: points(DEFAULT_WEIGHTS.local),
    variety: points(DEFAULT_WEIGHTS.variety),
    genreRun: points(DEFAULT_WEIGHTS.genreRun),
    genresPerMonth: points(DEFAULT_WEIGHTS.genresPerMonth),
    emerging: points(DEFAULT_WEIGHTS.emerging),
    include: points(DEFAULT_WEIGHTS.include),
    stability: points(DEFAULT_WEIGHTS.stability),
  })
  .prefault({});
