import { describe, expect, it } from 'vitest';
import { expectData } from '../../../testing/bookings.ts';
import { buildMember } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { type NewEvent, rebuildTrust, recordTrustEvent, standingOf } from './index.ts';

const app = await startTestApp();
const BOOKING = '0198c0de-0000-7000-8000-000000000001';

function record(event: Omit<NewEvent, 'reason'>): Promise<void> {
  return app.inTransaction((ctx) => recordTrustEvent(ctx, { reason: 'Because of a test', ...event }));
}

const completed = (userId: string, number: number, rating?: number) =>
  record({
    userId,
    type: 'booking_completed',
    onceKey: `completed:${number}`,
    bookingId: BOOKING,
    ...(rating ? { rating } : {}),
  });

describe('GET /standing', () => {
  it('shows a new member as provisional, with the limits of standard', async () => {
    const member = await buildMember(app, 'artist');
    expect(expectData(await app.get('/standing', member), 200)).toEqual({
      score: 50,
      tier: 'standard',
      provisional: true,
      completedBookings: 0,
      averageRating: null,
      ratingCount: 0,
      components: {
        completedBookings: 0,
        paymentTimeliness: 0,
        communication: 0,
        cancellations: 0,
        profile: 0,
        disputes: 0,
        inactivity: 0,
      },
      limits: { commissionBasisPoints: 300, openApplications: 10, applicationsPerDay: 5 },
      statistics: { completed: 0, cancelled: 0, disputed: 0, latePayments: 0 },
      events: [],
    });
  });

  it('shows every event with its points, the score after it, and the sums by component', async () => {
    const member = await buildMember(app, 'organizer');
    await record({ userId: member.id, type: 'profile_verified', onceKey: 'profile_verified' });
    await completed(member.id, 1, 4);
    await record({ userId: member.id, type: 'payment_late', onceKey: 'milestone:1', bookingId: BOOKING });
    const standing = expectData(await app.get('/standing', member), 200);
    expect(standing).toMatchObject({
      score: 73,
      tier: 'trusted',
      provisional: false,
      completedBookings: 1,
      components: { profile: 10, completedBookings: 18, paymentTimeliness: -5, disputes: 0 },
      limits: { commissionBasisPoints: 250, openApplications: 15, applicationsPerDay: 7 },
      statistics: { completed: 1, cancelled: 0, disputed: 0, latePayments: 1 },
    });
    const shown = standing.events.map((event: Record<string, unknown>) => [
      event.type,
      event.points,
      event.scoreAfter,
    ]);
    expect(shown).toEqual([
      ['payment_late', -5, 73],
      ['completed_bookings_1', 10, 78],
      ['booking_completed', 8, 68],
      ['profile_verified', 10, 60],
    ]);
    expect(standing.events[1]).toMatchObject({ reason: 'Your first completed booking', bookingId: BOOKING });
  });

  it('asks a stranger to log in', async () => {
    expect((await app.get('/standing')).status).toBe(401);
  });
});

describe('recordTrustEvent', () => {
  it('counts the same once key once, also when forty come at the same time', async () => {
    const { id } = await buildMember(app, 'artist');
    const event = { userId: id, type: 'contract_unsigned', onceKey: 'contract:1' } as const;
    await Promise.all(Array.from({ length: 40 }, () => record(event)));
    expect(await standingOf(app.adapters.db, id)).toMatchObject({ halfPoints: 90, eventCount: 1 });
  });

  it('loses none of forty different events that come at the same time', async () => {
    const { id } = await buildMember(app, 'venue');
    await Promise.all(
      Array.from({ length: 40 }, (_, number) =>
        record({ userId: id, type: 'payment_on_time', onceKey: `milestone:${number}` }),
      ),
    );
    expect(await standingOf(app.adapters.db, id)).toMatchObject({ halfPoints: 180, eventCount: 40 });
    expect((await rebuildTrust(app.adapters.db)).differences).toEqual([]);
  });

  it('brings the bonus with the 1st, 10th and 25th completion only', async () => {
    const { id } = await buildMember(app, 'artist');
    for (let number = 1; number <= 25; number += 1) await completed(id, number);
    const bonuses = await app.adapters.db
      .selectFrom('trustEvents')
      .select(['type', 'halfPoints'])
      .where('userId', '=', id)
      .where('type', 'like', 'completed_bookings_%')
      .orderBy('sequence')
      .execute();
    expect(bonuses).toEqual([
      { type: 'completed_bookings_1', halfPoints: 20 },
      { type: 'completed_bookings_10', halfPoints: 30 },
      { type: 'completed_bookings_25', halfPoints: 40 },
    ]);
    expect(await standingOf(app.adapters.db, id)).toMatchObject({
      halfPoints: 200,
      completed: 25,
      eventCount: 28,
    });
  });

  it('corrects a completion by one event when the rating comes later', async () => {
    const { id } = await buildMember(app, 'artist');
    await completed(id, 1);
    await record({ userId: id, type: 'rating_adjusted', onceKey: 'rated:1', rating: 2 });
    await record({ userId: id, type: 'rating_adjusted', onceKey: 'rated:1', rating: 5 });
    expect(await standingOf(app.adapters.db, id)).toMatchObject({
      halfPoints: 100 + 4 + 20,
      completed: 1,
    });
  });
});

