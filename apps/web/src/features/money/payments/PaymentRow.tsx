import type { Payment } from '@backline/api-contract/payments';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { InstantText } from '../../../ui/DateText.tsx';
import { Money } from '../../../ui/Money.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { PayButton } from './PayButton.tsx';
import classes from './PaymentRow.module.css';
import { kindLabel, paymentBadge } from './payment-badge.ts';
import { ReceiptButton } from './ReceiptButton.tsx';

const SENT: readonly Payment['kind'][] = ['refund', 'payout'];

function When({ payment }: { payment: Payment }) {
  const { completedAt, dueAt, status, kind } = payment;
  if (completedAt)
    return (
      <>
        {SENT.includes(kind) ? 'Sent' : 'Paid'} <InstantText at={completedAt} time={false} />
      </>
    );
  if (!dueAt || status === 'cancelled') return null;
  return (
    <>
      Due <InstantText at={dueAt} /> (<InstantText at={dueAt} relative />)
    </>
  );
}

interface PaymentRowProps {
  payment: Payment;
  /** Names the event and links to its booking: for lists over several bookings. */
  withBooking?: boolean;
}

/** One payment in a list: what for, when, how much, and the button if the viewer can pay it. */
export function PaymentRow({ payment, withBooking }: PaymentRowProps) {
  const { tone, label } = paymentBadge(payment);
  const kind = kindLabel(payment);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div className={classes.title}>
          {withBooking ? (
            <Anchor component={Link} to={`/bookings/${payment.bookingId}`} inherit>
              {payment.eventTitle}
            </Anchor>
          ) : (
            kind
          )}
          <StatusBadge tone={tone}>{label}</StatusBadge>
        </div>
        {withBooking && (
          <div className={classes.detail}>
            {kind} · {payment.counterpartyName} ·{' '}
            <span className={classes.number}>{payment.bookingNumber}</span>
          </div>
        )}
        <div className={classes.detail}>
          <When payment={payment} />
        </div>
        {payment.reference && (
          <div className={classes.detail}>
            {payment.method && `${payment.method} · `}
            <span className={classes.number}>{payment.reference}</span>
          </div>
        )}
        {payment.status === 'failed' && payment.failureReason && (
          <div className={classes.failure}>{payment.failureReason}</div>
        )}
      </div>
      <div className={classes.end}>
        <Money amount={payment.amount} currency={payment.currency} className={classes.amount} />
        <PayButton payment={payment} size="sm" variant={withBooking ? 'filled' : 'default'} />
        <ReceiptButton payment={payment} />
      </div>
    </li>
  );
}
