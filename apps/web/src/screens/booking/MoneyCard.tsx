import type { BookingDetail } from '@backline/api-contract/bookings';
import { formatPercent } from '@backline/kernel';
import { Text } from '@mantine/core';
import { type KeyValue, KeyValues } from '../../ui/KeyValues.tsx';
import { Money } from '../../ui/Money.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Share, ShareBar } from '../../ui/ShareBar.tsx';
import { feeWords } from './fee-words.ts';
import classes from './MoneyCard.module.css';
import { type MoneyShare, moneyShares } from './money-shares.ts';

const LOOKS: Record<MoneyShare['key'], Share['look']> = {
  paidOut: 'strong',
  released: 'strong',
  payable: 'accent',
  platform: 'muted',
  returned: 'muted',
  escrow: 'spot',
  outstanding: 'open',
};

/** Told even where nothing is there: the places that everybody asks about. */
const ALWAYS: readonly MoneyShare['key'][] = ['paidOut', 'released', 'escrow', 'outstanding'];

/** What will be taken; once it was, the bar tells it. */
function commissionFacts({ commissionAmount, commissionBasisPoints, status }: BookingDetail): KeyValue[] {
  if (commissionAmount === null || commissionBasisPoints === null) return [];
  if (status === 'completed' || status === 'cancelled') return [];
  return [
    {
      label: `Commission, ${formatPercent(commissionBasisPoints)} fixed at booking`,
      value: <Money amount={commissionAmount} />,
    },
  ];
}

/** Where the money of the booking is, told by the ledger. */
export function MoneyCard({ booking }: { booking: BookingDetail }) {
  const { money } = booking;
  const fee = feeWords(booking);
  const shares = moneyShares(booking)
    .filter(({ key, amount }) => amount > 0 || ALWAYS.includes(key))
    .map(({ key, label, amount }) => ({
      label,
      size: amount,
      value: <Money amount={amount} currency={money.currency} />,
      look: LOOKS[key],
    }));
  const commission = commissionFacts(booking);
  return (
    <Section title="Where the money is">
      <div className={classes.fee}>
        <Money amount={fee.amount} currency={money.currency} trim className={classes.amount} />
        <Text c="dimmed" size="sm">
          {fee.part && (
            <>
              {fee.part} of the <Money amount={money.agreedFee} currency={money.currency} trim />{' '}
            </>
          )}
          agreed fee, <Money amount={money.paidIn} currency={money.currency} trim /> paid in
        </Text>
      </div>
      <ShareBar shares={shares} />
      {booking.payoutWaitingFor && (
        <Notice tone="warning" title="The payout waits">
          {booking.payoutWaitingFor}
        </Notice>
      )}
      {commission.length > 0 && (
        <div className={classes.commission}>
          <KeyValues items={commission} />
        </div>
      )}
    </Section>
  );
}
