import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context } from './context.ts';
import { badRequest } from './errors.ts';

const keyShape = z.string().regex(/^[A-Za-z0-9_-]{10,255}$/);

export interface IdempotentRequest {
  /** Keys of refunds and of transfers are apart. */
  scope: 'refund' | 'transfer';
  key: string | undefined;
  /** Everything that makes the request what it is: target and body. */
  content: unknown;
}

/**
 * Does the work once per key: the same request again gets the first answer, another request under the
 * same key is a conflict. Without a key the work is simply done. Runs inside the caller's transaction, so
 * that work and key are stored together.
 */
export function once<T>(context: Context, request: IdempotentRequest, work: () => T): T {
  const { scope, key } = request;
  if (key === undefined) return work();
  if (!keyShape.safeParse(key).success) {
    throw badRequest('The idempotency key must be at least 10 of A-Z, a-z, 0-9, hyphen and underscore');
  }
  const hash = createHash('sha256').update(canonical(request.content)).digest('hex');
  const sql = 'SELECT request_hash, answer FROM idempotency WHERE scope = ? AND key = ?';
  const known = context.store.rows(sql, scope, key)[0];
  if (known) {
    if (known.request_hash === hash) return JSON.parse(String(known.answer)) as T;
    throw badRequest('Different request body sent with an idempotency key that was used before', {}, 409);
  }
  const answer = work();
  const insert = 'INSERT INTO idempotency (scope, key, request_hash, answer) VALUES (?, ?, ?, ?)';
  context.store.run(insert, scope, key, hash, JSON.stringify(answer));
  return answer;
}

/** JSON with sorted keys: the order in which a client writes its fields does not make another request. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
