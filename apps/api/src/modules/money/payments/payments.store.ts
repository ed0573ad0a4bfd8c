import type { PaymentKind, PaymentStatus } from '@backline/api-contract/payments';
import { at, type Paise, paise } from '@backline/kernel';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { PaymentAlerts, Payments } from '../../../platform/db/schema.generated.ts';
import { OPEN_PAYMENT_STATUSES } from './payment.machine.ts';
import { paymentNumber } from './payment-number.ts';
import type { MilestoneKind } from './schedule.ts';

export type PaymentRow = Selectable<Payments>;
export type NewPayment = Omit<Insertable<Payments>, 'paymentNumber' | 'id' | 'status'>;
/** What changes beside the status, which changes by a transition alone. */
export type PaymentChanges = Partial<
  Omit<PaymentRow, 'id' | 'paymentNumber' | 'bookingId' | 'kind' | 'amount' | 'status'>
>;

/** @returns null where the booking has this milestone, or the gateway's payment was recorded, already */
export async function insertPayment(tx: Tx, payment: NewPayment, now: Date): Promise<PaymentRow | null> {
  const { rows } = await sql<{ next: number }>`select nextval('payment_number_seq') as next`.execute(tx);
  const row = await tx
    .insertInto('payments')
    .values({ ...payment, paymentNumber: paymentNumber(at(rows, 0).next, now) })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function findPayment(db: Queryable, id: string): Promise<PaymentRow | null> {
  const row = await db.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function findByOrder(db: Queryable, gatewayOrderId: string): Promise<PaymentRow | null> {
  const row = await db
    .selectFrom('payments')
    .selectAll()
    .where('gatewayOrderId', '=', gatewayOrderId)
    .executeTakeFirst();
  return row ?? null;
}

export async function findByGatewayPayment(
  db: Queryable,
  gatewayPaymentId: string,
): Promise<PaymentRow | null> {
  const row = await db
    .selectFrom('payments')
    .selectAll()
    .where('gatewayPaymentId', '=', gatewayPaymentId)
    .where('kind', 'in', ['deposit', 'balance'])
    .executeTakeFirst();
  return row ?? null;
}

export async function findMilestone(
  db: Queryable,
  bookingId: string,
  kind: MilestoneKind,
): Promise<PaymentRow | null> {
  const row = await db
    .selectFrom('payments')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row ?? null;
}

/** Lock order: standing, booking, contract, payment, ledger accounts; several payments in the order of their ids. */
export async function lockPayment(tx: Tx, id: string): Promise<PaymentRow | null> {
  const row = await tx
    .selectFrom('payments')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export function lockMilestones(tx: Tx, bookingId: string): Promise<PaymentRow[]> {
  return tx
    .selectFrom('payments')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .where('kind', 'in', ['deposit', 'balance'])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

export function findMilestones(db: Queryable, bookingId: string): Promise<PaymentRow[]> {
  return db
    .selectFrom('payments')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .where('kind', 'in', ['deposit', 'balance'])
    .orderBy('id')
    .execute();
}

/** What of a milestone has not gone back to its payer. */
export const leftOf = ({ amount, returnedAmount }: PaymentRow): Paise => paise(amount - returnedAmount);

/** @returns null where the status is no longer what the caller read */
export function updatePayment(
  tx: Tx,
  from: Pick<PaymentRow, 'id' | 'status'>,
  changes: PaymentChanges,
): Promise<PaymentRow | null> {
  return writePaymentState(tx, from, from.status, changes);
}

/** The status along with what it brings: for the transitions and for nobody else. @returns null as above */
export async function writePaymentState(
  tx: Tx,
  from: Pick<PaymentRow, 'id' | 'status'>,
  status: PaymentRow['status'],
  changes: PaymentChanges,
): Promise<PaymentRow | null> {
  const row = await tx
    .updateTable('payments')
    .set({ ...changes, status })
    .where('id', '=', from.id)
    .where('status', '=', from.status)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** @returns false where the same finding was told before */
export async function insertAlert(
  tx: Tx,
  alert: Omit<Insertable<PaymentAlerts>, 'detail' | 'id'> & { detail: Record<string, unknown> },
): Promise<boolean> {
  const row = await tx
    .insertInto('paymentAlerts')
    .values({ ...alert, detail: JSON.stringify(alert.detail) })
    .onConflict((conflict) => conflict.column('onceKey').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where this notice was sent before */
export async function insertNotice(
  tx: Tx,
  notice: { paymentId: string; notice: string; sentAt: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('paymentNotices')
    .values(notice)
    .onConflict((conflict) => conflict.doNothing())
    .returning('paymentId')
    .executeTakeFirst();
  return row !== undefined;
}

export const isMilestone = (kind: PaymentKind): boolean => kind === 'deposit' || kind === 'balance';
export const isOpen = (status: PaymentStatus): boolean => OPEN_PAYMENT_STATUSES.includes(status);
