import type { RawBuilder } from 'kysely';

/** A query that must return nothing; each row that it returns says in words what is wrong. */
export interface Check {
  /** A sentence that is true when the check passes. */
  name: string;
  query: RawBuilder<{ finding: string }>;
}
