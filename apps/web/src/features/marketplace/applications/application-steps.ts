import type { ApplicationStatus } from '@backline/api-contract/applications';
import type { Step } from '../../../ui/Steps.tsx';

const WAY = [
  {
    label: 'The buyer reads it',
    detail: 'We tell you when it is opened. Without an answer it expires after 48 hours.',
  },
  { label: 'Shortlist', detail: 'A maybe: it stays open for up to seven more days.' },
  {
    label: 'Accepted',
    detail: 'The date is yours: booking and contract are created at once. You sign first.',
  },
  { label: 'Deposit in escrow', detail: 'The buyer pays 30% within 48 hours of both signatures.' },
] as const;

/** How many of the steps lie behind an application. */
const BEHIND: Record<ApplicationStatus, number> = {
  pending: 0,
  viewed: 1,
  shortlisted: 2,
  counter_offered: 2,
  accepted: 3,
  declined: 0,
  withdrawn: 0,
  expired: 0,
};

/** What happens after applying, with the place where an application stands; null before it is sent. */
export function applicationSteps(status: ApplicationStatus | null): Step[] {
  const behind = status === null ? -1 : BEHIND[status];
  return WAY.map((step, index) => ({
    ...step,
    state: index < behind ? 'done' : index === behind ? 'current' : 'waiting',
  }));
}
