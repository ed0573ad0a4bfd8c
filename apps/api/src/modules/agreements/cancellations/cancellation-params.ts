import type { PartySide } from '@backline/api-contract/bookings';
import { formatMoney, type Paise } from '@backline/kernel';
import type { CancellationTerms } from './cancellation-terms.ts';

const amountText = (amount: Paise): string => formatMoney(amount, 'INR', { trim: true });

const BY: Record<CancellationTerms['cancelledBy'], string> = {
  artist: 'the artist',
  organizer: 'the organizer',
  venue: 'the venue',
  platform: 'Backline',
  mutual: 'both sides',
};

/** What messages say of a cancellation to one side: who, why, and what becomes of that side's money. */
export function cancellationParams(
  terms: CancellationTerms,
  reason: string,
  side: PartySide,
): { byText: string; reason: string; moneyText: string } {
  return { byText: BY[terms.cancelledBy], reason, moneyText: moneyText(terms, side) };
}

function moneyText(
  { totalPaid, organizerRefund, artistReceives }: CancellationTerms,
  side: PartySide,
): string {
  if (totalPaid === 0) return 'Nothing had been paid, and nothing is owed.';
  if (side === 'artist') {
    return artistReceives > 0
      ? `${amountText(artistReceives)} of what was paid goes to you.`
      : 'No payment goes to you for this booking.';
  }
  return organizerRefund > 0
    ? `${amountText(organizerRefund)} of the ${amountText(totalPaid)} that you paid goes back to where it was paid from.`
    : `Nothing of the ${amountText(totalPaid)} that you paid is refunded.`;
}
