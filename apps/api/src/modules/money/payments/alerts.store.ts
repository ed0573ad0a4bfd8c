import type { Selectable } from 'kysely';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { PaymentAlerts } from '../../../platform/db/schema.generated.ts';

export type AlertRow = Selectable<PaymentAlerts>;

export async function findAlert(db: Queryable, id: number): Promise<AlertRow | null> {
  return (await db.selectFrom('paymentAlerts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findAlertByKey(db: Queryable, onceKey: string): Promise<AlertRow | null> {
  const row = await db
    .selectFrom('paymentAlerts')
    .selectAll()
    .where('onceKey', '=', onceKey)
    .executeTakeFirst();
  return row ?? null;
}

/** What the gateway has said of it last. Never after somebody has settled it. */
export async function updateAlertDetail(tx: Tx, id: number, detail: Record<string, unknown>): Promise<void> {
  await tx
    .updateTable('paymentAlerts')
    .set({ detail: JSON.stringify(detail) })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .execute();
}

/** @returns false where it was settled before */
export async function writeSettlement(
  tx: Tx,
  id: number,
  settlement: Pick<AlertRow, 'settledAt' | 'settledBy' | 'outcome' | 'notes' | 'fromEscrow'>,
): Promise<boolean> {
  const row = await tx
    .updateTable('paymentAlerts')
    .set(settlement)
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Alerts with the booking that they are about: those that are open first oldest first, then what was settled last. */
export async function findAlerts(
  db: Queryable,
  { page, limit, state }: { page: number; limit: number; state?: 'open' | 'settled' | undefined },
) {
  let found = db
    .selectFrom('paymentAlerts as a')
    .leftJoin('bookings as b', 'b.id', 'a.bookingId')
    .selectAll('a')
    .select(['b.bookingNumber', 'b.title']);
  if (state) found = found.where('a.settledAt', state === 'open' ? 'is' : 'is not', null);
  const { total } = await found
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .orderBy('a.settledAt', (order) => order.desc().nullsFirst())
    .orderBy('a.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { rows, total };
}
