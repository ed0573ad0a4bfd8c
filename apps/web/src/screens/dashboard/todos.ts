import type { ListedBooking } from '@backline/api-contract/bookings';
import type { OwnOpportunity } from '@backline/api-contract/opportunities';
import type { Completeness, ProfileSummary } from '@backline/api-contract/profiles';
import type { MemberTotals } from '@backline/api-contract/totals';
import { formatMoney } from '@backline/kernel';
import { stepLink } from '../../features/bookings/bookings/index.ts';
import { formatDate } from '../../lib/dates.ts';
import { count } from '../../lib/words.ts';

/** A day and a half: what is due tomorrow evening should not be found then. */
const URGENT_MS = 36 * 3_600_000;

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
      title: `Complete your profile: ${completeness.percent}%`,
      detail: completeness.unmetRequirements[0] ?? `Verification needs ${completeness.requiredPercent}%.`,
    },
  ];
}

/** Bookings that wait for the viewer: the server has said what for, and until when. */
export function bookingTodos(bookings: readonly ListedBooking[], now: Date): Todo[] {
  return bookings.map((booking) => {
    const { id, title, eventDate, nextStep } = booking;
    const dueIn = nextStep.dueAt ? Date.parse(nextStep.dueAt) - now.getTime() : Number.POSITIVE_INFINITY;
    return {
      key: `booking-${id}`,
      title: nextStep.words,
      detail: `${title}, ${formatDate(eventDate)}`,
      link: stepLink(booking),
      urgent: dueIn < URGENT_MS,
    };
  });
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

export function payoutTodos({ waiting, waitingFor, currency }: MemberTotals): Todo[] {
  if (waiting.count === 0) return [];
  return [
    {
      key: 'payout',
      title: `${formatMoney(waiting.amount, currency, { trim: true })} is waiting to be paid out to you`,
      detail: waitingFor.join(' '),
      link: '/profile',
      urgent: true,
    },
  ];
}

/** What is urgent comes first; else the order in which the kinds were put together. */
export function ordered(todos: readonly Todo[]): Todo[] {
  return [...todos].sort((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false));
}
