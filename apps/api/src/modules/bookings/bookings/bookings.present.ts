import type { Booking, BookingDetail } from '@backline/api-contract/bookings';
import { paise } from '@backline/kernel';
import type { AuditedAction } from '../../../platform/audit.ts';
import type { Actor } from '../../../platform/context.ts';
import type { ChecklistRow, HistoryRow, ShownBooking } from './booking-page.sql.ts';
import { bookingAudit } from './bookings.audit.ts';
import { sideOf } from './bookings.policy.ts';
import { applicableItems, CHECKLIST, checklistIsOpen, sideMayTick } from './checklist.ts';

export function presentBooking(row: ShownBooking): Booking {
  return {
    id: row.id,
    bookingNumber: row.bookingNumber,
    status: row.status,
    paymentState: row.paymentState,
    title: row.title,
    eventDate: row.eventDate,
    slotStartTime: row.slotStartTime,
    slotEndTime: row.slotEndTime,
    timezone: row.timezone,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    slotType: row.slotType,
    performanceDuration: row.performanceDuration,
    agreedFee: paise(row.agreedFee),
    currency: 'INR',
    artist: { id: row.artistId, name: row.artistName, side: 'artist' },
    buyer: { id: row.buyerId, name: row.buyerName, side: 'buyer' },
    venue: { id: row.venueId, name: row.venueName, city: row.venueCity },
    contractId: row.contractId,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The items that apply, in the list's own order, with what the viewer may tick just now. */
export function presentChecklist(
  booking: ShownBooking,
  rows: readonly ChecklistRow[],
  viewer: Actor,
): BookingDetail['checklist'] {
  const found = new Map(rows.map((row) => [row.item, row]));
  const open = checklistIsOpen(booking.status);
  return applicableItems(booking).map((item) => {
    const row = found.get(item);
    return {
      item,
      label: CHECKLIST[item].label,
      done: row?.doneAt != null,
      doneAt: row?.doneAt?.toISOString() ?? null,
      doneBy: row?.doneAt ? (row.doneByName ?? 'Backline') : null,
      mayTick: open && sideMayTick(item, sideOf(booking, viewer)),
      tickedBy: CHECKLIST[item].tickedBy,
    };
  });
}

const NAMED: Readonly<Record<string, AuditedAction | undefined>> = bookingAudit;

/** Whoever has no profile is staff; nobody at all is the platform itself. */
export function presentHistory(rows: readonly HistoryRow[]): BookingDetail['history'] {
  return rows.map((row) => ({
    from: row.fromState,
    to: row.toState,
    action: row.action,
    // As in the audit trail; a step of another release is at least readable.
    label: NAMED[row.action]?.words ?? row.action.replaceAll('_', ' '),
    actor: row.actorName ?? (row.actorId ? 'Backline staff' : 'Backline'),
    at: row.occurredAt.toISOString(),
  }));
}
