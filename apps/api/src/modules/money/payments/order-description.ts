import { dateText } from '../../bookings/bookings/index.ts';
import type { PaymentView } from './payments.queries.ts';
import { isFullFee } from './schedule.ts';

/** What checkouts have room for. */
const LONGEST = 200;

/** What somebody pays for, in the words of the checkout: `Deposit: Opening night with Meera Rao, Saturday, 12 December 2026`. */
export function orderDescription(payment: OrderFacts): string {
  const { title, artistName, eventDate } = payment;
  const what = whatIsPaid(payment);
  const write = (gig: string): string => `${what}: ${gig} with ${artistName}, ${dateText(eventDate)}`;
  const room = LONGEST - write('').length;
  // A checkout takes no more; the whole title stands on our own page.
  return title.length <= room
    ? write(title)
    : write(`${title.slice(0, Math.max(0, room - 1))}…`).slice(0, LONGEST);
}
type OrderFacts = Pick<PaymentView, 'kind' | 'amount' | 'agreedFee' | 'title' | 'artistName' | 'eventDate'>;

function whatIsPaid(payment: OrderFacts): string {
  if (isFullFee(payment, payment.agreedFee)) return 'Full fee';
  return payment.kind === 'deposit' ? 'Deposit' : 'Balance';
}
