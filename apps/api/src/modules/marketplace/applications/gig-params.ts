import { dateText } from '../../bookings/bookings/index.ts';
import type { OpportunityRow } from '../opportunities/index.ts';

/** How messages about an application name its gig. */
export function gigParams({ title, eventDate }: Pick<OpportunityRow, 'title' | 'eventDate'>) {
  return { opportunityTitle: title, dateText: dateText(eventDate) };
}
