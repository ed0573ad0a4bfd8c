import type { Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../context.ts';
import { refuse } from '../errors.ts';

/** The limits of spec 01. `general` counts every request; the others are asked for by a route's record. */
export interface RateLimitSettings {
  windowSeconds: number;
  anonymousPoints: number;
  memberPoints: number;
  loginFailures: number;
  sensitivePoints: number;
  trustedIps: readonly string[];
  /** Multiplies a member's general limit; the standing decides it. */
  scaleFor(actor: Actor): Promise<number>;
}

export interface RateLimits {
  general(request: Request, response: Response, actor: Actor | null): Promise<void>;
  sensitive(request: Request): Promise<void>;
  /** Refuses where the account or the address has failed too often; call before the password is looked at. */
  beforeLogin(request: Request): Promise<void>;
  /** Counts a failed try; a success clears the account's count. */
  afterLogin(request: Request, succeeded: boolean): Promise<void>;
}

const HOUR = 3_600;
const SENSITIVE_WINDOW = 900;

export function createRateLimits(settings: RateLimitSettings): RateLimits {
  const general = new RateLimiterMemory({
    keyPrefix: 'general',
    points: Number.MAX_SAFE_INTEGER,
    duration: settings.windowSeconds,
  });
  const login = new RateLimiterMemory({ keyPrefix: 'login', points: settings.loginFailures, duration: HOUR });
  const sensitive = new RateLimiterMemory({
    keyPrefix: 'sensitive',
    points: settings.sensitivePoints,
    duration: SENSITIVE_WINDOW,
  });
  const isTrusted = (request: Request): boolean => settings.trustedIps.includes(request.ip ?? '');

  return {
    async general(request, response, actor) {
      if (isTrusted(request)) return;
      const limit = actor
        ? Math.floor(settings.memberPoints * (await settings.scaleFor(actor)))
        : settings.anonymousPoints;
      const used = await general.consume(actor ? actor.id : `ip:${request.ip}`);
      const reset = Math.ceil(used.msBeforeNext / 1000);
      response.setHeader('RateLimit-Policy', `${limit};w=${settings.windowSeconds}`);
      response.setHeader(
        'RateLimit',
        `limit=${limit}, remaining=${Math.max(0, limit - used.consumedPoints)}, reset=${reset}`,
      );
      if (used.consumedPoints > limit) throw refuse('RATE_LIMITED', { retryAfter: reset });
    },
    async sensitive(request) {
      if (isTrusted(request)) return;
      await sensitive.consume(`${request.path}:${request.ip}`).catch(refuseLimited);
    },
    async beforeLogin(request) {
      if (isTrusted(request)) return;
      for (const key of loginKeys(request)) {
        const state = await login.get(key);
        if (state && state.consumedPoints >= settings.loginFailures) refuseLimited(state);
      }
    },
    async afterLogin(request, succeeded) {
      if (isTrusted(request)) return;
      const [account, address] = loginKeys(request);
      if (succeeded) await login.delete(account);
      else await Promise.all([login.penalty(account), login.penalty(address)]);
    },
  };
}

function loginKeys(request: Request): [account: string, address: string] {
  const email: unknown = request.body?.email;
  return [`account:${typeof email === 'string' ? email.trim().toLowerCase() : ''}`, `ip:${request.ip}`];
}

function refuseLimited(state: unknown): never {
  if (!(state instanceof RateLimiterRes)) throw state;
  throw refuse('RATE_LIMITED', { retryAfter: Math.ceil(state.msBeforeNext / 1000) });
}
