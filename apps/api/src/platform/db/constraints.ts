import pg from 'pg';

const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';

/** The name of the unique or exclusion constraint that refused a write, or null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof pg.DatabaseError)) return null;
  if (error.code !== UNIQUE_VIOLATION && error.code !== EXCLUSION_VIOLATION) return null;
  return error.constraint ?? null;
}

const RETRYABLE = new Set(['40001', '40P01', '57P01', '57P03', '08006', '08003', '08001']);

/** Deadlock, serialization failure, or a database that went away: the work can be tried again from its beginning. */
export function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code));
}
