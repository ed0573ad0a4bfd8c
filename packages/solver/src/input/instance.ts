import { type Paise, paise } from '@backline/kernel';
import { z } from 'zod';
import { weightsSchema } from '../rules/weights.ts';
import { checkReferences } from './references.ts';
import { WEEKDAYS } from './weekday.ts';

const MAX_CANDIDATES = 20_000;
/** Seconds. */
export const DEFAULT_TIME_LIMIT = 10;
export const MAX_TIME_LIMIT = 600;

/** Thousands of artists are busy on the same few hundred dates; each is read once. */
const KNOWN_DATES = 5_000;
const knownDates = new Set<string>();

const id = z.string().min(1).max(100);
const genre = z.string().trim().min(1).max(60);
const genres = z.array(genre).max(100).default([]);
const percent = z.number().int().min(0).max(100);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM');
const date = z.string().refine(isDate, { error: 'a calendar date as YYYY-MM-DD', abort: true });
const place = z.string().trim().max(100).nullable().default(null);
const amount = z
  .number()
  .int()
  .min(0)
  .max(10_000_000_000_000)
  .transform((value): Paise => paise(value));

const constraintsSchema = z
  .strictObject({
    /** Calendar weeks in which an artist plays once; 0 lets artists repeat. */
    noRepeatArtistWithinWeeks: z.number().int().min(0).max(52).default(8),
    minHeadlinersPerMonth: z.number().int().min(0).max(31).default(2),
    /** Share of local artists in percent of the filled slots; the rest tours. */
    localShare: percent.default(60),
    /** Share of the filled slots that emerging artists should have at least, in percent. */
    emergingShare: percent.default(20),
    maxSameGenreInRow: z.number().int().min(1).max(52).nullable().default(null),
    minGenresPerMonth: z.number().int().min(1).max(31).nullable().default(null),
    includeArtists: z.array(id).max(500).default([]),
    avoidArtists: z.array(id).max(MAX_CANDIDATES).default([]),
  })
  .prefault({});

const hoursSchema = z.partialRecord(z.enum(WEEKDAYS), z.strictObject({ start: time, end: time })).default({});

export const termsSchema = z.strictObject({
  startDate: date,
  endDate: date,
  totalBudget: amount,
  /** Whole percent of the total budget by category of artist. */
  breakdown: z
    .strictObject({ headliner: percent, support: percent, emerging: percent })
    .refine((parts) => parts.headliner + parts.support + parts.emerging === 100, 'must sum to 100')
    .prefault({ headliner: 40, support: 35, emerging: 25 }),
  /** In the venue's order: the first is kept longest where a week has room for fewer. */
  eventDays: z.array(z.enum(WEEKDAYS)).min(1).max(7).default(['friday', 'saturday']),
  eventsPerWeek: z.number().int().min(1).max(7).default(2),
  hours: hoursSchema,
  city: place,
  state: place,
  preferredGenres: genres,
  excludedGenres: genres,
  constraints: constraintsSchema,
  fixedEvents: z
    .array(z.strictObject({ date, cost: amount, artistId: id.nullable().default(null) }))
    .max(400)
    .default([]),
  datesWithoutEvent: z.array(date).max(400).default([]),
});

export const candidateSchema = z.strictObject({
  id,
  name: z.string().max(200).default(''),
  standardFee: amount.nullable().default(null),
  minimumFee: amount,
  /** The first one that the venue prefers counts as the main genre, else the first. */
  genres: z.array(genre).max(50).default([]),
  city: place,
  state: place,
  trust: z.number().int().min(0).max(100).default(50),
  cancellations: z.number().int().min(0).max(100_000).default(0),
  completed: z.number().int().min(0).max(100_000).default(0),
  /** Dates with a live booking, a block or a pending offer; those outside the period do no harm. */
  busyDates: z.array(date).max(2_000).default([]),
});

const assignment = z.strictObject({ date, artistId: id.nullable() });

export const instanceSchema = z
  .strictObject({
    terms: termsSchema,
    candidates: z.array(candidateSchema).max(MAX_CANDIDATES),
    weights: weightsSchema,
    /** A null artist keeps the slot empty. */
    locks: z.array(assignment).max(400).default([]),
    bans: z
      .array(z.strictObject({ date, artistId: id }))
      .max(20_000)
      .default([]),
    /** The plan that is to be changed as little as possible. */
    former: z.array(assignment).max(400).default([]),
    seed: z.number().int().min(0).max(2_147_483_647).default(1),
    timeLimitSeconds: z.number().min(0.1).max(MAX_TIME_LIMIT).default(DEFAULT_TIME_LIMIT),
  })
  .superRefine(checkReferences);

export type Instance = z.output<typeof instanceSchema>;
export type InstanceInput = z.input<typeof instanceSchema>;
export type Terms = Instance['terms'];
export type Candidate = Instance['candidates'][number];

export interface InputError {
  /** Where in the input, for instance `candidates.3.minimumFee`. */
  path: string;
  message: string;
}

export type ParsedInstance = { ok: true; instance: Instance } | { ok: false; errors: InputError[] };

/**
 * Reads what came from outside. Every bad field is named; nothing is guessed.
 * @returns the instance with all defaults filled in, or the errors
 */
export function parseInstance(input: unknown): ParsedInstance {
  const parsed = instanceSchema.safeParse(input, {
    error: (issue) => (issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : undefined),
  });
  if (parsed.success) return { ok: true, instance: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ok: false, errors };
}

function isDate(text: string): boolean {
  if (knownDates.has(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
  } catch {
    return false;
  }
  if (knownDates.size < KNOWN_DATES) knownDates.add(text);
  return true;
}
