import { OPPORTUNITY_SORTS } from '@backline/api-contract/opportunities';
import { localDateSchema } from '@backline/api-contract/primitives';
import { z } from 'zod';
import { refuseField } from '../../../platform/errors.ts';

export type Sort = (typeof OPPORTUNITY_SORTS)[number];

/** Where a page ended: the sort keys of its last gig. The next page is whatever comes after them, even if gigs came or went meanwhile. */
export interface Position {
  sort: Sort;
  /** 0 where the viewer is no artist. */
  score: number;
  /** paise */
  budgetMax: number;
  eventDate: string;
  id: string;
}

const wire = z.tuple([
  z.enum(OPPORTUNITY_SORTS),
  z.number().int().min(0).max(100),
  z.number().int().min(0),
  localDateSchema,
  z.uuid(),
]);

export function writeCursor({ sort, score, budgetMax, eventDate, id }: Position): string {
  return Buffer.from(JSON.stringify([sort, score, budgetMax, eventDate, id])).toString('base64url');
}

/** @throws VALIDATION_FAILED for what is no cursor, or one of a list in another order */
export function readCursor(cursor: string, sort: Sort): Position {
  const parsed = wire.safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== sort) {
    throw refuseField('cursor', 'This does not continue the list. Begin again without it.');
  }
  const [, score, budgetMax, eventDate, id] = parsed.data;
  return { sort, score, budgetMax, eventDate, id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
