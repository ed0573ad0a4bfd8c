import { shift } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ORIGIN, rootContext } from '../../../platform/context.ts';
import { buildBooking, buildScene, expectData } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildMember, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { rebuildTrust, recordTrustEvent } from './index.ts';
import type { TrustEventType } from './trust-points.ts';

const app = await startTestApp();
const { db } = app.adapters;
const DAY = 86_400_000;

const edgeAt = (now: Date) => rootContext(app.adapters, null, now, NO_ORIGIN);

/** The job as the queue would run it at an instant. */
async function runDecay(now: Date): Promise<void> {
  const job = app.app.jobs.find(({ definition }) => definition.name === 'trust.decay');
  await job?.run(edgeAt(now), {});
}

const record = (userId: string, type: TrustEventType, onceKey: string, now: Date) =>
  edgeAt(now).transaction((ctx) => recordTrustEvent(ctx, { userId, type, onceKey, reason: 'For a test' }));

const historyOf = (userId: string) =>
  db
    .selectFrom('trustEvents')
    .select(['type', 'halfPoints', 'scoreAfterHalfPoints', 'reason', 'onceKey', 'occurredAt'])
    .where('userId', '=', userId)
    .orderBy('sequence')
    .execute();

/** What inactivity cost a member so far: the score after it, the reason, and the day in India on which it was due. */
const costs = async (userId: string) =>
  (await historyOf(userId))
    .filter(({ type }) => type === 'inactivity')
    .map((row) => [row.halfPoints / 2, row.reason, row.occurredAt.toISOString()]);

/** A member whose profile was verified at the start: 60 points, and a row of inactivity that has begun. */
async function buildVerified(overrides = {}): Promise<Member> {
  app.clock.moveTo(TEST_START);
  const member = await buildMember(app, 'artist', overrides);
  await record(member.id, 'profile_verified', 'profile_verified', TEST_START);
  return member;
}

const DECEMBER = [-0.5, '30 days without activity', '2026-12-31T18:30:00.000Z'];
const JANUARY = [-1, '90 days without activity', '2027-01-31T18:30:00.000Z'];

describe('the monthly job', () => {
  it('takes half a point for every full 30 days, once a month, with a reason', async () => {
    const member = await buildVerified();
    for (const [now, expected] of [
      ['2026-12-31T18:29:00Z', []],
      ['2026-12-31T18:30:00Z', [DECEMBER]],
      ['2027-01-15T12:00:00Z', [DECEMBER]],
      ['2027-01-31T18:30:00Z', [DECEMBER, JANUARY]],
    ] as const) {
      await runDecay(new Date(now));
      await Promise.all([runDecay(new Date(now)), runDecay(new Date(now))]);
      expect(await costs(member.id)).toEqual(expected);
    }
    const standing = expectData(await app.get('/standing', member), 200);
    expect([standing.score, standing.components.inactivity, standing.components.communication]).toEqual([
      58.5, -1.5, 0,
    ]);
    expect((await rebuildTrust(db)).differences).toEqual([]);
  });

  it('catches up after months in which the server was off, and stops at ten points in a row', async () => {
    const member = await buildVerified();
    await runDecay(new Date('2027-02-03T00:00:00Z'));
    expect(await costs(member.id)).toEqual([DECEMBER, JANUARY]);
    await runDecay(new Date('2031-01-01T00:00:00Z'));
    const all = await costs(member.id);
    expect(all.reduce((sum, [points]) => sum + Number(points), 0)).toBe(-10);
    await runDecay(new Date('2033-01-01T00:00:00Z'));
    expect(await costs(member.id)).toEqual(all);
    await record(member.id, 'contract_unsigned', 'contract:1', new Date('2033-01-01T00:00:00Z'));
    await runDecay(new Date('2033-03-01T00:00:00Z'));
    expect((await costs(member.id)).slice(all.length)).toEqual([
      [-0.5, '30 days without activity', '2033-01-31T18:30:00.000Z'],
    ]);
  });

  it('starts over after an event', async () => {
    const member = await buildVerified();
    await record(member.id, 'payment_on_time', 'milestone:1', new Date('2026-12-20T10:00:00Z'));
    await runDecay(new Date('2027-01-31T18:00:00Z'));
    expect(await costs(member.id)).toEqual([]);
    await runDecay(new Date('2027-01-31T19:00:00Z'));
    expect(await costs(member.id)).toEqual([[-0.5, '30 days without activity', '2027-01-31T18:30:00.000Z']]);
  });

  it('leaves new members alone, who have nothing to count from', async () => {
    app.clock.moveTo(TEST_START);
    const member = await buildMember(app, 'organizer');
    await runDecay(new Date('2028-01-01T00:00:00Z'));
    expect(await historyOf(member.id)).toEqual([]);
    expect(expectData(await app.get('/standing', member), 200)).toMatchObject({
      score: 50,
      provisional: true,
    });
  });

  it.each(['suspended', 'banned'] as const)('leaves %s members alone, until they return', async (status) => {
    const member = await buildVerified();
    const change = (to: 'suspended' | 'banned' | 'active', at: string) =>
      db
        .updateTable('users')
        .set({ status: to, statusChangedAt: new Date(at) })
        .where('id', '=', member.id)
        .execute();
    await change(status, '2026-11-10T00:00:00Z');
    await runDecay(new Date('2027-05-01T00:00:00Z'));
    expect(await costs(member.id)).toEqual([]);
    await change('active', '2027-05-10T00:00:00Z');
    await runDecay(new Date('2027-06-10T00:00:00Z'));
    expect(await costs(member.id)).toEqual([]);
    await runDecay(new Date('2027-07-10T00:00:00Z'));
    expect(await costs(member.id)).toEqual([[-0.5, '30 days without activity', '2027-06-30T18:30:00.000Z']]);
  });

  it('leaves both sides alone while a booking lies ahead, and no longer where it is cancelled', async () => {
    app.clock.moveTo(TEST_START);
    const scene = await buildScene(app);
    for (const { id } of [scene.artist, scene.buyer])
      await record(id, 'profile_verified', 'verified', TEST_START);
    app.clock.moveTo(new Date('2026-11-10T06:30:00Z'));
    const { id } = await buildBooking(app, scene, {
      eventDate: '2027-06-12',
      applicationDeadline: '2027-06-01T00:00:00Z',
    });
    await runDecay(new Date('2027-05-01T00:00:00Z'));
    expect([await costs(scene.artist.id), await costs(scene.buyer.id)]).toEqual([[], []]);

    await db
      .updateTable('bookings')
      .set({ status: 'cancelled', cancelledAt: new Date('2027-05-01T00:00:00Z') })
      .where('id', '=', id)
      .execute();
    await runDecay(new Date('2027-05-31T18:30:00Z'));
    // Eight days before the booking and thirty-one after it.
    const may = [[-0.5, '30 days without activity', '2027-05-31T18:30:00.000Z']];
    expect([await costs(scene.artist.id), await costs(scene.buyer.id)]).toEqual([may, may]);
  });

  it('tells a change of tier', async () => {
    const member = await buildVerified();
    await record(member.id, 'payment_late', 'milestone:1', TEST_START);
    await record(member.id, 'negotiation_expired', 'negotiation:1', TEST_START);
    await record(member.id, 'negotiation_expired', 'negotiation:2', TEST_START);
    await runDecay(new Date('2027-01-01T00:00:00Z'));
    const { notifications } = expectData(await app.get('/notifications', member), 200);
    expect(notifications.map(({ type, body }: { type: string; body: string }) => [type, body])).toEqual([
      ['tier_lowered', expect.stringContaining('50.5')],
    ]);
  });

  it('is on the page of the admin', async () => {
    app.clock.moveTo(TEST_START);
    const { jobs } = expectData(await app.get('/admin/jobs', await buildMember(app, 'admin')), 200);
    expect(jobs.find(({ name }: { name: string }) => name === 'trust.decay')).toMatchObject({
      schedule: '7 * * * *',
      nextRunAt: '2026-11-02T07:07:00.000Z',
    });
  });
});

