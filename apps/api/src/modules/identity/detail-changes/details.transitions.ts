import type { DetailChangeStatus } from '@backline/api-contract/detail-changes';
import type { Ctx } from '../../../platform/context.ts';
import { begin, defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { profileAudiences } from '../profiles/index.ts';
import { detailChangeAudit } from './detail-changes.audit.ts';
import {
  type DetailChangeChanges,
  type DetailChangeRow,
  writeDetailChangeState,
} from './detail-changes.store.ts';
import { type DetailChangeAction, detailsMachine } from './details.machine.ts';

export const detailsTransitions = defineTransitions<{
  row: DetailChangeRow;
  state: DetailChangeStatus;
  action: DetailChangeAction;
  step: 'sent_in';
  changes: DetailChangeChanges;
}>({
  machine: detailsMachine,
  audit: detailChangeAudit,
  audited: ['userId', 'status', 'version'],
  auditedFirst: ['before', 'after', 'reason'],
  stateOf: ({ status }) => status,
  write: writeDetailChangeState,
  audience: (ctx, { userId }) => profileAudiences(ctx.tx, userId),
});

/** A request that was just inserted. */
export const beginDetailChange = (ctx: Ctx, change: DetailChangeRow): Promise<void> =>
  begin(ctx, detailsTransitions, change, 'sent_in');

/**
 * Moves a request for other details by an action of its machine. It is locked by the caller. See
 * docs/rules/identity.md#changes-after-a-signature.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody else was faster
 */
export function moveDetailChange(
  ctx: Ctx,
  change: DetailChangeRow,
  action: DetailChangeAction,
  changes: Partial<DetailChangeChanges> = {},
): Promise<DetailChangeRow> {
  return transition(ctx, detailsTransitions, change, action, changes);
}
