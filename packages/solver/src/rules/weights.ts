import { z } from 'zod';

/**
 * What each wish is worth in points, and what the page lets a person change. One filled slot is worth ten perfect matches, so that no wish is
 * ever bought with an empty evening; below that, a point is a point of match score. docs/solver.md explains every figure. Spec 07, soft wishes.
 */
export const DEFAULT_WEIGHTS = {
  /** For each filled slot. */
  filled: 1000,
  /** For each point of match score (0-100). All weights are whole, so that every objective is. */
  match: 1,
  /** For a slot whose artist has the category that its tier asks for. */
  category: 40,
  /** Taken for each headliner that a month lacks. */
  headliners: 120,
  /** Taken for each percent of the total budget, begun or full, that a category spends over its share. */
  breakdown: 10,
  /** Taken for each slot that local or touring artists have beyond their share. */
  local: 15,
  /** Taken for each pair of neighbours with the same main genre. */
  variety: 25,
  /** Taken for each artist beyond the allowed number of one genre in a row. */
  genreRun: 60,
  /** Taken for each main genre that a month lacks. */
  genresPerMonth: 60,
  /** Taken for each slot that emerging artists are short of their room. */
  emerging: 20,
  /** For each artist to include who plays at least once. */
  include: 300,
  /** For each slot that keeps what the former plan had. */
  stability: 150,
} as const;

export type WeightName = keyof typeof DEFAULT_WEIGHTS;
export type Weights = Record<WeightName, number>;

// Bounds keep the model well scaled; a filled slot must stay worth more than nothing.
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
