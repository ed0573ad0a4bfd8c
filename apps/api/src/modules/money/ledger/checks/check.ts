import type { RawBuilder } from 'kysely';

/** A query that must return no rows; each row that it returns says in words what is wrong. */
export interface Check {
  /** A sentence that is true when the check passes. */
  name: string;
  query: RawBuilder<{ finding: string }>;
}
