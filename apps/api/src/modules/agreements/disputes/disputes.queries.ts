import type { disputesQuerySchema } from '@backline/api-contract/disputes';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { columnsOf } from '../../../platform/db/statement.ts';
import type { DisputeRow } from './disputes.store.ts';

/** A dispute as pages show it, with its booking and what is in escrow for that. */
const viewOf = (db: Queryable) =>
  db
    .selectFrom('disputes as d')
    .innerJoin('bookings as b', 'b.id', 'd.bookingId')
    .selectAll('d')
    .select(['b.bookingNumber', 'b.title', 'b.eventDate', 'b.artistName', 'b.buyerName'])
    .select(['b.artistId', 'b.buyerId', 'b.status as bookingStatus'])
    .select(
      sql<number>`coalesce((select sum(p.amount - p.returned_amount) from payments p
        where p.booking_id = d.booking_id and p.escrow_state = 'held'), 0)::bigint`.as('held'),
    );
export type DisputeView = Awaited<ReturnType<ReturnType<typeof viewOf>['executeTakeFirstOrThrow']>>;

export async function findDisputeView(db: Queryable, id: string): Promise<DisputeView | null> {
  return (await viewOf(db).where('d.id', '=', id).executeTakeFirst()) ?? null;
}

/** One's own disputes, for admins everybody's: the open ones first, the oldest of them first. */
export async function findDisputes(
  db: Queryable,
  actor: Actor,
  { page, limit, state }: z.infer<typeof disputesQuerySchema>,
): Promise<{ rows: DisputeView[]; total: number }> {
  let found = viewOf(db);
  if (actor.role !== 'admin')
    found = found.where((where) =>
      where.or([where('b.artistId', '=', actor.id), where('b.buyerId', '=', actor.id)]),
    );
  if (state) found = found.where('d.resolvedAt', state === 'open' ? 'is' : 'is not', null);
  const { total } = await found
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .orderBy('d.resolvedAt', (order) => order.desc().nullsFirst())
    .orderBy('d.raisedAt')
    .orderBy('d.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { rows, total };
}

/** What was said about a dispute, in its order. */
export function findMessages(db: Queryable, disputeId: string) {
  return db
    .selectFrom('disputeMessages as m')
    .leftJoin('profileNames as n', 'n.id', 'm.authorId')
    .select(['m.id', 'm.side', 'm.text', 'm.createdAt', 'n.name as authorName'])
    .where('m.disputeId', '=', disputeId)
    .orderBy('m.createdAt')
    .orderBy('m.id')
    .execute();
}
export type MessageRow = Awaited<ReturnType<typeof findMessages>>[number];

const ON_A_PAGE = [
  'id',
  'reason',
  'raisedBy',
  'raisedAt',
  'resolvedAt',
  'favoredParty',
  'refundPercentage',
  'refundAmount',
  'notes',
] as const;
export type DisputeOfBooking = Pick<DisputeRow, (typeof ON_A_PAGE)[number]>;

/** The dispute of a booking, for a statement that shows it. @param booking the expression of its id */
export function disputeSql(booking: string): string {
  return `select ${columnsOf('d', ON_A_PAGE)} from disputes d where d.booking_id = ${booking}`;
}
