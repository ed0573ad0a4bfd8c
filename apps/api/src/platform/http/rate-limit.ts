import { ERRORS } from '@backline/api-contract/errors';
import type { Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../context.ts';
import { Refusal, refuse } from '../errors.ts';
import type { Caller } from './identity.ts';
import type { Route } from './route.ts';

/**
 * The limits of docs/rules/wire.md#rate-limits. `general` counts every request; the others are asked for by a route's
 * record.
 */
export interface RateLimitSettings {
  windowSeconds: number;
  anonymousPoints: number;
  memberPoints: number;
  loginFailures: number;
  passwordFailures: number;
  sensitivePoints: number;
  trustedIps: readonly string[];
}

export interface RateLimits {
  general(request: Request, response: Response, caller: Caller | null, route: Route): Promise<void>;
  /**
   * A request that the refresh cookie vouches for: a good one is nobody anonymous and is not counted, or the members of one office would share
   * the allowance of a stranger; a bad one is counted by its address.
   */
  cookie<T>(request: Request, response: Response, route: Route, attempt: () => Promise<T>): Promise<T>;
  sensitive(request: Request, route: Route): Promise<void>;
  /** A try to log in or register: failures count against the account and the address, a success clears the account's. */
  login<T>(request: Request, attempt: () => Promise<T>): Promise<T>;
  /**
   * An attempt for which a member re-enters the password: wrong ones count against the account, a success clears them.
   */
  password<T>(request: Request, actor: Actor, attempt: () => Promise<T>): Promise<T>;
}

const HOUR = 3_600;
const SENSITIVE_WINDOW = 900;

export function createRateLimits(settings: RateLimitSettings): RateLimits {
  const general = new RateLimiterMemory({
    keyPrefix: 'general',
    points: Number.MAX_SAFE_INTEGER,
    duration: settings.windowSeconds,
  });
  const login = createFailureLimit('login', settings.loginFailures);
  const password = createFailureLimit('password', settings.passwordFailures);
  const sensitive = new RateLimiterMemory({
    keyPrefix: 'sensitive',
    points: settings.sensitivePoints,
    duration: SENSITIVE_WINDOW,
  });
  const isTrusted = (request: Request): boolean => settings.trustedIps.includes(request.ip ?? '');

  const countGeneral: RateLimits['general'] = async (request, response, caller, route) => {
    if (isTrusted(request)) return;
    const limit = caller
      ? Math.floor(settings.memberPoints * caller.rateLimitScale)
      : settings.anonymousPoints;
    const used = await general.consume(caller ? caller.actor.id : strangerKey(request, route));
    const reset = Math.ceil(used.msBeforeNext / 1000);
    response.setHeader('RateLimit-Policy', `${limit};w=${settings.windowSeconds}`);
    response.setHeader(
      'RateLimit',
      `limit=${limit}, remaining=${Math.max(0, limit - used.consumedPoints)}, reset=${reset}`,
    );
    if (used.consumedPoints > limit) throw refuse('RATE_LIMITED', { retryAfter: reset });
  };

  return {
    general: countGeneral,
    async cookie(request, response, route, attempt) {
      try {
        return await attempt();
      } catch (error) {
        await countGeneral(request, response, null, route);
        throw error;
      }
    },
    async sensitive(request, route) {
      if (isTrusted(request)) return;
      // By the route and not by what was asked for: a slash at the end would be an address of its own.
      await sensitive.consume(`${route.path}:${request.ip}`).catch(refuseLimited);
    },
    async login(request, attempt) {
      if (isTrusted(request)) return attempt();
      const byAccount = () => login(accountKey(request), attempt, { isFailure: isFailedTry, clears: true });
      return login(`ip:${request.ip}`, byAccount, { isFailure: isFailedTry, clears: false });
    },
    async password(request, actor, attempt) {
      if (isTrusted(request)) return attempt();
      return password(actor.id, attempt, { isFailure: isWrongPassword, clears: true });
    },
  };
}

interface FailureRule {
  isFailure(error: unknown): boolean;
  /** Whether a success wipes out the failures before it. */
  clears: boolean;
}

/**
 * Allows so many failed tries an hour under a key. A try is counted before its outcome is known and taken off again
 * where it did not fail, so that many at once are no way around the limit.
 */
function createFailureLimit(name: string, points: number) {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: HOUR });
  return async <T>(key: string, attempt: () => Promise<T>, rule: FailureRule): Promise<T> => {
    try {
      await limiter.consume(key);
    } catch (state) {
      await limiter.reward(key);
      refuseLimited(state);
    }
    try {
      const result = await attempt();
      await (rule.clears ? limiter.delete(key) : limiter.reward(key));
      return result;
    } catch (error) {
      if (!rule.isFailure(error)) await limiter.reward(key);
      throw error;
    }
  };
}

/** A fault of ours is no failed try of the member's: else a database that is down would lock everybody out for an hour. */
function isFailedTry(error: unknown): boolean {
  return error instanceof Refusal && error.code !== 'RATE_LIMITED' && ERRORS[error.code][0] < 500;
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'WRONG_PASSWORD';
}

const strangerKey = ({ ip }: Request, { ownCount, path }: Route): string =>
  ownCount ? `ip:${path}:${ip}` : `ip:${ip}`;

function accountKey(request: Request): string {
  const email: unknown = request.body?.email;
  return `account:${typeof email === 'string' ? email.trim().toLowerCase() : ''}`;
}

function refuseLimited(state: unknown): never {
  if (!(state instanceof RateLimiterRes)) throw state;
  throw refuse('RATE_LIMITED', { retryAfter: Math.ceil(state.msBeforeNext / 1000) });
}
