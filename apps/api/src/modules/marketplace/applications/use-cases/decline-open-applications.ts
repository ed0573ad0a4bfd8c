import type { Ctx } from '../../../../platform/context.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import type { OpportunityRow } from '../../opportunities/index.ts';
import { nameOf } from '../../opportunities/index.ts';
import { moveApplication } from '../application.transitions.ts';
import { statusAt } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import type { ApplicationRow } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';

/** Why a gig is gone for whoever still waited. */
type Why = 'filled' | 'cancelled' | 'objected';
const REASONS: Record<Why, string> = {
  filled: 'The opportunity was filled.',
  cancelled: 'The opportunity was cancelled.',
  objected: 'The venue cannot host this night.',
};

/**
 * Declines what is still open of a gig that is gone, with the reason, and tells each artist. What ran out of time a moment ago is left to the
 * sweep: it was not declined. The applications are locked by the caller.
 */
export async function declineOpenApplications(
  ctx: Ctx,
  opportunity: OpportunityRow,
  applications: readonly ApplicationRow[],
  why: Why,
): Promise<void> {
  const buyerName = await nameOf(ctx.tx, opportunity.buyerId);
  const words = gigParams(opportunity);
  for (const application of applications) {
    if (statusAt(application, ctx.now) === 'expired') continue;
    const { buyerId } = opportunity;
    await moveApplication(ctx, application, 'decline', { buyerId, declineReason: REASONS[why] });
    if (why === 'filled') await notify(ctx, application.artistId, applicationNotices.gigFilled, words);
    else if (why === 'objected')
      await notify(ctx, application.artistId, applicationNotices.gigClosedByVenue, words);
    else await notify(ctx, application.artistId, applicationNotices.gigCancelled, { ...words, buyerName });
  }
}