describe('a change of tier', () => {
  const notificationsOf = (userId: string) =>
    app.adapters.db
      .selectFrom('notifications')
      .select(['type', 'title', 'body'])
      .where('userId', '=', userId)
      .execute();

  it('is told, a promotion by mail too', async () => {
    const member = await buildMember(app, 'artist');
    await completed(member.id, 1);
    await completed(member.id, 2, 5);
    expect(await notificationsOf(member.id)).toEqual([
      {
        type: 'tier_raised',
        title: 'You are now a trusted member',
        body: 'Your trust score rose to 73. The commission on new bookings is 2.5% from now on.',
      },
    ]);
    expect((await app.mailsTo(member.email)).map(({ subject }) => subject)).toEqual([
      'You are now a trusted member',
    ]);
  });

  it('tells those who pay no commission of none', async () => {
    const member = await buildMember(app, 'venue');
    await completed(member.id, 1);
    await completed(member.id, 2, 5);
    const [told] = await notificationsOf(member.id);
    expect(told?.body).toBe('Your trust score rose to 73. Artists see it on every gig of yours.');
  });

  it('downwards is told in the app only, from the tier that counted for a new member', async () => {
    const member = await buildMember(app, 'artist');
    await record({ userId: member.id, type: 'contract_unsigned', onceKey: 'contract:1' });
    expect((await notificationsOf(member.id)).map(({ type, title }) => [type, title])).toEqual([
      ['tier_lowered', 'Your standing is now at risk'],
    ]);
    expect(await app.mailsTo(member.email)).toEqual([]);
  });

  it('is not told where the first points only confirm what counted before', async () => {
    const member = await buildMember(app, 'artist');
    await record({ userId: member.id, type: 'profile_verified', onceKey: 'profile_verified' });
    expect(await notificationsOf(member.id)).toEqual([]);
  });
});

describe('rebuildTrust', () => {
  it('names every stored value that the events do not give, and repairs standings on request only', async () => {
    const { id } = await buildMember(app, 'artist');
    await completed(id, 1, 5);
    expect((await rebuildTrust(app.adapters.db)).differences).toEqual([]);
    await app.adapters.db
      .updateTable('standings')
      .set({ halfPoints: 199, completed: 0 })
      .where('userId', '=', id)
      .execute();
    const differences = [
      { userId: id, what: 'halfPoints', stored: 199, derived: 136 },
      { userId: id, what: 'completed', stored: 0, derived: 1 },
    ];
    expect((await rebuildTrust(app.adapters.db)).differences).toEqual(differences);
    expect((await rebuildTrust(app.adapters.db, { repair: true })).differences).toEqual(differences);
    expect((await rebuildTrust(app.adapters.db)).differences).toEqual([]);
  });

  it('rests on events that nobody can change', async () => {
    const { id } = await buildMember(app, 'artist');
    await completed(id, 1);
    const change = app.adapters.db
      .updateTable('trustEvents')
      .set({ halfPoints: 100 })
      .where('userId', '=', id);
    await expect(change.execute()).rejects.toThrow('trust_events is append-only');
    const removal = app.adapters.db.deleteFrom('trustEvents').where('userId', '=', id);
    await expect(removal.execute()).rejects.toThrow('trust_events is append-only');
  });
});
