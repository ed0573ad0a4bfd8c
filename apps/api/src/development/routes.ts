import { shift } from '@backline/kernel';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Adapters } from '../adapters.ts';
import { demoLogins } from '../demo/logins.ts';
import type { MovableClock } from '../platform/clock.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import type { JobHandler } from '../platform/jobs/job.ts';
import { runScheduledJobs } from '../platform/jobs/run-scheduled.ts';
import { runJob } from '../platform/jobs/worker.ts';
import type { Mailbox } from '../platform/mail/mailbox.ts';
import { saveClockOffset } from './clock-offset.ts';

const clockBody = z.union([
  z.strictObject({ advance: z.string().max(40) }),
  z.strictObject({ now: z.iso.datetime() }),
]);

/**
 * Tools of development: local mailbox, time machine, "run this job now". They are there only where the clock can be moved, which is never
 * the case in production.
 */
export function developmentRoutes(adapters: Adapters, jobs: readonly JobHandler[]): Router[] {
  const { movableClock, mailbox } = adapters;
  return movableClock && mailbox ? [createRoutes(adapters, movableClock, mailbox, jobs)] : [];
}

function createRoutes(
  adapters: Adapters,
  clock: MovableClock,
  mailbox: Mailbox,
  jobs: readonly JobHandler[],
): Router {
  const router = Router();
  const state = () => ({ now: clock.now().toISOString(), offsetMs: clock.offset });

  router.get('/dev/state', async (_request, response) => {
    response.json({ ...state(), demoLogins: await demoLogins(adapters.db) });
  });
  router.get('/dev/mail/messages', async (request, response) => {
    const to = typeof request.query.to === 'string' ? request.query.to : undefined;
    const mails = await mailbox.list(to ? { to } : {});
    response.json({ messages: mails.map(({ sentAt, ...mail }) => ({ ...mail, createdAt: sentAt })) });
  });
  router.get('/dev/clock', (_request, response) => {
    response.json(state());
  });
  router.post('/dev/clock', async (request, response) => {
    clock.moveTo(wantedInstant(request, clock.now()));
    await saveClockOffset(adapters.pool, clock.offset);
    await runScheduledJobs(adapters, jobs);
    response.json(state());
  });
  router.post('/dev/jobs/:name/run', (request: Request<{ name: string }>, response) =>
    runNow(adapters, jobs, request, response),
  );
  return router;
}

function wantedInstant(request: Request, now: Date): Date {
  const body = clockBody.safeParse(request.body);
  if (!body.success)
    throw refuseField('advance', 'Give {"advance":"P3D"} or {"now":"2026-12-01T10:00:00Z"}.');
  if ('now' in body.data) return new Date(body.data.now);
  try {
    return shift(now, body.data.advance);
  } catch {
    throw refuseField('advance', 'Give a duration in days, hours and minutes, as in P3D or PT36H.');
  }
}

async function runNow(
  adapters: Adapters,
  jobs: readonly JobHandler[],
  request: Request<{ name: string }>,
  response: Response,
): Promise<void> {
  const job = jobs.find((candidate) => candidate.definition.name === request.params.name);
  if (!job) throw refuse('NOT_FOUND');
  if (job.definition.schedule === undefined)
    throw refuse('RULE_BROKEN', 'Only jobs with a schedule can be run without a payload.');
  await runJob(job, {}, adapters);
  response.json({ ran: job.definition.name });
}
