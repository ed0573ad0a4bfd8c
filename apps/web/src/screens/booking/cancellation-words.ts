import type { Cancellation, CancellationPreview } from '@backline/api-contract/cancellations';
import { formatMoney, type Paise } from '@backline/kernel';

const money = (amount: Paise): string => formatMoney(amount, 'INR', { trim: true });

export const CANCELLED_BY: Record<Cancellation['cancelledBy'], string> = {
  artist: 'the artist',
  organizer: 'the organizer',
  venue: 'the venue',
  platform: 'Backline',
  mutual: 'both sides',
};

/** What the button says that cannot be taken back: with the amount that moves by it. */
export function confirmLabel({ totalPaid, organizerRefund, cancelledBy }: CancellationPreview): string {
  if (totalPaid === 0) return 'Cancel the booking';
  const own = cancelledBy === 'organizer' || cancelledBy === 'venue';
  return own
    ? `Cancel and get ${money(organizerRefund)} back`
    : `Cancel and refund ${money(organizerRefund)} to the buyer`;
}

/** What it costs whoever cancelled, for both sides to read. Points are whole or half: `-15`, `-0.5`. */
export function pointsText({ cancelledBy, trustPoints }: Cancellation): string {
  if (trustPoints === 0) return 'No trust points are lost.';
  return `It costs ${CANCELLED_BY[cancelledBy]} ${Math.abs(trustPoints)} trust points.`;
}
