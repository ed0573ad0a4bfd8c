import type { ErrorCode } from '@backline/api-contract/errors';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type AuditedAction, audit } from '../audit.ts';
import type { Clock } from '../clock.ts';
import { type Ground, type Origin, rootContext } from '../context.ts';
import { describeError, type Logger } from '../log.ts';
import { asRefusal } from './error-handler.ts';

/** A try that was refused where the route or webhook says that it matters. */
export interface RefusedTry {
  action: AuditedAction;
  error: unknown;
  /** As in `POST /contracts/:id/sign`. */
  attempt: string;
  recordId: string | null;
  actorId: string | null;
  origin: Origin;
}

export type RefusalTrail = (refused: RefusedTry) => Promise<void>;

/**
 * Refusals that tell of somebody who tried what is not theirs, or not theirs yet. Typing errors, tokens that ran out, limits and faults of
 * ours tell nothing of the kind.
 */
const TELLING: ReadonlySet<ErrorCode> = new Set([
  'FORBIDDEN',
  'NOT_FOUND',
  'CROSS_SITE',
  'WRONG_PASSWORD',
  'TOKEN_INVALID',
  'DOCUMENT_CHANGED',
  'ILLEGAL_TRANSITION',
  'RULE_BROKEN',
  'PAYMENT_REFUSED',
  'EMAIL_NOT_VERIFIED',
  'TERMS_NOT_ACCEPTED',
  'IDEMPOTENCY_MISMATCH',
]);

const HOUR = 3_600;
/** So many refusals of one member or address are written down in an hour, and so many of all strangers together: a flood fills no table. */
const PER_ACTOR = 30;
const OF_STRANGERS = 300;

/**
 * Leaves a refused try in the audit trail, in a short transaction of its own: that of the try is rolled back by now. It keeps who, what, on
 * which record and the stable code, never what was sent. Whatever happens here, the refusal itself stands.
 */
export function createRefusalTrail(ground: Ground & { clock: Clock; log: Logger }): RefusalTrail {
  const perActor = new RateLimiterMemory({ keyPrefix: 'refusals', points: PER_ACTOR, duration: HOUR });
  const strangers = new RateLimiterMemory({ keyPrefix: 'strangers', points: OF_STRANGERS, duration: HOUR });
  return async ({ action, error, attempt, recordId, actorId, origin }) => {
    const code = asRefusal(error)?.code;
    if (!code || !TELLING.has(code)) return;
    const left = await placesLeft(perActor, actorId ?? `ip:${origin.ip}`);
    if (left === null || (actorId === null && (await placesLeft(strangers, 'all')) === null)) return;
    const after = { code, attempt, ...(left === 0 ? { further: 'not written down within this hour' } : {}) };
    try {
      const root = rootContext(ground, null, ground.clock.now(), origin);
      await root.transaction((ctx) => audit(ctx, action, { recordId, actorId, after }));
    } catch (problem) {
      ground.log.error({ error: describeError(problem), code, attempt }, 'refusal not audited');
    }
  };
}

/** @returns how many more may be written after this one, or null where this one may not */
async function placesLeft(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    return (await limiter.consume(key)).remainingPoints;
  } catch (state) {
    if (state instanceof RateLimiterRes) return null;
    throw state;
  }
}

const RECORD_ID = /^[\w.-]{1,80}$/;

/** The record that a path names, the last word of it that varies, where it can be one: nothing else that a stranger sends gets into the trail. */
export function recordIdOf({ params }: Request): string | null {
  const id: unknown = Object.values(params).at(-1);
  return typeof id === 'string' && RECORD_ID.test(id) ? id : null;
}
