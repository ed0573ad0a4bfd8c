import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setPaymentState, setSystemItem } from './modules/bookings/bookings/index.ts';
import type { Ctx } from './platform/context.ts';
import { TEST_START } from './testing/frozen-clock.ts';
import { type HeardMessages, hearMessages } from './testing/heard-messages.ts';
import { JOB_CASES, runJobOf } from './testing/invalidations/jobs.ts';
import { buildCast, buildStaff, type Cast, type Staff, toldBy } from './testing/invalidations/told.ts';
import { buildDueBooking, tellSandbox } from './testing/money.ts';
import { startTestApp } from './testing/test-app.ts';

/** Who is told to fetch what again by each job, written out. docs/rules/foundation.md#live-pages */
const app = await startTestApp();
let messages: HeardMessages;
let staff: Staff;
let cast: Cast;

beforeAll(async () => {
  messages = await hearMessages(app.adapters.connectionString);
  staff = await buildStaff(app);
});
beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  await app.runJobs();
  await tellSandbox(app, { reset: 'data' });
  cast = await buildCast(app, staff);
});

it('every job has its cases, or a reason to tell nobody', () => {
  const names = app.app.jobs.map(({ definition }) => definition.name);
  expect(Object.keys(JOB_CASES).toSorted()).toEqual(names.toSorted());
});

const RUNS = Object.entries(JOB_CASES).flatMap(([job, cases]) =>
  'because' in cases ? [] : [[job, cases] as const],
);
describe.each(RUNS)('%s', (job, runs) => {
  it.each(runs.map((run) => [run.when, run] as const))('%s', async (_when, run) => {
    const payload = await run.payload({ app, cast });
    await messages.take();
    await runJobOf(app, job, payload);
    const told = Object.entries(await toldBy(app, cast, await messages.take()));
    // A sweep also finds what other cases left behind; their members are not of this cast.
    expect(Object.fromEntries(told.filter(([part]) => part in cast))).toEqual(run.told);
  });
});

/** Their callers change a state besides, which would hide it if one of them told nobody. */
describe('of themselves tell both sides of a booking', () => {
  const BOTH = { artist: 'Booking:booking', buyer: 'Booking:booking' };

  it.each([
    ['the state of its payment', (ctx: Ctx, id: string) => setPaymentState(ctx, id, 'deposit')],
    ['an item that only the platform ticks', (ctx: Ctx, id: string) => setSystemItem(ctx, id, 'depositPaid')],
  ])('%s', async (_what, change) => {
    const { id } = await buildDueBooking(app, cast);
    await messages.take();
    await app.inTransaction((ctx) => change(ctx, id));
    expect(await toldBy(app, cast, await messages.take())).toEqual(BOTH);
  });
});
