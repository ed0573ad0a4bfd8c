import type { AccountStatus } from '@backline/api-contract/accounts';
import { defineMachine } from '@backline/kernel';

export type AccountAction = 'activate' | 'suspend' | 'reinstate' | 'reinstate_unconfirmed' | 'ban';

/**
 * A confirmed address activates an account; a ban is final. Where a suspension ends depends on the address as it is then:
 * one that was never confirmed is not confirmed by it, and the database has no active account without.
 * See docs/rules/identity.md#account-states.
 */
export const accountMachine = defineMachine<AccountStatus, AccountAction>({
  name: 'account',
  initial: 'pending',
  terminal: ['banned'],
  transitions: {
    pending: { activate: 'active', suspend: 'suspended', ban: 'banned' },
    active: { suspend: 'suspended', ban: 'banned' },
    suspended: { reinstate: 'active', reinstate_unconfirmed: 'pending', ban: 'banned' },
    banned: {},
  },
});
