import type { BookingDetail, PartySide } from '@backline/api-contract/bookings';
import type { Payment } from '@backline/api-contract/payments';
import { formatMoney } from '@backline/kernel';
import { formatEvent, formatInstant, formatRelative } from '../../lib/dates.ts';
import { count } from '../../lib/words.ts';

/** Anchors of the page's parts. */
export const PARTS = { checklist: 'checklist', completion: 'completion', payments: 'payments' } as const;

export type NextAction =
  | { kind: 'open'; to: string; label: string }
  | { kind: 'pay'; payment: Payment }
  | { kind: 'go'; part: (typeof PARTS)[keyof typeof PARTS]; label: string };

export interface NextStep {
  /** `you` where the viewer has something to do, else for whom or what the booking waits. */
  mood: 'you' | 'wait' | 'good' | 'stopped';
  title: string;
  text: string;
  action?: NextAction;
}

const nameOfSide = (booking: BookingDetail, side: PartySide) =>
  side === 'artist' ? booking.artist.name : booking.buyer.name;

function otherOf(booking: BookingDetail): string {
  return booking.viewerSide === 'artist' ? booking.buyer.name : booking.artist.name;
}

function contractLink({ contractId }: BookingDetail, label: string): NextAction | undefined {
  return contractId ? { kind: 'open', to: `/contracts/${contractId}`, label } : undefined;
}

/** What can be paid now, the most pressing first. */
function payableOf({ payments }: BookingDetail): Payment | undefined {
  return payments
    .filter(({ abilities }) => abilities.pay)
    .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))[0];
}

function payStep(payment: Payment): NextStep {
  const amount = formatMoney(payment.amount, payment.currency, { trim: true });
  const due = payment.dueAt
    ? `${payment.overdue ? 'It was due' : 'It is due'} ${formatRelative(payment.dueAt)}, on ${formatInstant(payment.dueAt)}. `
    : '';
  return {
    mood: 'you',
    title: payment.overdue
      ? `The ${payment.kind} of ${amount} is overdue`
      : `Pay the ${payment.kind} of ${amount}`,
    text: `${due}We hold the money in escrow until the show is over.`,
    action: { kind: 'pay', payment },
  };
}

function contractStep(booking: BookingDetail): NextStep {
  if (booking.status === 'pending_contract')
    return {
      mood: 'wait',
      title: 'The contract is being prepared',
      text: 'It is written from the agreed terms and appears here in a moment.',
    };
  if (booking.abilities.signContract)
    return {
      mood: 'you',
      title: 'Read and sign the contract',
      text: 'The artist signs first, then the buyer. An unsigned contract runs out, and the booking with it.',
      action: contractLink(booking, 'Read and sign'),
    };
  return {
    mood: 'wait',
    title: booking.viewerSide ? `${otherOf(booking)} has to sign` : 'The contract waits for signatures',
    text: 'You will be told as soon as there is a signature.',
    action: contractLink(booking, 'Read the contract'),
  };
}

function depositStep(booking: BookingDetail): NextStep {
  const due = booking.payments.find(({ kind }) => kind === 'deposit')?.dueAt;
  return {
    mood: 'wait',
    title: 'The deposit is awaited',
    text: due
      ? `${booking.buyer.name} has until ${formatInstant(due)}. A deposit that is a day late cancels the booking.`
      : `${booking.buyer.name} has to pay it.`,
  };
}

function checklistStep(booking: BookingDetail): NextStep {
  const open = booking.checklist.filter(({ done }) => !done);
  const mine = open.filter(({ mayTick }) => mayTick).length;
  if (mine > 0)
    return {
      mood: 'you',
      title: `${count(mine, 'thing')} left for you to arrange`,
      text: 'When the whole checklist is done, the show is confirmed.',
      action: { kind: 'go', part: PARTS.checklist, label: 'To the checklist' },
    };
  return {
    mood: 'wait',
    title: 'The checklist is nearly done',
    text: booking.viewerSide
      ? `Your part is done. ${otherOf(booking)} still has ${count(open.length, 'item')} to tick.`
      : `${count(open.length, 'item')} still open.`,
  };
}

function showStep(booking: BookingDetail, now: Date): NextStep {
  const { abilities, endsAt, completion, viewerSide } = booking;
  if (new Date(endsAt) > now)
    return {
      mood: 'good',
      title: 'The show is on',
      text: `Until ${formatInstant(endsAt)}. Have a good night.`,
    };
  if (abilities.confirmCompletion)
    return {
      mood: 'you',
      title: 'Did the show take place?',
      text: 'Confirm it and rate the other side. When both have confirmed, the money is released to the artist.',
      action: { kind: 'go', part: PARTS.completion, label: 'Confirm the show' },
    };
  const auto = completion.autoCompletesAt;
  const missing: PartySide = completion.artistConfirmedAt ? 'buyer' : 'artist';
  return {
    mood: 'wait',
    title: viewerSide
      ? `Waiting for ${otherOf(booking)} to confirm`
      : `Waiting for ${nameOfSide(booking, missing)} to confirm`,
    text: auto
      ? `Without an objection the booking completes by itself on ${formatInstant(auto)}.`
      : 'The money is released when both sides have confirmed.',
  };
}

function settledText(side: PartySide | null, { payableToArtist }: BookingDetail['money']): string {
  if (side !== 'artist') return 'The fee was released to the artist.';
  return (payableToArtist ?? 0) > 0
    ? 'Your fee was released and the payout is on its way.'
    : 'Your fee was released and paid out.';
}

function completedStep({ abilities, viewerSide, money }: BookingDetail): NextStep {
  if (abilities.rate)
    return {
      mood: 'you',
      title: 'How was it?',
      text: 'The booking is complete. Your rating helps others; it is shown and counts once both sides have rated, or after 14 days.',
      action: { kind: 'go', part: PARTS.completion, label: 'Rate the other side' },
    };
  return {
    mood: 'good',
    title: 'Played and settled',
    text: settledText(viewerSide, money),
    action:
      viewerSide === 'artist' ? { kind: 'open', to: '/earnings', label: 'To your earnings' } : undefined,
  };
}

function confirmedStep(booking: BookingDetail): NextStep {
  return {
    mood: 'good',
    title: 'The show is confirmed',
    text: `Everything is arranged for ${formatEvent(booking)} at ${booking.venue.name}.`,
  };
}

/** The one thing that comes next, from the record and what the server lets the viewer do. */
export function nextStepOf(booking: BookingDetail, now: Date): NextStep {
  const payable = booking.abilities.pay ? payableOf(booking) : undefined;
  switch (booking.status) {
    case 'pending_contract':
    case 'contract_sent':
      return contractStep(booking);
    case 'contract_signed':
    case 'deposit_pending':
      return payable ? payStep(payable) : depositStep(booking);
    case 'deposit_paid':
      return payable?.overdue ? payStep(payable) : checklistStep(booking);
    case 'confirmed':
      return payable ? payStep(payable) : confirmedStep(booking);
    case 'in_progress':
      return payable ? payStep(payable) : showStep(booking, now);
    case 'completed':
      return completedStep(booking);
    case 'disputed':
      return {
        mood: 'stopped',
        title: 'This booking is in dispute',
        text: 'All releases are stopped. A person of our team decides, and both sides are told.',
      };
    case 'cancelled':
      return {
        mood: 'stopped',
        title: 'This booking was cancelled',
        text: booking.cancellationReason ?? 'No reason was given.',
      };
  }
}
