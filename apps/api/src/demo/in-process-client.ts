import { at } from '@backline/kernel';
import type { Request } from 'express';
import type { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import { type Actor, type Ground, type Origin, rootContext } from '../platform/context.ts';
import type { Route } from '../platform/http/route.ts';
import { permit, runRoute } from '../platform/http/run-route.ts';
import { validateInput } from '../platform/http/validation.ts';

type Method = Route['method'];
type Params = Record<string, string>;

/** The product's API in one member's hands; each call answers with the data of the envelope, read by a schema of the wire package. */
export interface Caller {
  get<S extends z.ZodType>(path: string, answer: S): Promise<z.infer<S>>;
  post<S extends z.ZodType>(path: string, body: unknown, answer: S): Promise<z.infer<S>>;
  patch<S extends z.ZodType>(path: string, body: unknown, answer: S): Promise<z.infer<S>>;
  put<S extends z.ZodType>(path: string, body: unknown, answer: S): Promise<z.infer<S>>;
}

/** Appears on the certificates of contracts that were signed here. */
const ORIGIN: Origin = { ip: '127.0.0.1', userAgent: 'Backline demonstration', requestId: null };
/** Only the routes of sessions and cookies look at their request, and nobody logs in here. */
const NO_REQUEST = {} as Request;

export type CallAs = (actor: Actor) => Caller;

/**
 * Calls routes as the router does (permission, validation, one transaction) but without HTTP, tokens and rate limits:
 * whatever is made this way obeys every rule of the product.
 */
export function createInProcessClient(
  routes: readonly Route[],
  { clock, ...ground }: Ground & { clock: Clock },
): CallAs {
  return (actor) => {
    const call = async (method: Method, path: string, body?: unknown): Promise<unknown> => {
      const { route, params } = findRoute(routes, method, path);
      permit(route, actor);
      const input = validateInput(route, { params, query: {}, body });
      const ctx = rootContext(ground, actor, clock.now(), ORIGIN);
      return (await runRoute(route, ctx, input, NO_REQUEST)).data;
    };
    return {
      get: async (path, answer) => answer.parse(await call('get', path)),
      post: async (path, body, answer) => answer.parse(await call('post', path, body)),
      patch: async (path, body, answer) => answer.parse(await call('patch', path, body)),
      put: async (path, body, answer) => answer.parse(await call('put', path, body)),
    };
  };
}

/** The first in the order of the records, as Express does it. */
function findRoute(routes: readonly Route[], method: Method, path: string): { route: Route; params: Params } {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, path) : null;
    if (params) return { route, params };
  }
  throw new Error(`no route for ${method} ${path}`);
}

function matchPath(pattern: string, path: string): Params | null {
  const [expected, given] = [pattern.split('/'), path.split('/')];
  if (expected.length !== given.length) return null;
  const params: Params = {};
  for (const [index, part] of expected.entries()) {
    const value = at(given, index);
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}
