import type { AccountStatus } from '@backline/api-contract/accounts';
import { defineMachine } from '@backline/kernel';

export type AccountAction = 'activate' | 'suspend' | 'reinstate' | 'ban';

/** A confirmed address activates an account; a ban is final. docs/rules/identity.md, account states. */
export const accountMachine = defineMachine<AccountStatus, AccountAction>({
  name: 'account',
  initial: 'pending',
  terminal: ['banned'],
  transitions: {
    pending: { activate: 'active', suspend: 'suspended', ban: 'banned' },
    active: { suspend: 'suspended', ban: 'banned' },
    suspended: { reinstate: 'active', ban: 'banned' },
    banned: {},
  },
});
