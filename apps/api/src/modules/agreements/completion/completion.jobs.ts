import { shift } from '@backline/kernel';
import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { findDueToComplete, findHiddenRatings, findUnconfirmed } from './completion.queries.ts';
import { RATINGS_HIDDEN_FOR } from './rating-rules.ts';
import { completeUnanswered } from './use-cases/complete-unanswered.ts';
import { remindToConfirm } from './use-cases/remind-to-confirm.ts';
import { revealAfterDays } from './use-cases/reveal-ratings.ts';

const completeBookings = defineJob({
  name: 'completion.complete_unanswered',
  title: 'Complete unanswered shows',
  description:
    'Completes shows 72 hours after one side confirmed them, and 7 days after their end where nobody did',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});
const remind = defineJob({
  name: 'completion.remind',
  title: 'Remind to confirm a show',
  description: 'Asks for missing confirmations each day after a show',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});
const reveal = defineJob({
  name: 'completion.reveal_ratings',
  title: 'Reveal ratings',
  description: 'Reveals ratings 14 days after a show was completed, and lets them count',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});

export function completionJobs(): JobHandler[] {
  return [
    handle(completeBookings, async (root) =>
      sweep(root, await findDueToComplete(root.db, root.now), completeUnanswered),
    ),
    handle(remind, async (root) => sweep(root, await findUnconfirmed(root.db, root.now), remindToConfirm)),
    handle(reveal, async (root) =>
      sweep(
        root,
        await findHiddenRatings(root.db, shift(root.now, `-${RATINGS_HIDDEN_FOR}`)),
        revealAfterDays,
      ),
    ),
  ];
}
