import type { Payment } from '@backline/api-contract/payments';
import { Button, Loader } from '@mantine/core';
import { Link } from 'react-router';
import type { ApiProblem } from '../../../data/api-problem.ts';
import { Money } from '../../../ui/Money.tsx';
import { wordsOf } from './outcome-text.tsx';
import { PayButton } from './PayButton.tsx';
import classes from './PaymentOutcome.module.css';
import { kindLabel } from './payment-badge.ts';
import type { Outcome } from './payment-outcome.ts';

interface PaymentOutcomeProps {
  outcome: Outcome;
  payment: Payment | undefined;
  problem: ApiProblem | null;
  checkAgain: () => void;
}

function Actions({ outcome, payment, checkAgain }: Omit<PaymentOutcomeProps, 'problem'>) {
  const retry =
    outcome === 'failed' || outcome === 'abandoned' || outcome === 'open' || outcome === 'refused';
  return (
    <div className={classes.actions}>
      {retry && payment && <PayButton payment={payment} withAmount />}
      {outcome === 'unknown' && <Button onClick={checkAgain}>Check again</Button>}
      {payment && (
        <Button
          component={Link}
          to={`/bookings/${payment.bookingId}`}
          variant={outcome === 'paid' ? 'filled' : 'default'}
        >
          To the booking
        </Button>
      )}
    </div>
  );
}

/** The result of a payment in one glance, with the way on. */
export function PaymentOutcome({ outcome, payment, problem, checkAgain }: PaymentOutcomeProps) {
  const { look, icon, title, text } = wordsOf(outcome, payment);
  return (
    <div className={classes.outcome} aria-live="polite">
      <div className={classes.icon} data-look={look} aria-hidden>
        {outcome === 'checking' ? <Loader size={30} color="currentcolor" /> : icon}
      </div>
      <h2 className={classes.title}>{title}</h2>
      {payment && (
        <>
          <Money amount={payment.amount} currency={payment.currency} className={classes.amount} />
          <p className={classes.what}>
            {kindLabel(payment)} for {payment.eventTitle}, to {payment.counterpartyName}
            <br />
            {payment.paymentNumber} · {payment.bookingNumber}
          </p>
        </>
      )}
      <p className={classes.text}>{text}</p>
      {outcome === 'refused' && problem && <p className={classes.text}>{problem.message}</p>}
      <Actions outcome={outcome} payment={payment} checkAgain={checkAgain} />
    </div>
  );
}
