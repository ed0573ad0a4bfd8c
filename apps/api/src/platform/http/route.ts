import type { Pagination } from '@backline/api-contract/envelope';
import type { Permission } from '@backline/api-contract/permissions';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { AuditedAction } from '../audit.ts';
import type { Actor, Ctx, ReadCtx, RootCtx } from '../context.ts';

/** `public`: anybody. `member`: whoever is logged in. Else the permission that the role must have. */
export type Access = 'public' | 'member' | Permission;
type ActorOf<A extends Access> = A extends 'public' ? Actor | null : Actor;

export interface Input<P, Q, B> {
  params: P;
  query: Q;
  body: B;
}

/** What a handler returns: the data of the envelope, and what goes around it. */
export interface Reply<T> {
  data: T;
  message?: string;
  pagination?: Pagination;
  /** Cookies, and nothing else, are set through this. */
  respond?(response: Response): void;
}

interface RouteShape<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** Below `/api/v1`, in Express's form. */
  path: string;
  summary: string;
  tag: string;
  access: A;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  status?: 200 | 201 | 202;
  /** Besides the general limiter, which counts every request. `login` and `password` count tries that failed. */
  limiter?: 'login' | 'password' | 'sensitive';
  /** A door for strangers: their requests to it are counted apart, so that looking at pages closes it for nobody. */
  ownCount?: true;
  /** What a refused try leaves in the audit trail, where it matters that somebody tried. */
  refusals?: AuditedAction;
  /** Moves money: takes an Idempotency-Key. */
  idempotent?: true;
  /** Authenticated by the refresh cookie: refused from another site. */
  cookie?: true;
  /** The answer is a file and not the envelope. */
  file?: { contentType: string };
}

type Handler<C, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, T> = (
  ctx: C,
  input: Input<z.infer<P>, z.infer<Q>, z.infer<B>>,
  request: Request,
) => Promise<Reply<T>>;

/** A route as the router, the OpenAPI document and the access test see it. */
export interface Route extends RouteShape<Access, z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  mode: 'read' | 'snapshot' | 'transaction' | 'root';
  handle: (ctx: never, input: Input<unknown, unknown, unknown>, request: Request) => Promise<Reply<unknown>>;
}

/** A list takes a page in its query, and answers with the envelope's pagination. */
export function isList({ query }: Pick<Route, 'query'>): boolean {
  return query !== undefined && 'shape' in query && 'page' in (query.shape as object);
}

/** What a handler is given, by the mode of its route. */
interface Contexts<A extends Actor | null> {
  read: ReadCtx<A>;
  snapshot: ReadCtx<A>;
  transaction: Ctx<A>;
  root: RootCtx<A>;
}

/** Types of what comes in and goes out are those of the route's schemas. */
type DefineRoute<M extends Route['mode']> = <
  A extends Access,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(
  shape: RouteShape<A, P, Q, B, R> & { handle: Handler<Contexts<ActorOf<A>>[M], P, Q, B, z.input<R>> },
) => Route;

function defineRoute<M extends Route['mode']>(mode: M): DefineRoute<M> {
  return (shape) => ({ ...shape, mode }) as unknown as Route;
}

/** A route that reads, without a transaction: one statement answers, or several that each stand for themselves. */
export const readRoute = defineRoute('read');

/** A route that reads with several statements that must agree: all of them in one read-only snapshot. */
export const snapshotRoute = defineRoute('snapshot');

/** A route whose use case writes, whole in one transaction. */
export const route = defineRoute('transaction');

/** A route whose use case does slow work outside of transactions and opens short ones itself. */
export const slowRoute = defineRoute('root');
