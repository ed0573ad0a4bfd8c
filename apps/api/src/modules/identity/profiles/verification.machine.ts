import type { VerificationStatus } from '@backline/api-contract/profiles';
import { defineMachine } from '@backline/kernel';

/** `recheck`: the owner of an approved profile changed what was checked. */
export type VerificationAction = 'submit' | 'approve' | 'reject' | 'recheck';

/** docs/rules/identity.md#verification: nothing is final, a rejected profile can be corrected and submitted again. */
export const verificationMachine = defineMachine<VerificationStatus, VerificationAction>({
  name: 'profile',
  initial: 'pending',
  terminal: [],
  transitions: {
    pending: { submit: 'under_review' },
    under_review: { approve: 'approved', reject: 'rejected' },
    approved: { recheck: 'under_review' },
    rejected: { submit: 'under_review' },
  },
});
