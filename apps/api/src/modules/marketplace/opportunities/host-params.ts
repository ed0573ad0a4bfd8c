import { dateText } from '../../bookings/bookings/index.ts';
import type { OpportunityRow } from './opportunities.store.ts';

type Slot = Pick<OpportunityRow, 'title' | 'eventDate' | 'slotStartTime' | 'slotEndTime'>;

/** How messages to a venue name a night in its house. */
export function hostParams({ title, eventDate, slotStartTime, slotEndTime }: Slot) {
  return { title, dateText: dateText(eventDate), slotText: `${slotStartTime} to ${slotEndTime}` };
}
