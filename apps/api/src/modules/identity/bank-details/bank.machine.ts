import type { BankStatus } from '@backline/api-contract/profiles';
import { defineMachine } from '@backline/kernel';

export type BankAction = 'enter' | 'replace' | 'approve' | 'refuse';

/** docs/rules/identity.md#bank-details: money goes to approved ones alone, and whatever replaces them is reviewed anew. */
export const bankMachine = defineMachine<BankStatus, BankAction>({
  name: 'bank_account',
  initial: 'none',
  terminal: [],
  transitions: {
    none: { enter: 'in_review' },
    in_review: { replace: 'in_review', approve: 'approved', refuse: 'refused' },
    approved: { replace: 'in_review' },
    refused: { replace: 'in_review' },
  },
});
