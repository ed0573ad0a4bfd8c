import type { DetailChangeStatus } from '@backline/api-contract/detail-changes';
import { defineMachine } from '@backline/kernel';

export type DetailChangeAction = 'replace' | 'withdraw' | 'approve' | 'refuse';

/** docs/rules/identity.md#changes-after-a-signature: what was decided stays so, and another wish is another request. */
export const detailsMachine = defineMachine<DetailChangeStatus, DetailChangeAction>({
  name: 'detail_change',
  initial: 'in_review',
  terminal: ['approved', 'refused', 'withdrawn'],
  transitions: {
    in_review: { replace: 'in_review', withdraw: 'withdrawn', approve: 'approved', refuse: 'refused' },
    approved: {},
    refused: {},
    withdrawn: {},
  },
});
