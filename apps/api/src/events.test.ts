import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openAdapters } from './adapters.ts';
import { MODULES } from './app.ts';
import { createInProcessClient } from './demo/in-process-client.ts';
import { bookingCancelled } from './modules/bookings/bookings/index.ts';
import { type Ctx, NO_ORIGIN, rootContext } from './platform/context.ts';
import { publish } from './platform/events/event.ts';
import { createHttp } from './platform/http/create-http.ts';
import { type Route, route } from './platform/http/route.ts';
import { defineJob, enqueue, handle } from './platform/jobs/job.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { createLogger } from './platform/log.ts';
import { createFrozenClock } from './testing/frozen-clock.ts';
import { buildMember } from './testing/members.ts';
import { startTestApp } from './testing/test-app.ts';

const app = await startTestApp();
const { adapters } = app;

const declaredIn = globSync('modules/**/*.events.ts', { cwd: import.meta.dirname });
const events = MODULES.flatMap((module) => module.events ?? []);
const subscriptions = MODULES.flatMap((module) => module.subscriptions ?? []);

it('every event and every subscription that a module writes down is declared by it', async () => {
  const written: unknown[] = [];
  for (const path of declaredIn) {
    const file = (await import(join(import.meta.dirname, path))) as Record<string, unknown>;
    written.push(...Object.values(file).flat());
  }
  expect(written.length).toBeGreaterThan(1);
  expect(new Set(written)).toEqual(new Set([...events, ...subscriptions]));
});

it('operators read what they are: no raw name, no two alike', () => {
  const words = events.map((event) => event.words);
  expect(words.filter((each) => /[_.]|^\P{Lu}/u.test(each))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

/** Whichever process publishes, each in the way in which that process makes its contexts. */
const PROCESSES: Record<string, (work: (ctx: Ctx) => Promise<void>) => Promise<void>> = {
  async 'the server'(work) {
    const server = createServer(
      createHttp(adapters, { ...app.app, routes: [publishing(work)] }, { ahead: [], behind: [] }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/publish`, { method: 'POST' });
    expect(answer.status).toBe(200);
    await new Promise((resolve) => server.close(resolve));
  },
  async 'the worker'(work) {
    const job = defineJob({ name: 'tests.publish', title: '', description: '', payload: z.strictObject({}) });
    const done = Promise.withResolvers<void>();
    const handler = handle(job, (root) => root.transaction(work).then(done.resolve, done.reject));
    const worker = await startWorker({ ...adapters, handlers: [handler], concurrency: 1 });
    await enqueue(adapters.db, job, {});
    await done.promise;
    await worker.stop();
  },
  async 'a command'(work) {
    const own = await openAdapters(adapters.config, createLogger('silent'), { clock: createFrozenClock() });
    await rootContext(own, null, own.clock.now(), NO_ORIGIN).transaction(work);
    await own.close();
  },
  async 'the demonstration'(work) {
    const { id, role, sessionId } = await buildMember(app, 'artist');
    const actor = { id, role, sessionId, emailVerified: true, acceptedTerms: true };
    await createInProcessClient([publishing(work)], adapters)(actor).post('/publish', undefined, z.unknown());
  },
  'a test': (work) => app.inTransaction(work),
};

it.each(Object.entries(PROCESSES))('no subscriber is lost where %s publishes', async (_name, inProcess) => {
  const bookingId = randomUUID();
  await inProcess((ctx) => publish(ctx, bookingCancelled, { bookingId }));
  const { rows } = await adapters.pool.query<{ name: string }>(
    `select task.identifier as name
     from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     where job.payload ->> 'bookingId' = $1`,
    [bookingId],
  );
  const expected = subscriptions.filter(({ event }) => event === bookingCancelled);
  expect(expected.length).toBeGreaterThan(0);
  expect(rows.map(({ name }) => name)).toEqual(expected.map(({ definition }) => definition.name));
});

function publishing(work: (ctx: Ctx) => Promise<void>): Route {
  return route({
    method: 'post',
    path: '/publish',
    summary: 'Publish',
    tag: 'Tests',
    access: 'public',
    response: z.strictObject({}),
    async handle(ctx) {
      await work(ctx);
      return { data: {} };
    },
  });
}
