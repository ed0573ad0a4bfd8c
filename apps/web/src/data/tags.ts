import type { CacheTag, InvalidatedTag } from '@backline/api-contract/realtime';

const LIST = 'LIST';

/** The cache tag of one record: what its own page shows. */
export const one = (type: CacheTag, id: string): InvalidatedTag => ({ type, id });

/** The cache tag of everything that is told of many records of a type: lists, counts, sums. */
export const listOf = (type: CacheTag): InvalidatedTag => ({ type, id: LIST });

/** What a change of one record makes stale: its own page, and every list. Without an id (a request that failed) every record. */
export const changed = (type: CacheTag, id: string | undefined): InvalidatedTag[] =>
  id === undefined ? [type] : [one(type, id), listOf(type)];

/** The cache tags that a server's message stands for: one with an id is a changed record, one without is all of its type. */
export const tagsOf = (stale: readonly InvalidatedTag[]): InvalidatedTag[] =>
  stale.flatMap((tag) => (typeof tag === 'string' ? [tag] : changed(tag.type, tag.id)));
