import {
  type BookingStatus,
  CHECKLIST_ITEMS,
  type ChecklistItem,
  type PartySide,
} from '@backline/api-contract/bookings';

type TickedBy = 'system' | PartySide | 'either';

/** What each item says, and who can know that it is done. See docs/rules/bookings.md#checklist. */
export const CHECKLIST: Record<ChecklistItem, { label: string; tickedBy: TickedBy }> = {
  contractSigned: { label: 'Contract signed by both', tickedBy: 'system' },
  depositPaid: { label: 'Payment received', tickedBy: 'system' },
  technicalRiderConfirmed: { label: 'Technical rider confirmed', tickedBy: 'buyer' },
  travelArranged: { label: 'Travel arranged', tickedBy: 'buyer' },
  accommodationBooked: { label: 'Accommodation booked', tickedBy: 'buyer' },
  itineraryShared: { label: 'Itinerary shared', tickedBy: 'either' },
  soundCheckScheduled: { label: 'Sound check scheduled', tickedBy: 'either' },
  guestListSubmitted: { label: 'Guest list submitted', tickedBy: 'artist' },
};

/** The items of a booking: travel and accommodation only where the buyer provides them. */
export function applicableItems(terms: {
  travelIncluded: boolean;
  accommodationIncluded: boolean;
}): ChecklistItem[] {
  return CHECKLIST_ITEMS.filter(
    (item) =>
      (item !== 'travelArranged' || terms.travelIncluded) &&
      (item !== 'accommodationBooked' || terms.accommodationIncluded),
  );
}

export function sideMayTick(item: ChecklistItem, side: PartySide | null): boolean {
  const { tickedBy } = CHECKLIST[item];
  return side !== null && (tickedBy === side || tickedBy === 'either');
}

/**
 * The checklist is worked on from the signed contract until the show is confirmed. A confirmed show stays confirmed:
 * its list is closed, since taking a tick back would leave a state that the rules do not know
 * (docs/rules/bookings.md#checklist).
 */
export function checklistIsOpen(status: BookingStatus): boolean {
  return status === 'deposit_pending' || status === 'deposit_paid';
}
