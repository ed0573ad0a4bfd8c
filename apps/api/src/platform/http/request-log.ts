import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Actor } from '../context.ts';
import type { Logger } from '../log.ts';

/** What the log tells of a request beyond HTTP; the router fills it in. */
interface Logged {
  requestId: string;
  /** The route's pattern, as in `/api/v1/bookings/:id`: many paths, one line of a chart. */
  route: string | null;
  userId: string | null;
}

const USER_AGENT_LENGTH = 300;

/**
 * Gives every request its id, and one log line when it is over, also where the client went away before the answer: who
 * asked for what from where, and what it took. Never a query, a header with a secret, or a body. The duration goes by
 * the monotonic clock: ours may be moved, and the machine's may be set. See docs/rules/operations.md#processes.
 */
export function requestLog(log: Logger): RequestHandler {
  // What is logged here is named here: looking for secrets in it would cost more than the line.
  const lines = log.child({}, { redact: [] });
  return (request, response, next) => {
    const startedAt = performance.now();
    const logged: Logged = { requestId: randomUUID(), route: null, userId: null };
    response.locals.logged = logged;
    response.setHeader('X-Request-Id', logged.requestId);
    const { socket } = request;
    // Asked now: a connection that is gone has no address any more.
    const address = request.ip ?? null;
    const sentBefore = socket.bytesWritten;
    response.on('close', () => {
      lines.info(
        {
          requestId: logged.requestId,
          method: request.method,
          route: logged.route,
          path: originalPath(request),
          status: response.statusCode,
          ...(response.writableFinished ? {} : { aborted: true }),
          bytes: socket.bytesWritten - sentBefore,
          took: Math.round((performance.now() - startedAt) * 10) / 10, // money-check: milliseconds
          address,
          userId: logged.userId,
          userAgent: userAgentOf(request),
        },
        'request',
      );
    });
    next();
  };
}

export function requestIdOf(response: Response): string {
  return loggedOf(response)?.requestId ?? '';
}

/** Tells the log which route answers. */
export function logRoute(request: Request, response: Response, path: string): void {
  const logged = loggedOf(response);
  if (logged) logged.route = request.baseUrl + path;
}

/** Tells the log who asks. */
export function logActor(response: Response, actor: Actor | null): void {
  const logged = loggedOf(response);
  if (logged && actor) logged.userId = actor.id;
}

/** Who asked, as far as it is known. */
export function actorIdOf(response: Response): string | null {
  return loggedOf(response)?.userId ?? null;
}

/** The path as it was asked for, without what a query may hold. */
export function originalPath({ originalUrl }: Request): string {
  const end = originalUrl.indexOf('?');
  return end === -1 ? originalUrl : originalUrl.slice(0, end);
}

export function userAgentOf(request: Request): string | null {
  return request.headers['user-agent']?.slice(0, USER_AGENT_LENGTH) ?? null;
}

function loggedOf(response: Response): Logged | undefined {
  return response.locals.logged as Logged | undefined;
}
