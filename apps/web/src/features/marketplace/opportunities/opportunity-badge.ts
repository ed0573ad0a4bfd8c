import type { OpportunityStatus } from '@backline/api-contract/opportunities';
import type { Tone } from '../../../ui/StatusBadge.tsx';

/** Words and colour of a gig's status. */
export const OPPORTUNITY_BADGE: Record<OpportunityStatus, { tone: Tone; label: string }> = {
  draft: { tone: 'neutral', label: 'Draft' },
  awaiting_venue: { tone: 'warning', label: 'Waits for the venue' },
  active: { tone: 'success', label: 'Open for applications' },
  closed: { tone: 'warning', label: 'Closed' },
  filled: { tone: 'accent', label: 'Booked' },
  cancelled: { tone: 'danger', label: 'Cancelled' },
  programmed: { tone: 'info', label: 'Programmed' },
};

export const SLOT_LABELS = {
  opening: 'Opening set',
  mid: 'Mid set',
  closing: 'Closing set',
  headliner: 'Headliner',
} as const;
