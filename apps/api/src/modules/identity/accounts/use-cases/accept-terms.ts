import { TERMS_VERSION } from '@backline/api-contract/accounts';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { accountAudit } from '../accounts.audit.ts';

/** Records that a member accepts the terms, with version and time. See docs/rules/identity.md#register. */
export async function acceptTerms(ctx: MemberCtx): Promise<void> {
  await ctx.tx
    .updateTable('users')
    .set({ acceptedTermsVersion: TERMS_VERSION, acceptedTermsAt: ctx.now })
    .where('id', '=', ctx.actor.id)
    .execute();
  await audit(ctx, accountAudit.terms_accepted, {
    recordId: ctx.actor.id,
    after: { acceptedTermsVersion: TERMS_VERSION },
  });
  await invalidate(ctx.tx, { members: [ctx.actor.id], tags: ['Me'] });
}
