import { CHECKLIST_ITEMS, type PartySide } from '@backline/api-contract/bookings';
import { shift } from '@backline/kernel';
import { type RawBuilder, sql } from 'kysely';
import { RATINGS_HIDDEN_FOR } from '../../agreements/completion/index.ts';
import { sideMayTick } from '../../bookings/bookings/index.ts';
import { OPEN_PAYMENT_STATUSES } from '../../money/payments/index.ts';

/**
 * Whether a booking waits for its viewer to act, over the rows `bookings`, `contracts`, `deposit` and `balance`: the twin of the `mine` of
 * `nextStepOf`, for filtering and sorting before a page is cut. A test holds both to the same answer.
 */
export function waitsForSql(viewer: { id: string; side: PartySide }, now: Date): RawBuilder<boolean> {
  const { id, side } = viewer;
  const isBuyer = side === 'buyer';
  const own = sql.ref(isBuyer ? 'bookings.buyer_id' : 'bookings.artist_id');
  const confirmedAt = sql.ref(isBuyer ? 'bookings.buyer_confirmed_at' : 'bookings.artist_confirmed_at');
  const items = CHECKLIST_ITEMS.filter((item) => sideMayTick(item, side));
  const rated = sql`exists (select from ratings r where r.booking_id = bookings.id and r.by_side = ${side})`;
  const owesBalance = sql`(${isBuyer}::boolean and deposit.status in ('completed', 'refunded')
    and balance.status = any (${OPEN_PAYMENT_STATUSES}))`;
  return sql<boolean>`(${own} = ${id} and coalesce(case bookings.status
    when 'contract_sent' then contracts.status = ${`pending_${side}`} and contracts.sign_deadline > ${now}
    when 'deposit_pending' then ${isBuyer}::boolean and deposit.status = any (${OPEN_PAYMENT_STATUSES})
    when 'deposit_paid' then ${owesBalance} or exists (
      select from checklist_items i where i.booking_id = bookings.id and i.done_at is null and i.item = any (${items}))
    when 'confirmed' then ${owesBalance}
    when 'in_progress' then ${owesBalance} or case when ${confirmedAt} is null then bookings.ends_at <= ${now} else not ${rated} end
    when 'completed' then ${owesBalance}
      or (bookings.completed_at > ${shift(now, `-${RATINGS_HIDDEN_FOR}`)} and not ${rated})
    else false end, false))`;
}
