import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { enqueue, type JobHandler, needsNothing } from '../../../../platform/jobs/job.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { jobAudit } from '../admin.audit.ts';

/**
 * Puts a job into the queue at once, outside of its schedule. Only jobs that need nothing to work on can be run so; a
 * second request while the first waits changes nothing. See docs/rules/operations.md#jobs.
 * @throws NOT_FOUND for an unknown job; RULE_BROKEN for one that only follows from something that happened
 */
export async function runJobNow(ctx: MemberCtx, jobs: readonly JobHandler[], name: string): Promise<void> {
  const definition = jobs.find((job) => job.definition.name === name)?.definition;
  if (!definition) throw refuse('NOT_FOUND', 'There is no job of this name.');
  if (!needsNothing(definition)) {
    throw refuse('RULE_BROKEN', 'This job only runs when something has happened that it is about.');
  }
  await enqueue(ctx.tx, definition, {}, { key: `manual:${name}` });
  await audit(ctx, jobAudit.run_requested, { recordId: name });
  await invalidate(ctx.tx, { members: [ctx.actor.id], tags: ['Job'] });
}
