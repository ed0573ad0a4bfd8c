import type { DetailChangeStatus, DetailField } from '@backline/api-contract/detail-changes';
import type { Insertable, Selectable } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { DetailChanges } from '../../../platform/db/schema.generated.ts';

/** Fields of account and profile by their names in the contract. */
export type DetailValues = Partial<Record<DetailField, string | null>>;

export type DetailChangeRow = Omit<Selectable<DetailChanges>, 'before' | 'after' | 'status'> & {
  status: DetailChangeStatus;
  before: DetailValues;
  after: DetailValues;
};
/** What may change along with the status. */
export type DetailChangeChanges = Pick<
  DetailChangeRow,
  'before' | 'after' | 'reason' | 'version' | 'notes' | 'submittedAt' | 'decidedAt' | 'decidedBy'
>;

const asRow = (row: Selectable<DetailChanges> | undefined): DetailChangeRow | null =>
  (row as DetailChangeRow | undefined) ?? null;

export async function insertDetailChange(
  tx: Tx,
  change: Insertable<DetailChanges>,
): Promise<DetailChangeRow> {
  const row = await tx.insertInto('detailChanges').values(change).returningAll().executeTakeFirstOrThrow();
  return row as DetailChangeRow;
}

export async function findDetailChange(db: Queryable, id: string): Promise<DetailChangeRow | null> {
  return asRow(await db.selectFrom('detailChanges').selectAll().where('id', '=', id).executeTakeFirst());
}

/** Lock order: account, profile, then what is to be changed of them. */
export async function lockDetailChange(tx: Tx, id: string): Promise<DetailChangeRow | null> {
  const query = tx.selectFrom('detailChanges').selectAll().where('id', '=', id).forNoKeyUpdate();
  return asRow(await query.executeTakeFirst());
}

/** The latest request of a member, held until the transaction ends. */
export async function lockLatestChange(tx: Tx, userId: string): Promise<DetailChangeRow | null> {
  const query = tx.selectFrom('detailChanges').selectAll().where('userId', '=', userId);
  return asRow(await query.orderBy('id', 'desc').limit(1).forNoKeyUpdate().executeTakeFirst());
}

/** @returns null where status or version are no longer what the caller read */
export async function writeDetailChangeState(
  ctx: Ctx,
  { id, status, version }: DetailChangeRow,
  to: DetailChangeStatus,
  { before, after, ...changes }: Partial<DetailChangeChanges>,
): Promise<DetailChangeRow | null> {
  const row = await ctx.tx
    .updateTable('detailChanges')
    .set({
      ...changes,
      ...(before ? { before: JSON.stringify(before) } : {}),
      ...(after ? { after: JSON.stringify(after) } : {}),
      status: to,
    })
    .where('id', '=', id)
    .where('status', '=', status)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  return asRow(row);
}
