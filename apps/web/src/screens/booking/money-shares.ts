import type { BookingDetail } from '@backline/api-contract/bookings';
import { add, type Paise, paise, subtract } from '@backline/kernel';

export interface MoneyShare {
  key: 'paidOut' | 'payable' | 'released' | 'platform' | 'returned' | 'escrow' | 'outstanding';
  label: string;
  amount: Paise;
}

type MoneyFacts = Pick<BookingDetail, 'money' | 'status' | 'cancellation'>;

/** What left escrow. The artist's side of it is null for the buyer, who therefore sees one part for all that did not come back. */
function released({ money, status, cancellation }: MoneyFacts): MoneyShare[] {
  const { payableToArtist, paidOut, returned } = money;
  const earned = subtract(subtract(money.paidIn, money.inEscrow), returned);
  const back: MoneyShare = { key: 'returned', label: 'Back to the buyer', amount: returned };
  const platform = status === 'cancelled' ? 'Kept by Backline' : 'Commission';
  if (payableToArtist === null || paidOut === null) {
    const kept = cancellation?.platformRetains ?? paise(0);
    return [
      { key: 'released', label: 'Released to the artist', amount: subtract(earned, kept) },
      { key: 'platform', label: platform, amount: kept },
      back,
    ];
  }
  const rest = subtract(earned, add(payableToArtist, paidOut));
  return [
    { key: 'paidOut', label: 'Paid out to the artist', amount: paidOut },
    { key: 'payable', label: 'Released, payout on its way', amount: payableToArtist },
    { key: 'platform', label: platform, amount: rest },
    back,
  ];
}

/** The agreed fee by where its money is now. The parts sum to what was paid in and what is still to pay. */
export function moneyShares(booking: MoneyFacts): MoneyShare[] {
  return [
    ...released(booking),
    { key: 'escrow', label: 'Held in escrow', amount: booking.money.inEscrow },
    { key: 'outstanding', label: 'Still to be paid in', amount: booking.money.outstanding },
  ];
}
