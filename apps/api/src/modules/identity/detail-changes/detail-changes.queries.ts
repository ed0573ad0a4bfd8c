import type {
  DetailChange,
  DetailChangeStatus,
  DetailReview,
  OwnDetailChange,
} from '@backline/api-contract/detail-changes';
import { DETAIL_FIELDS } from '@backline/api-contract/detail-changes';
import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import { hasSignedSql } from '../profiles/index.ts';
import type { DetailChangeRow } from './detail-changes.store.ts';

/** Whether a member's details are fixed, and what the member has last asked for, in one statement. */
export async function ownDetailChange(db: Queryable, userId: string): Promise<OwnDetailChange> {
  const { rows } = await sql<
    { fixed: boolean } & { [K in keyof DetailChangeRow]: DetailChangeRow[K] | null }
  >`
    select ${hasSignedSql(userId)} as fixed, c.*
    from (select 1) one left join lateral (
      select * from detail_changes where user_id = ${userId} order by id desc limit 1
    ) c on true`.execute(db);
  const [row] = rows;
  return {
    fixed: row?.fixed === true,
    change: row?.id ? presentDetailChange(row as DetailChangeRow) : null,
  };
}

function presentDetailChange(row: DetailChangeRow): DetailChange {
  const { id, status, before, after, reason, version, notes } = row;
  const fields = DETAIL_FIELDS.filter((field) => field in after);
  return {
    id,
    status,
    fields: fields.map((field) => ({
      field,
      before: before[field] ?? null,
      after: after[field] ?? null,
    })),
    reason,
    version,
    notes,
    submittedAt: row.submittedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

const reviewsOf = (db: Queryable) =>
  db
    .selectFrom('detailChanges as c')
    .innerJoin('users as u', 'u.id', 'c.userId')
    .selectAll('c')
    .select(['u.role', 'u.email as ownerEmail'])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as('ownerName'));
type Reviewed = Awaited<ReturnType<ReturnType<typeof reviewsOf>['executeTakeFirstOrThrow']>>;

/** One page of requests in a state, who waits longest first, with the number of all. */
export async function detailReviews(
  db: Queryable,
  { status, page, limit }: { status: DetailChangeStatus; page: number; limit: number },
): Promise<{ reviews: DetailReview[]; total: number }> {
  const rows = await reviewsOf(db)
    .where('c.status', '=', status)
    .orderBy('c.submittedAt')
    .orderBy('c.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  const { total } = await db
    .selectFrom('detailChanges')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('status', '=', status)
    .executeTakeFirstOrThrow();
  return { reviews: rows.map(presentReview), total };
}

/** The same for one request, as the answer to a decision. */
export async function detailReviewOf(db: Queryable, id: string): Promise<DetailReview> {
  return presentReview(await reviewsOf(db).where('c.id', '=', id).executeTakeFirstOrThrow());
}

function presentReview(row: Reviewed): DetailReview {
  const { userId: memberId, role, ownerName, ownerEmail } = row;
  return { ...presentDetailChange(row as unknown as DetailChangeRow), memberId, role, ownerName, ownerEmail };
}

/** Who has a booking under way with a member, and which: their pages show how the member is reached. */
export async function otherSidesOf(
  db: Queryable,
  userId: string,
): Promise<{ memberId: string; bookingId: string }[]> {
  const { rows } = await sql<{ memberId: string; bookingId: string }>`
    select case when artist_id = ${userId} then buyer_id else artist_id end as member_id, id as booking_id
    from bookings where ${userId} in (artist_id, buyer_id) and status not in ('completed', 'cancelled')
    order by id`.execute(db);
  return rows;
}
