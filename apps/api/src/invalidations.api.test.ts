import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TEST_START } from './testing/frozen-clock.ts';
import { type HeardMessages, hearMessages } from './testing/heard-messages.ts';
import { bookingsCases } from './testing/invalidations/bookings.ts';
import type { Cases } from './testing/invalidations/case.ts';
import { marketplaceCases } from './testing/invalidations/marketplace.ts';
import { membersCases } from './testing/invalidations/members.ts';
import { buildCast, buildStaff, type Cast, type Staff, toldBy } from './testing/invalidations/told.ts';
import { startTestApp } from './testing/test-app.ts';

/** Who is told to fetch what again by each route that may write, written out. docs/rules/foundation.md#live-pages */
const CASES: Cases = { ...membersCases, ...marketplaceCases, ...bookingsCases };

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
  cast = await buildCast(app, staff);
});

it('every route that may write has its cases', () => {
  // All others run on connections on which the database refuses to write.
  const writing = app.app.routes.filter(({ mode }) => mode === 'transaction' || mode === 'root');
  const names = writing.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(Object.keys(CASES).toSorted()).toEqual(names.toSorted());
  expect(Object.values(CASES).filter((cases) => cases.length === 0)).toEqual([]);
});

describe.each(Object.entries(CASES))('%s', (route, cases) => {
  it.each(cases.map((each) => [each.when, each] as const))('%s', async (_when, each) => {
    const [method = '', path = ''] = route.split(' ');
    const { params = {}, ...options } = await each.call({ app, cast });
    await messages.take();
    const filled = path.replaceAll(/:(\w+)/g, (_part, name: string) => params[name] ?? `no ${name}`);
    const answer = await app.request(method, filled, options);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    const told = await toldBy(app, cast, await messages.take());
    if ('told' in each) expect(told).toEqual(each.told);
    else expect(told, each.because).toEqual({});
  });
});
