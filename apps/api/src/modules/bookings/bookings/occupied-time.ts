import { type Interval, type LocalDate, localDay } from '@backline/kernel';

/**
 * What a booking takes from the artist's calendar: the whole local day of the event, midnight to midnight in the
 * venue's zone. A set over midnight does not take the next day as well, so that late shows on two days in a row are
 * possible; that their sets do not collide is a constraint of its own. Several sets a night will change this rule and
 * nothing else. See docs/rules/bookings.md#no-double-booking.
 */
export function occupiedTime(slot: { eventDate: LocalDate; timezone: string }): Interval {
  return localDay(slot.eventDate, slot.timezone);
}
