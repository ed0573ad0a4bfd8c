import { localDateOf } from '@backline/kernel';
import type { MemberRootCtx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { countViewJob } from '../opportunities.jobs.ts';
import { isBuyerOf } from '../opportunities.policy.ts';
import type { OpportunityRow } from '../opportunities.store.ts';

/**
 * Counts that the actor has looked at a gig: once a day by the venue's calendar, and by a job, so that reading waits
 * for no write. What the buyer sees of their own gig does not count. See docs/rules/screens.md#gig-page.
 */
export async function countView(
  { db, actor, now }: MemberRootCtx,
  { id, buyerId, timezone }: Pick<OpportunityRow, 'id' | 'buyerId' | 'timezone'>,
): Promise<void> {
  if (isBuyerOf(actor, { buyerId })) return;
  const viewedOn = localDateOf(now, timezone);
  const view = { opportunityId: id, viewerId: actor.id, viewedOn };
  await enqueue(db, countViewJob, view, { key: `view:${id}:${actor.id}:${viewedOn}` });
}
