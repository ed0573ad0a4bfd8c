import type { OpportunityDetail, OpportunityStatus } from '@backline/api-contract/opportunities';
import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';

const NOTES: Partial<Record<OpportunityStatus, { title: string; words: string }>> = {
  draft: {
    title: 'Only you can see this draft',
    words: 'Publish it, and every artist who fits finds it ranked in their list.',
  },
  closed: {
    title: 'Closed for new applications',
    words: 'You can still accept one of the applicants, or open the gig again while its date is ahead.',
  },
  filled: {
    title: 'This gig is booked',
    words: 'An applicant was accepted; everything further happens in the booking.',
  },
  cancelled: { title: 'This gig is cancelled', words: 'Everyone who had applied was told.' },
};

/** What the status means for the buyer; an open gig needs no words. */
export function StatusNote({ gig: { status, house } }: { gig: OpportunityDetail }) {
  // An objection says more than that it is closed.
  if (house?.answer === 'objected' && status === 'closed') return null;
  const note = NOTES[status];
  if (!note) return null;
  return (
    <Alert
      variant="light"
      color={status === 'cancelled' ? 'red' : 'pine'}
      icon={<IconInfoCircle aria-hidden />}
      title={note.title}
    >
      {note.words}
    </Alert>
  );
}
