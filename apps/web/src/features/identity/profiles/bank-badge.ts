import type { BankStatus } from '@backline/api-contract/profiles';
import type { Tone } from '../../../ui/StatusBadge.tsx';

/** Words and colour of bank details. */
export const BANK_BADGE: Record<BankStatus, { tone: Tone; label: string }> = {
  none: { tone: 'neutral', label: 'Not given' },
  in_review: { tone: 'info', label: 'In review' },
  approved: { tone: 'success', label: 'Approved' },
  refused: { tone: 'danger', label: 'Refused' },
};
