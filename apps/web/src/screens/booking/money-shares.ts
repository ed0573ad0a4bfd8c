import type { BookingDetail } from '@backline/api-contract/bookings';
import { add, type Paise, subtract } from '@backline/kernel';

export interface MoneyShare {
  key: 'paidOut' | 'payable' | 'released' | 'platform' | 'returned' | 'escrow' | 'outstanding';
  label: string;
  amount: Paise;
}

type MoneyFacts = Pick<BookingDetail, 'money' | 'status'>;

const RETURNED = 'Returned, or kept by the policy';

/** What left escrow. The artist's side of it is null for the buyer, who therefore sees one part for all of it. */
function released({ money, status }: MoneyFacts): MoneyShare[] {
  const gone = subtract(money.paidIn, money.inEscrow);
  const { payableToArtist, paidOut } = money;
  if (payableToArtist === null || paidOut === null)
    return [
      status === 'cancelled'
        ? { key: 'returned', label: RETURNED, amount: gone }
        : { key: 'released', label: 'Released to the artist', amount: gone },
    ];
  const rest = subtract(gone, add(payableToArtist, paidOut));
  return [
    { key: 'paidOut', label: 'Paid out to the artist', amount: paidOut },
    { key: 'payable', label: 'Released, payout on its way', amount: payableToArtist },
    status === 'cancelled'
      ? { key: 'returned', label: RETURNED, amount: rest }
      : { key: 'platform', label: 'Commission', amount: rest },
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
