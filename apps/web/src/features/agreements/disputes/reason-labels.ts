import type { DisputeReason } from '@backline/api-contract/disputes';

/** What each reason is called where somebody chooses or reads it. */
export const REASON_LABELS: Record<DisputeReason, string> = {
  no_show: 'The other side did not come',
  late_or_short: 'The show was late, or shorter than agreed',
  not_as_agreed: 'Something was not as agreed',
  venue_or_equipment: 'The venue or its equipment',
  conduct_or_safety: 'Conduct or safety',
  other: 'Something else',
};
