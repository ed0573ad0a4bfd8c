import type { CancellationPolicyName } from '@backline/api-contract/cancellations';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { policyAudit } from '../bookings.audit.ts';
import { currentPolicy, insertPolicyChoice } from '../policy-choices.store.ts';

/**
 * Chooses the cancellation policy of new bookings. What is booked already keeps its own; choosing what holds changes
 * nothing. See docs/rules/agreements.md#cancellation-policies.
 */
export async function choosePolicy(ctx: MemberCtx, policy: CancellationPolicyName): Promise<void> {
  const before = await currentPolicy(ctx.tx);
  if (before.name === policy) return;
  await insertPolicyChoice(ctx.tx, { policy, chosenBy: ctx.actor.id, chosenAt: ctx.now });
  await audit(ctx, policyAudit.default_chosen, {
    recordId: policy,
    before: { policy: before.name },
    after: { policy },
  });
  await invalidate(ctx.tx, { members: [ctx.actor.id], tags: ['Policy'] });
}
