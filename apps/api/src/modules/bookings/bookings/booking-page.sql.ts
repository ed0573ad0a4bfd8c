import type { ChecklistItem } from '@backline/api-contract/bookings';
import { columnsOf } from '../../../platform/db/statement.ts';
import type { BookingRow } from './bookings.store.ts';

/** Every column of a booking but the range that only the database compares. */
const SHOWN_COLUMNS = [
  'id',
  'bookingNumber',
  'status',
  'paymentState',
  'artistId',
  'buyerId',
  'venueId',
  'opportunityId',
  'title',
  'artistName',
  'buyerName',
  'venueName',
  'venueCity',
  'eventDate',
  'slotStartTime',
  'slotEndTime',
  'timezone',
  'startsAt',
  'endsAt',
  'slotType',
  'performanceDuration',
  'agreedFee',
  'commissionBasisPoints',
  'commissionAmount',
  'travelIncluded',
  'accommodationIncluded',
  'artistConfirmedAt',
  'buyerConfirmedAt',
  'completedAt',
  'cancelledBy',
  'cancelledAt',
  'cancellationReason',
  'createdAt',
] as const;

/** A booking as pages show it, with the contract that hangs on it. */
export type ShownBooking = Pick<BookingRow, (typeof SHOWN_COLUMNS)[number]> & { contractId: string | null };

/** The columns of a booking for a statement that shows it, under the alias that it has there. */
export function shownBookingSql(alias: string): string {
  return columnsOf(alias, SHOWN_COLUMNS);
}

export interface ChecklistRow {
  item: ChecklistItem;
  doneAt: Date | null;
  doneByName: string | null;
}

/** The items of a booking with the name of whoever ticked them; null for the platform. @param booking the expression of its id */
export function checklistSql(booking: string): string {
  return `select i.item, i.done_at as "doneAt", n.name as "doneByName"
    from checklist_items i left join profile_names n on n.id = i.done_by where i.booking_id = ${booking}`;
}

export interface HistoryRow {
  fromState: string | null;
  toState: string;
  action: string;
  actorId: string | null;
  actorName: string | null;
  occurredAt: Date;
}

/** What has happened to a booking, in its order. @param booking the expression of its id */
export function historySql(booking: string): string {
  return `select ${columnsOf('h', ['fromState', 'toState', 'action', 'actorId', 'occurredAt'])}, n.name as "actorName"
    from state_history h left join profile_names n on n.id = h.actor_id
    where h.machine = 'booking' and h.record_id = ${booking} order by h.id`;
}
