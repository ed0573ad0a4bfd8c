import type { Insertable, Selectable } from 'kysely';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { DisputeMessages, Disputes } from '../../../platform/db/schema.generated.ts';

export type DisputeRow = Selectable<Disputes>;

export function insertDispute(tx: Tx, dispute: Insertable<Disputes>): Promise<DisputeRow> {
  return tx.insertInto('disputes').values(dispute).returningAll().executeTakeFirstOrThrow();
}

export async function findDispute(db: Queryable, id: string): Promise<DisputeRow | null> {
  return (await db.selectFrom('disputes').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findDisputeOf(db: Queryable, bookingId: string): Promise<DisputeRow | null> {
  const row = await db
    .selectFrom('disputes')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns null where it was resolved before */
export async function writeResolution(
  tx: Tx,
  id: string,
  resolution: Pick<
    DisputeRow,
    'resolvedAt' | 'resolvedBy' | 'favoredParty' | 'refundPercentage' | 'refundAmount' | 'notes'
  >,
): Promise<DisputeRow | null> {
  const row = await tx
    .updateTable('disputes')
    .set(resolution)
    .where('id', '=', id)
    .where('resolvedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertMessage(tx: Tx, message: Insertable<DisputeMessages>): Promise<void> {
  await tx.insertInto('disputeMessages').values(message).execute();
}
