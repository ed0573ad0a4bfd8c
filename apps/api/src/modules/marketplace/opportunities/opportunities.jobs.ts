import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { findPastOpportunities } from './opportunities.queries.ts';
import { insertView } from './opportunities.store.ts';
import { closePastOpportunity } from './use-cases/close-past-opportunity.ts';

/**
 * Off the request's path, so that a page of reads does not wait for writes. See docs/rules/marketplace.md#opportunity.
 */
export const countViewJob = defineJob({
  name: 'opportunities.count_view',
  title: 'Count views of gigs',
  description: 'Counts that a member has looked at a gig, once a day',
  payload: z.strictObject({ opportunityId: z.uuid(), viewerId: z.uuid(), viewedOn: z.iso.date() }),
});

const closePast = defineJob({
  name: 'opportunities.close_past',
  title: 'Close past gigs',
  description: 'Closes gigs that found no artist before their slot began',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});

export function opportunityJobs(): JobHandler[] {
  return [
    handle(countViewJob, (ctx, view) => ctx.transaction(({ tx }) => insertView(tx, view))),
    handle(closePast, async (root) =>
      sweep(root, await findPastOpportunities(root.db, root.now), closePastOpportunity),
    ),
  ];
}
