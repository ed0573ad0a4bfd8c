import { dateText } from '../../bookings/bookings/index.ts';
import type { PaymentView } from './payments.queries.ts';

/** What checkouts have room for. */
const LONGEST = 200;

/** What somebody pays for, in the words of the checkout: `Deposit: Opening night with Meera Rao, Saturday, 12 December 2026`. */
export function orderDescription({ kind, title, artistName, eventDate }: OrderFacts): string {
  const what = kind === 'deposit' ? 'Deposit' : 'Balance';
  const write = (gig: string): string => `${what}: ${gig} with ${artistName}, ${dateText(eventDate)}`;
  const room = LONGEST - write('').length;
  // A checkout takes no more; the whole title stands on our own page.
  return title.length <= room
    ? write(title)
    : write(`${title.slice(0, Math.max(0, room - 1))}…`).slice(0, LONGEST);
}
type OrderFacts = Pick<PaymentView, 'kind' | 'title' | 'artistName' | 'eventDate'>;
