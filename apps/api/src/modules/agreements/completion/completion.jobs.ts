import { shift } from '@backline/kernel';
import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { findHiddenRatings, findOneSided, findUnconfirmed } from './completion.queries.ts';
import { RATINGS_HIDDEN_FOR } from './rating-rules.ts';
import { completeUnanswered } from './use-cases/complete-unanswered.ts';
import { remindToConfirm } from './use-cases/remind-to-confirm.ts';
import { revealAfterDays } from './use-cases/reveal-ratings.ts';

const completeBookings = defineJob({
  name: 'completion.complete_unanswered',
  title: 'Complete unanswered shows',
  description: 'Completes shows that one side confirmed, 72 hours after their end',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});
const remind = defineJob({
  name: 'completion.remind',
  title: 'Remind to confirm a show',
  description: 'Asks for the missing confirmation a day after a show',
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
      sweep(root, await findOneSided(root.db, shift(root.now, '-PT72H')), completeUnanswered),
    ),
    handle(remind, async (root) =>
      sweep(root, await findUnconfirmed(root.db, shift(root.now, '-PT24H')), remindToConfirm),
    ),
    handle(reveal, async (root) =>
      sweep(
        root,
        await findHiddenRatings(root.db, shift(root.now, `-${RATINGS_HIDDEN_FOR}`)),
        revealAfterDays,
      ),
    ),
  ];
}
