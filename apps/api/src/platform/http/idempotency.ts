import { hash } from 'node:crypto';
import { shift } from '@backline/kernel';
import type { Request } from 'express';
import type { Actor } from '../context.ts';
import type { Database } from '../db/database.ts';
import { refuse, refuseField } from '../errors.ts';

const KEY = /^[\x21-\x7e]{8,128}$/;
/** A request that was cut off in its middle blocks its key no longer than this. */
const ABANDONED_AFTER = 'PT1M';

export interface StoredAnswer {
  status: number;
  body: unknown;
}

/**
 * Runs a money-moving request once per (member, key): the same key and body give the stored answer, another body is
 * 422, and one that is still in flight 409. The claim is committed before the work, so that two processes cannot both
 * begin. See docs/rules/wire.md#idempotency.
 * @returns the stored answer of the first time, or what `work` answers now
 */
export async function runIdempotently(
  db: Database,
  request: Request,
  actor: Actor,
  now: Date,
  work: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  const key = request.header('idempotency-key');
  if (key === undefined) return work();
  if (!KEY.test(key)) throw refuseField('Idempotency-Key', 'Give 8 to 128 visible characters.');
  const claim = {
    actorId: actor.id,
    key,
    requestHash: hash('sha256', `${request.method} ${request.path}\n${JSON.stringify(request.body ?? {})}`),
  };

  const stored = await claimKey(db, claim, now);
  if (stored) return stored;
  try {
    const answer = await work();
    await db
      .updateTable('idempotencyKeys')
      .set({ status: answer.status, response: JSON.stringify(answer.body) })
      .where('actorId', '=', claim.actorId)
      .where('key', '=', key)
      .execute();
    return answer;
  } catch (error) {
    // Nothing was done, so nothing is to be repeated: the key is free for another try.
    await db
      .deleteFrom('idempotencyKeys')
      .where('actorId', '=', claim.actorId)
      .where('key', '=', key)
      .execute();
    throw error;
  }
}

/** Keys that nobody comes back with any more. */
export async function deleteOldKeys(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('idempotencyKeys').where('createdAt', '<', before).execute();
}

async function claimKey(
  db: Database,
  claim: { actorId: string; key: string; requestHash: string },
  now: Date,
): Promise<StoredAnswer | null> {
  const claimed = await db
    .insertInto('idempotencyKeys')
    .values({ ...claim, createdAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['actorId', 'key'])
        .doUpdateSet({ createdAt: now })
        .where('idempotencyKeys.status', 'is', null)
        .where('idempotencyKeys.requestHash', '=', claim.requestHash)
        .where('idempotencyKeys.createdAt', '<', shift(now, `-${ABANDONED_AFTER}`)),
    )
    .returning('key')
    .executeTakeFirst();
  if (claimed) return null;
  const earlier = await db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'status', 'response'])
    .where('actorId', '=', claim.actorId)
    .where('key', '=', claim.key)
    .executeTakeFirst();
  if (!earlier) throw refuse('IDEMPOTENCY_IN_FLIGHT');
  if (earlier.requestHash !== claim.requestHash) throw refuse('IDEMPOTENCY_MISMATCH');
  if (earlier.status === null) throw refuse('IDEMPOTENCY_IN_FLIGHT');
  return { status: earlier.status, body: earlier.response };
}
