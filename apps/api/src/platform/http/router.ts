import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Clock } from '../clock.ts';
import { type Actor, type Ground, type Origin, rootContext } from '../context.ts';
import type { Database } from '../db/database.ts';
import { runIdempotently, type StoredAnswer } from './idempotency.ts';
import type { Caller, Identity } from './identity.ts';
import type { RateLimits } from './rate-limit.ts';
import { type RefusalTrail, recordIdOf } from './refusal-trail.ts';
import { actorIdOf, logActor, logRoute, requestIdOf, userAgentOf } from './request-log.ts';
import { isList, type Reply, type Route } from './route.ts';
import { permit, runRoute } from './run-route.ts';
import { refuseCrossSite } from './security.ts';
import { validateRequest } from './validation.ts';

export interface RouterOptions extends Ground {
  /** Where routes that read ask: nothing can be written there. */
  reads: Database;
  clock: Clock;
  limits: RateLimits;
  origins: readonly string[];
  authenticate: Identity['authenticate'];
  leaveRefusal: RefusalTrail;
  /** Tests check every answer against its schema; production trusts the presenters. */
  checkAnswers: boolean;
}

/**
 * Mounts route records: authenticate, rate limit, permission, validate, use case, envelope. See
 * docs/rules/wire.md#the-way-of-a-request.
 */
export function createRouter(routes: readonly Route[], options: RouterOptions): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) {
    const guards: RequestHandler[] = route.cookie ? [refuseCrossSite(options.origins)] : [];
    router[route.method](route.path, ...guards, async (request, response) => {
      try {
        await serve(route, request, response, options);
      } catch (error) {
        await leaveRefusal(route, request, response, options, error);
        throw error;
      }
    });
  }
  return router;
}

async function serve(
  route: Route,
  request: Request,
  response: Response,
  options: RouterOptions,
): Promise<void> {
  logRoute(request, response, route.path);
  const now = options.clock.now();
  const actor = await identify(route, request, response, options, now);
  permit(route, actor);
  if (route.limiter === 'sensitive') await options.limits.sensitive(request, route);
  const input = validateRequest(route, request);
  const ctx = rootContext(options, actor, now, originOf(request, response), options.reads);
  let respond: Reply<unknown>['respond'];

  const work = async (): Promise<StoredAnswer> => {
    const reply = await runRoute(route, ctx, input, request);
    respond = reply.respond;
    return {
      status: route.status ?? 200,
      body: route.file ? reply.data : envelope(route, reply, options.checkAnswers),
    };
  };
  const counted = () => countFailures(route, request, response, actor, options.limits, work);
  const answer =
    route.idempotent && actor
      ? await runIdempotently(options.db, request, actor, now, counted)
      : await counted();
  respond?.(response);
  // What a member reads is nobody else's, and out of date a moment later.
  response.setHeader('Cache-Control', 'no-store');
  if (route.file) response.type(route.file.contentType).send(answer.body);
  else response.status(answer.status).json(answer.body);
}

async function leaveRefusal(
  { method, path, refusals }: Route,
  request: Request,
  response: Response,
  options: RouterOptions,
  error: unknown,
): Promise<void> {
  if (!refusals) return;
  await options.leaveRefusal({
    action: refusals,
    error,
    attempt: `${method.toUpperCase()} ${path}`,
    recordId: recordIdOf(request),
    actorId: actorIdOf(response),
    origin: originOf(request, response),
  });
}

/**
 * A bad token is counted by its address, as a stranger is: guessing must not be free. A public page works with an
 * expired token too.
 */
async function identify(
  route: Route,
  request: Request,
  response: Response,
  options: RouterOptions,
  now: Date,
): Promise<Actor | null> {
  let caller: Caller | null = null;
  let problem: unknown = null;
  try {
    caller = await options.authenticate(request, now);
  } catch (error) {
    problem = error;
  }
  logActor(response, caller?.actor ?? null);
  if (!route.cookie) await options.limits.general(request, response, caller, route);
  if (problem && route.access !== 'public') throw problem;
  return caller?.actor ?? null;
}

async function countFailures<T>(
  route: Route,
  request: Request,
  response: Response,
  actor: Actor | null,
  limits: RateLimits,
  work: () => Promise<T>,
): Promise<T> {
  if (route.cookie) return limits.cookie(request, response, route, work);
  if (route.limiter === 'login') return limits.login(request, work);
  return route.limiter === 'password' && actor ? limits.password(request, actor, work) : work();
}

function envelope(route: Route, reply: Reply<unknown>, check: boolean): Record<string, unknown> {
  const code = route.status ?? 200;
  if (check) checkAnswer(route, reply);
  return {
    status: 'success',
    code,
    reason: code === 201 ? 'CREATED' : code === 202 ? 'ACCEPTED' : 'OK',
    message: reply.message ?? 'Done.',
    data: reply.data,
    ...(reply.pagination ? { pagination: reply.pagination } : {}),
  };
}

function checkAnswer(route: Route, { data, pagination }: Reply<unknown>): void {
  if ((pagination !== undefined) !== isList(route))
    throw new Error(
      `${route.method} ${route.path}: pagination comes with a query that takes a page, and only there`,
    );
  const result = route.response.safeParse(JSON.parse(JSON.stringify(data)));
  if (!result.success) {
    throw new Error(
      `${route.method} ${route.path} answers what its schema does not allow: ${result.error.message}`,
    );
  }
}

export function originOf(request: Request, response: Response): Origin {
  return {
    ip: request.ip ?? null,
    userAgent: userAgentOf(request),
    requestId: requestIdOf(response),
  };
}
