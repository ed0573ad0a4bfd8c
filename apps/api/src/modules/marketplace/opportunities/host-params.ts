import { dateText, zoneText } from '../../bookings/bookings/index.ts';
import type { OpportunityRow } from './opportunities.store.ts';

type Slot = Pick<
  OpportunityRow,
  'title' | 'eventDate' | 'slotStartTime' | 'slotEndTime' | 'startsAt' | 'timezone'
>;

/** How messages to a venue name a night in its house. */
export function hostParams({ title, eventDate, slotStartTime, slotEndTime, startsAt, timezone }: Slot) {
  const slotText = `${slotStartTime} to ${slotEndTime} ${zoneText(startsAt, timezone)}`;
  return { title, dateText: dateText(eventDate), slotText };
}
