import { z } from 'zod';

export type Notes = Record<string, string | number> | [];

const MAX_PAIRS = 15;
const MAX_LENGTH = 256;

/** At most 15 pairs of 256 characters; an empty set comes back as `[]`, a quirk clients must survive. */
export const notes = z
  .union([
    z.tuple([]),
    z.record(z.string().max(MAX_LENGTH), z.union([z.string().max(MAX_LENGTH), z.number()])),
  ])
  .refine((value) => Object.keys(value).length <= MAX_PAIRS, `number of fields must be ${MAX_PAIRS} or less`)
  .transform((value): Notes => (Object.keys(value).length === 0 ? [] : value));
