import { allows } from '@backline/api-contract/permissions';
import type { Request } from 'express';
import type { Actor, EdgeCtx } from '../context.ts';
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

/** Does the work of a route: whole in one transaction, or outside of any where it opens short ones itself. */
export function runRoute(
  route: Route,
  ctx: EdgeCtx,
  input: Input<unknown, unknown, unknown>,
  request: Request,
): Promise<Reply<unknown>> {
  return route.mode === 'edge'
    ? route.handle(ctx as never, input, request)
    : ctx.transaction((inner) => route.handle(inner as never, input, request));
}
