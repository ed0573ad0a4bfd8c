import { allows } from '@backline/api-contract/permissions';
import type { Request } from 'express';
import type { Actor, ReadCtx, RootCtx } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Input, Reply, Route } from './route.ts';

/**
 * Lets through whom a route is for: anybody, whoever is logged in, or who has the permission by the role.
 * @throws UNAUTHENTICATED, FORBIDDEN
 */
export function permit(route: Route, actor: Actor | null): void {
  if (route.access === 'public') return;
  if (!actor) throw refuse('UNAUTHENTICATED');
  if (route.access !== 'member' && !allows(actor.role, route.access)) throw refuse('FORBIDDEN');
}

/** Does the work of a route: each statement for itself, all in one snapshot or one transaction, or as the route itself opens them. */
export function runRoute(
  route: Route,
  ctx: RootCtx,
  input: Input<unknown, unknown, unknown>,
  request: Request,
): Promise<Reply<unknown>> {
  const handle = (inner: ReadCtx): Promise<Reply<unknown>> => route.handle(inner as never, input, request);
  return route.mode === 'root' ? handle(ctx) : ctx[route.mode](handle);
}
