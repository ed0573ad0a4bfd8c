import type { ApplicationStatus } from '@backline/api-contract/applications';
import type { Tone } from '../../../ui/StatusBadge.tsx';

type Look = Record<ApplicationStatus, { tone: Tone; label: string }>;

/** Words and colour of an application, as the artist who sent it reads them. */
export const APPLICATION_BADGE: Look = {
  pending: { tone: 'info', label: 'Sent' },
  viewed: { tone: 'info', label: 'Seen by the buyer' },
  shortlisted: { tone: 'success', label: 'Shortlisted' },
  counter_offered: { tone: 'warning', label: 'In negotiation' },
  accepted: { tone: 'accent', label: 'Accepted' },
  declined: { tone: 'neutral', label: 'Declined' },
  withdrawn: { tone: 'neutral', label: 'Withdrawn' },
  expired: { tone: 'neutral', label: 'Expired' },
};

/** The same as the buyer reads them. */
export const APPLICANT_BADGE: Look = {
  ...APPLICATION_BADGE,
  pending: { tone: 'warning', label: 'New' },
  viewed: { tone: 'info', label: 'Seen' },
};

const OPEN: readonly ApplicationStatus[] = ['pending', 'viewed', 'shortlisted', 'counter_offered'];

/** Whether an answer is still to come. */
export const isOpen = ({ status }: { status: ApplicationStatus }) => OPEN.includes(status);
