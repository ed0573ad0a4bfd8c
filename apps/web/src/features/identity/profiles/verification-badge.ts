import type { VerificationStatus } from '@backline/api-contract/profiles';
import type { Tone } from '../../../ui/StatusBadge.tsx';

/** Words and colour of a profile's verification. */
export const VERIFICATION_BADGE: Record<VerificationStatus, { tone: Tone; label: string }> = {
  pending: { tone: 'neutral', label: 'Not submitted' },
  under_review: { tone: 'info', label: 'Under review' },
  approved: { tone: 'success', label: 'Verified' },
  rejected: { tone: 'danger', label: 'Changes needed' },
};
