import type { Role } from '@backline/api-contract/permissions';
import type { Database, Tx } from './db/database.ts';

/** Who acts. Loaded from the database at every request, so that a suspension counts at once. */
export interface Actor {
  id: string;
  sessionId: string;
  role: Role;
  emailVerified: boolean;
  acceptedTerms: boolean;
}

/** Where a request came from: for the audit trail and for signatures. */
export interface Origin {
  ip: string | null;
  userAgent: string | null;
  requestId: string | null;
}

/**
 * What every use case is given, visibly: the transaction that it works in, who asks, the instant that counts as now for all of it,
 * and where the request came from. `actor` is null for the public and for jobs.
 */
export interface Ctx<A extends Actor | null = Actor | null> {
  tx: Tx;
  actor: A;
  now: Date;
  origin: Origin;
}
export type MemberCtx = Ctx<Actor>;

/** For work that must not hold a transaction open (gateway calls, password hashing): it opens short ones itself. */
export interface EdgeCtx<A extends Actor | null = Actor | null> {
  db: Database;
  actor: A;
  now: Date;
  origin: Origin;
  transaction<T>(work: (ctx: Ctx<A>) => Promise<T>): Promise<T>;
}
export type MemberEdgeCtx = EdgeCtx<Actor>;

export const NO_ORIGIN: Origin = { ip: null, userAgent: null, requestId: null };

export function edgeContext<A extends Actor | null>(
  db: Database,
  actor: A,
  now: Date,
  origin: Origin,
): EdgeCtx<A> {
  return {
    db,
    actor,
    now,
    origin,
    transaction: (work) => db.transaction().execute((tx) => work({ tx, actor, now, origin })),
  };
}
