import { CHECKLIST_ITEMS, type PartySide } from '@backline/api-contract/bookings';
import { shift } from '@backline/kernel';
import { literals, type Values } from '../../../platform/db/statement.ts';
import { RATINGS_HIDDEN_FOR } from '../../agreements/completion/index.ts';
import { sideMayTick } from '../../bookings/bookings/index.ts';
import { OPEN_PAYMENT_STATUSES } from '../../money/payments/index.ts';

const OPEN = literals(OPEN_PAYMENT_STATUSES);

/**
 * Whether a booking waits for its viewer to act, over the rows of a booking's facts: the twin of the `mine` of `nextStepOf`, for filtering
 * and sorting before a page is cut. A test holds both to the same answer.
 */
export function waitsForSql(viewer: { id: string; side: PartySide }, now: Date, values: Values): string {
  const { id, side } = viewer;
  const isBuyer = side === 'buyer';
  const instant = values.add(now, 'timestamptz');
  const ratableFrom = values.add(shift(now, `-${RATINGS_HIDDEN_FOR}`), 'timestamptz');
  const items = literals(CHECKLIST_ITEMS.filter((item) => sideMayTick(item, side)));
  const unrated = `not exists (select from ratings r where r.booking_id = b.id and r.by_side = '${side}')`;
  const owesBalance = isBuyer
    ? `(deposit.status in ('completed', 'refunded') and balance.status in (${OPEN}))`
    : 'false';
  return `(b.${side}_id = ${values.add(id, 'uuid')} and coalesce(case b.status
    when 'contract_sent' then c.status = 'pending_${side}' and c.sign_deadline > ${instant}
    when 'deposit_pending' then ${isBuyer ? `deposit.status in (${OPEN})` : 'false'}
    when 'deposit_paid' then ${owesBalance} or exists (
      select from checklist_items i where i.booking_id = b.id and i.done_at is null and i.item in (${items}))
    when 'confirmed' then ${owesBalance}
    when 'in_progress' then ${owesBalance}
      or case when b.${side}_confirmed_at is null then b.ends_at <= ${instant} else ${unrated} end
    when 'completed' then ${owesBalance} or (b.completed_at > ${ratableFrom} and ${unrated})
    else false end, false))`;
}
