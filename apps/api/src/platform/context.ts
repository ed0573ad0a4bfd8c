import type { Role } from '@backline/api-contract/permissions';
import type { Database, Queryable, Tx } from './db/database.ts';
import type { Subscriptions } from './events/event.ts';

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
 * What a read is given, visibly: where it asks, who asks, the instant that counts as now for all of it, and where the request came from.
 * `actor` is null for the public and for jobs. Whoever writes has all of this too, so a page that is read by a route of its own is also
 * what a command answers with.
 */
export interface ReadCtx<A extends Actor | null = Actor | null> {
  db: Queryable;
  actor: A;
  now: Date;
  origin: Origin;
}
export type MemberReadCtx = ReadCtx<Actor>;

/** What a use case that writes is given: the transaction that it works in, and who hears of its news. Its reads (`db`) see what it has written. */
export interface Ctx<A extends Actor | null = Actor | null> extends ReadCtx<A> {
  tx: Tx;
  subscriptions: Subscriptions;
}
export type MemberCtx = Ctx<Actor>;

/** For work that must not hold a transaction open (gateway calls, password hashing): it opens short ones itself. */
export interface RootCtx<A extends Actor | null = Actor | null> extends ReadCtx<A> {
  db: Database;
  /** Reads whose statements each stand for themselves; PostgreSQL refuses to write there. */
  read<T>(work: (ctx: ReadCtx<A>) => Promise<T>): Promise<T>;
  /** Reads that must agree with one another: all of them see one state of the database, and PostgreSQL refuses to write. */
  snapshot<T>(work: (ctx: ReadCtx<A>) => Promise<T>): Promise<T>;
  transaction<T>(work: (ctx: Ctx<A>) => Promise<T>): Promise<T>;
}
export type MemberRootCtx = RootCtx<Actor>;

export const NO_ORIGIN: Origin = { ip: null, userAgent: null, requestId: null };

/** What every process makes its contexts from: none is without those who subscribe to its news. */
export interface Ground {
  db: Database;
  subscriptions: Subscriptions;
}

/** @param reads where nothing can be written; jobs and commands of the shell read where they write */
export function rootContext<A extends Actor | null>(
  { db, subscriptions }: Ground,
  actor: A,
  now: Date,
  origin: Origin,
  reads: Database = db,
): RootCtx<A> {
  const who = { actor, now, origin };
  return {
    ...who,
    db,
    read: (work) => work({ ...who, db: reads }),
    snapshot: (work) =>
      reads
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((tx) => work({ ...who, db: tx })),
    transaction: (work) => db.transaction().execute((tx) => work({ ...who, db: tx, tx, subscriptions })),
  };
}
