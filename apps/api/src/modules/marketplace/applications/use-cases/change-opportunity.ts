import type { updateOpportunityBodySchema } from '@backline/api-contract/opportunities';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { nameOf, type OpportunityRow, updateOpportunity } from '../../opportunities/index.ts';
import { changedTerms } from '../application-terms.ts';
import { statusAt } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import { lockOpenApplications } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';

/**
 * Changes a gig, and asks every artist who waits for an answer to confirm what is no longer as it was. It lives here because it concerns
 * applications. See docs/rules/marketplace.md#terms-of-an-application. @throws what `updateOpportunity` says
 */
export async function changeOpportunity(
  ctx: MemberCtx,
  id: string,
  body: z.infer<typeof updateOpportunityBodySchema>,
): Promise<OpportunityRow> {
  const changed = await updateOpportunity(ctx, id, body);
  const buyerName = await nameOf(ctx.tx, changed.buyerId);
  for (const application of await lockOpenApplications(ctx.tx, id)) {
    const isOpen = statusAt(application, ctx.now) !== 'expired';
    if (!isOpen || !changedTerms(application.terms, changed)) continue;
    await notify(ctx, application.artistId, applicationNotices.termsChanged, {
      ...gigParams(changed),
      opportunityId: id,
      buyerName,
    });
    const members = [application.artistId, changed.buyerId];
    await invalidate(ctx.tx, { members, tags: [{ type: 'Application', id: application.id }] });
  }
  return changed;
}
