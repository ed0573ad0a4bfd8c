import { z } from 'zod';
import { readInput, timestamp } from './input.ts';

export interface Page {
  from: number;
  to: number;
  count: number;
  skip: number;
}

export interface Collection<T> {
  entity: 'collection';
  count: number;
  items: T[];
}

const FAR_FUTURE = 99_999_999_999;

const pageQuery = z.object({
  from: timestamp.default(0),
  to: timestamp.default(FAR_FUTURE),
  count: z.coerce.number().int().min(1).max(100).default(10),
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** `from,to,count,skip` of every list; other parameters are the list's own. */
export function readPage(query: unknown): Page {
  return readInput<Page>(pageQuery, query);
}

/** The API's envelope of a list. */
export function collection<T>(items: T[]): Collection<T> {
  return { entity: 'collection', count: items.length, items };
}
