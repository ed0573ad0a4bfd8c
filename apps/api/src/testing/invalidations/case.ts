import type { Member } from '../members.ts';
import type { TestApp } from '../test-app.ts';
import type { Cast, Told } from './told.ts';

/** Where a case plays: the product, and everybody whom a change could concern. A case adds to the cast who comes in with it. */
export interface Stage {
  app: TestApp;
  cast: Cast;
}

/** One call of a route. */
export interface Call {
  as?: Member;
  params?: Readonly<Record<string, string>>;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Situation {
  when: string;
  /** Brings it about, and says how the route is called then. */
  call(stage: Stage): Call | Promise<Call>;
}
/** A call by which nobody's page becomes stale says why. */
export type Case = (Situation & { told: Told }) | (Situation & { because: string });

/** The cases of each route, by `POST /path`. */
export type Cases = Readonly<Record<string, readonly Case[]>>;