const TYPES: TrustEventType[] = [
  'payment_on_time',
  'payment_late',
  'dispute_won',
  'cancellation_very_late',
  'booking_completed',
  'no_show',
];
const LENGTH = 1_500;

/** What happened on which day, and on which days the job ran; both with gaps of months. */
const anyStory = fc.record({
  events: fc.array(fc.tuple(fc.integer({ min: 0, max: LENGTH * 24 }), fc.constantFrom(...TYPES)), {
    minLength: 1,
    maxLength: 8,
  }),
  runs: fc.array(fc.integer({ min: 0, max: LENGTH * 24 }), { maxLength: 12 }),
});

/** Midnight in India after each month, written by its own means. */
function monthEnds(from: Date, to: Date): Date[] {
  const ends: Date[] = [];
  for (let month = 0; ; month += 1) {
    const end = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, 1) - 5.5 * 3_600_000);
    if (end > to) return ends;
    if (end > from) ends.push(end);
  }
}

/** The half points of inactivity by the end of each month, walked through from the start, knowing nothing of jobs. */
function expectedCosts(events: readonly Date[], to: Date): [string, number][] {
  const costs: [string, number][] = [];
  let row = { since: 0, taken: 0 };
  for (const end of monthEnds(TEST_START, to)) {
    // What happens at the very end of a month belongs to the next: the days before it were idle.
    const last = Math.max(...events.filter((at) => at < end).map((at) => at.getTime()), 0);
    if (last === 0) continue;
    if (last !== row.since) {
      // What was idle before the event was due at an earlier end, or is forgiven.
      row = { since: last, taken: 0 };
    }
    const full = Math.min(20, Math.floor((end.getTime() - last) / (30 * DAY)));
    if (full > row.taken) costs.push([end.toISOString(), -(full - row.taken)]);
    row.taken = Math.max(row.taken, full);
  }
  return costs;
}

it('the outcome depends on the events and the months, and not on when or how often the job ran', async () => {
  const end = shift(TEST_START, `P${LENGTH + 60}D`);
  const hour = (hours: number): Date => shift(TEST_START, `PT${hours}H`);
  const live = async (events: readonly [number, TrustEventType][], runs: readonly number[]) => {
    const { id } = await buildMember(app, 'artist');
    const steps = [
      ...events.map(([at, type], index) => ({ at, act: () => record(id, type, `event:${index}`, hour(at)) })),
      ...runs.map((at) => ({ at, act: () => runDecay(hour(at)) })),
    ];
    for (const { act } of steps.toSorted((one, other) => one.at - other.at)) await act();
    await runDecay(end);
    return historyOf(id);
  };
  await fc.assert(
    fc.asyncProperty(anyStory, async ({ events, runs }) => {
      app.clock.moveTo(TEST_START);
      const history = await live(events, runs);
      expect(await live(events, [])).toEqual(history);
      const counted = history.filter(({ type }) => type === 'inactivity');
      expect(counted.map(({ occurredAt, halfPoints }) => [occurredAt.toISOString(), halfPoints])).toEqual(
        expectedCosts(
          events.map(([at]) => hour(at)),
          end,
        ),
      );
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect((await rebuildTrust(db)).differences).toEqual([]);
});
