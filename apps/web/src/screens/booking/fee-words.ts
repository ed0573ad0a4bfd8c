import type { BookingDetail } from '@backline/api-contract/bookings';
import { add, formatMoney, formatPercent, type Paise, subtract } from '@backline/kernel';

export interface FeeWords {
  label: string;
  amount: Paise;
  /** The part of the agreed fee that the amount is; null for the whole. */
  part: 'for you' | 'for the artist' | 'from you' | null;
  /** What the amount comes from. */
  because: string;
}

type FeeFacts = Pick<
  BookingDetail,
  | 'agreedFee'
  | 'netFee'
  | 'commissionAmount'
  | 'commissionBasisPoints'
  | 'currency'
  | 'viewerSide'
  | 'status'
  | 'money'
>;

/** The fee as it was agreed does not hold any more: what is paid in is settled in another way. */
function settledOtherwise({ status, money }: FeeFacts): boolean {
  return status === 'cancelled' || (status === 'completed' && money.returned > 0);
}

function settledBecause({ status, money, agreedFee, currency, viewerSide }: FeeFacts): string {
  const text = (amount: Paise) => formatMoney(amount, currency, { trim: true });
  const to = viewerSide === 'buyer' ? 'you' : 'the buyer';
  if (money.paidIn === 0) return `Cancelled; nothing had been paid of the ${text(agreedFee)} fee`;
  const part = money.returned === money.paidIn ? 'all of it' : text(money.returned);
  return status === 'cancelled'
    ? `Cancelled; ${text(money.paidIn)} had been paid, ${part} goes back to ${to}`
    : `${text(money.paidIn)} had been paid, ${part} goes back to ${to} as decided`;
}

/** What the viewer gets or pays in the end, named first; what it comes from stands beneath. */
export function feeWords(booking: FeeFacts): FeeWords {
  const { agreedFee, netFee, commissionAmount, commissionBasisPoints, currency, viewerSide, money } = booking;
  const isArtist = viewerSide === 'artist';
  const gets = {
    label: isArtist ? 'You get' : 'The artist gets',
    part: isArtist ? 'for you' : 'for the artist',
  } as const;
  if (settledOtherwise(booking)) {
    const because = settledBecause(booking);
    return money.payableToArtist === null || money.paidOut === null
      ? { label: 'You pay', part: 'from you', amount: subtract(money.paidIn, money.returned), because }
      : { ...gets, amount: add(money.payableToArtist, money.paidOut), because };
  }
  if (netFee === null || commissionAmount === null || commissionBasisPoints === null) {
    const because = viewerSide === 'buyer' ? 'All that you pay to the artist. We add nothing.' : 'As agreed';
    return { label: 'Fee', part: null, amount: agreedFee, because };
  }
  const text = (amount: Paise) => formatMoney(amount, currency, { trim: true });
  return {
    ...gets,
    amount: netFee,
    because: `${text(agreedFee)} fee, less ${text(commissionAmount)} commission (${formatPercent(commissionBasisPoints)})`,
  };
}
