import type { Payment } from '@backline/api-contract/payments';
import { IconCheck, IconClock, IconDoorExit, IconHelpCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Outcome } from './payment-outcome.ts';

interface Words {
  look: 'good' | 'bad' | 'waiting';
  icon: ReactNode;
  title: string;
  text: string;
}

const SIZE = 30;

/** What the payer reads, outcome by outcome. */
const OUTCOME_WORDS: Record<Outcome, Words> = {
  checking: {
    look: 'waiting',
    icon: <IconClock size={SIZE} />,
    title: 'Confirming your payment',
    text: 'We are checking it with the payment gateway. This takes a few seconds.',
  },
  paid: {
    look: 'good',
    icon: <IconCheck size={SIZE} stroke={2.5} />,
    title: 'Paid',
    text: 'The money is held in escrow and goes to the artist after the show.',
  },
  processing: {
    look: 'waiting',
    icon: <IconClock size={SIZE} />,
    title: 'Your bank is still working on it',
    text: 'You can leave this page: we will notify you as soon as the payment is confirmed. Please do not pay again.',
  },
  refused: {
    look: 'bad',
    icon: <IconX size={SIZE} stroke={2.5} />,
    title: 'This payment could not be confirmed',
    text: 'What came back from the checkout does not belong to this payment. If money was taken, it is returned to you.',
  },
  unknown: {
    look: 'waiting',
    icon: <IconHelpCircle size={SIZE} />,
    title: 'We could not check it just now',
    text: 'Your payment is not lost: the gateway tells us about it as well. Check again before you pay a second time.',
  },
  failed: {
    look: 'bad',
    icon: <IconX size={SIZE} stroke={2.5} />,
    title: 'The payment failed',
    text: 'No money was taken. Try again, perhaps with another card, bank or UPI address.',
  },
  abandoned: {
    look: 'waiting',
    icon: <IconDoorExit size={SIZE} />,
    title: 'You left the checkout',
    text: 'Nothing was paid. The payment is still open, and you can go on whenever you like.',
  },
  open: {
    look: 'waiting',
    icon: <IconClock size={SIZE} />,
    title: 'This payment is open',
    text: 'It has not been paid yet.',
  },
};

/** A refund after the payment is told apart, because "held in escrow" would not be true. */
export function wordsOf(
  outcome: Outcome,
  payment: Pick<Payment, 'status' | 'escrowState'> | undefined,
): Words {
  const words = OUTCOME_WORDS[outcome];
  if (outcome !== 'paid' || !payment || payment.escrowState === 'held' || payment.escrowState === null)
    return words;
  return payment.escrowState === 'released'
    ? { ...words, text: 'The show is over and the money was released to the artist.' }
    : { ...words, title: 'Returned', text: 'This payment was returned to you.' };
}
