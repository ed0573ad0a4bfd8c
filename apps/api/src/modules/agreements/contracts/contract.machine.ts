import type { ContractStatus } from '@backline/api-contract/contracts';
import { defineMachine } from '@backline/kernel';

export type ContractAction = 'send' | 'sign_artist' | 'sign_buyer' | 'expire' | 'void';

/** The artist signs first, then the buyer; what is not signed in time expires. See docs/rules/agreements.md#signing. */
export const contractMachine = defineMachine<ContractStatus, ContractAction>({
  name: 'contract',
  initial: 'draft',
  terminal: ['expired', 'voided'],
  transitions: {
    draft: { send: 'pending_artist', void: 'voided' },
    pending_artist: { sign_artist: 'pending_buyer', expire: 'expired', void: 'voided' },
    pending_buyer: { sign_buyer: 'signed', expire: 'expired', void: 'voided' },
    signed: { void: 'voided' },
    expired: {},
    voided: {},
  },
});
