import type {
  Booking,
  Completeness,
  OwnOpportunity,
  Payment,
  Payout,
  ProfileSummary,
} from '@backline/contract';
import { formatMoney, paise } from '@backline/kernel';
import { formatDate, formatRelative } from '../../lib/dates.ts';
import { count } from '../../lib/words.ts';

export interface Todo {
  key: string;
  title: string;
  detail: string;
  link: string;
  urgent?: boolean;
}

export function profileTodos(profile: ProfileSummary | null, completeness: Completeness | undefined): Todo[] {
  if (!profile || !completeness) return [];
  const common = { key: 'profile', link: '/profile' };
  if (profile.verificationStatus === 'rejected')
    return [
      {
        ...common,
        title: 'Your profile needs changes',
        detail: profile.verificationNotes ?? '',
        urgent: true,
      },
    ];
  if (profile.verificationStatus !== 'pending') return [];
  if (completeness.canSubmit)
    return [
      {
        ...common,
        title: 'Send in your profile',
        detail: 'It is complete. A person of our team will check it.',
      },
    ];
  return [
    {
      ...common,
      title: `Complete your profile: ${completeness.percent} %`,
      detail: completeness.obstacles[0] ?? `Verification needs ${completeness.requiredPercent} %.`,
    },
  ];
}

export function contractTodos(bookings: readonly Booking[]): Todo[] {
  return bookings.flatMap(({ id, status, contractId, title, eventDate }) =>
    status === 'contract_sent' && contractId
      ? [
          {
            key: `contract-${id}`,
            title: `Contract: ${title}`,
            detail: `Signatures are awaited for ${formatDate(eventDate)}.`,
            link: `/contracts/${contractId}`,
            urgent: true,
          },
        ]
      : [],
  );
}

/** Shows whose slot is over wait for both sides to say so. */
export function completionTodos(running: readonly Booking[], now: Date): Todo[] {
  return running
    .filter(({ endsAt }) => new Date(endsAt) <= now)
    .map(({ id, title }) => ({
      key: `completion-${id}`,
      title: `How was ${title}?`,
      detail: 'Confirm that the show took place, and rate the other side.',
      link: `/bookings/${id}`,
    }));
}

export function checklistTodos(bookings: readonly Booking[]): Todo[] {
  return bookings
    .filter(({ status }) => status === 'deposit_paid')
    .map(({ id, title, eventDate }) => ({
      key: `checklist-${id}`,
      title: `Finish the checklist: ${title}`,
      detail: `The show is on ${formatDate(eventDate)}.`,
      link: `/bookings/${id}`,
    }));
}

export function paymentTodos(payments: readonly Payment[], now: Date): Todo[] {
  return payments
    .filter(({ abilities }) => abilities.pay)
    .map(({ id, kind, amount, currency, eventTitle, dueAt, overdue }) => ({
      key: `payment-${id}`,
      title: `Pay the ${kind}: ${formatMoney(paise(amount), currency)}`,
      detail: `${eventTitle}${dueAt ? `, due ${formatRelative(dueAt, now)}` : ''}`,
      link: '/payments',
      urgent: overdue,
    }));
}

export function applicantTodos(opportunities: readonly OwnOpportunity[]): Todo[] {
  return opportunities
    .filter(({ openApplicationCount }) => openApplicationCount > 0)
    .map(({ id, title, openApplicationCount, eventDate }) => ({
      key: `applicants-${id}`,
      title: `${count(openApplicationCount, 'applicant')} for ${title}`,
      detail: `Answer them before they expire. The show is on ${formatDate(eventDate)}.`,
      link: `/opportunities/${id}/applicants`,
    }));
}

export function payoutTodos(payouts: readonly Payout[]): Todo[] {
  const waiting = payouts.find(({ waitingFor }) => waitingFor !== null);
  if (!waiting) return [];
  return [
    {
      key: 'payout',
      title: 'A payout is waiting',
      detail: waiting.waitingFor ?? '',
      link: '/profile',
      urgent: true,
    },
  ];
}

/** What is urgent comes first; else the order in which the kinds were put together. */
export function ordered(todos: readonly Todo[]): Todo[] {
  return [...todos].sort((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false));
}
