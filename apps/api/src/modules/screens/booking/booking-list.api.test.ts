import { BOOKING_STATUSES, type ListedBooking } from '@backline/api-contract/bookings';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBooking, buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { buildMember, type Member } from '../../../testing/members.ts';
import { buildDueBooking } from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';

async function listed(app: TestApp, query: string, viewer: Member): Promise<ListedBooking[]> {
  return expectData(await app.get(`/bookings?limit=100&${query}`, viewer), 200).bookings;
}

describe('next steps in the list', () => {
  let app: TestApp;
  let scene: Scene;
  let ids: string[];

  beforeAll(async () => {
    app = await startTestApp();
    scene = await buildScene(app);
    const unsigned = await buildBooking(app, scene, { eventDate: '2026-12-19' });
    const due = await buildDueBooking(app, scene, { eventDate: '2026-12-12' });
    ids = [due.id, unsigned.id];
  });

  it('tell each side its own', async () => {
    const words = async (viewer: Member) =>
      (await listed(app, 'upcoming=true', viewer)).map(({ nextStep }) => [nextStep.mine, nextStep.words]);
    expect(await words(scene.artist)).toEqual([
      [true, expect.stringMatching(/^Sign the contract by \d+ \w{3}$/)],
      [false, expect.stringMatching(/^Waiting for the buyer's deposit until/)],
    ]);
    expect(await words(scene.buyer)).toEqual([
      [true, expect.stringMatching(/^Pay the deposit of ₹15,000 by/)],
      [false, expect.stringMatching(/^Waiting for the artist's signature until/)],
    ]);
    expect((await words(await buildMember(app, 'curator'))).map(([mine]) => mine)).toEqual([false, false]);
  });

  it('bring what waits for the viewer to the top, over all pages', async () => {
    const first = async (viewer: Member) =>
      expectData(await app.get('/bookings?upcoming=true&limit=1', viewer), 200).bookings[0].id;
    expect(await first(scene.artist)).toBe(ids[1]);
    expect(await first(scene.buyer)).toBe(ids[0]);
  });

  it('are what the list is filtered by, with a true total', async () => {
    const { body } = await app.get('/bookings?waiting=true', scene.buyer);
    expect(body.data.bookings.map(({ id }: ListedBooking) => id)).toEqual([ids[0]]);
    expect(body.pagination.total).toBe(1);
    expect((await listed(app, 'waiting=false', scene.buyer)).map(({ id }) => id)).toEqual([ids[1]]);
    expect(await listed(app, 'waiting=true', await buildMember(app, 'admin'))).toEqual([]);
  });
});

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T;
const PAYMENTS = ['pending', 'completed', 'processing', 'failed', 'refunded'] as const;
const CONTRACTS = ['pending_artist', 'pending_buyer', 'signed'] as const;

/** Everything that a step follows from, in combinations that no story brings about; even ones that cannot be. */
async function scatter(app: TestApp, scene: Scene, count: number): Promise<void> {
  const { db } = app.adapters;
  for (let index = 0; index < count; index += 1) {
    const eventDate = new Date(Date.UTC(2026, 11, 20 + index)).toISOString().slice(0, 10);
    const booking = await buildDueBooking(app, scene, { eventDate });
    // Half of the shows are over: the clock stands in the middle of them, and no sweep has run.
    const now = new Date(Date.UTC(2026, 11, 20 + count / 2));
    const turned = Math.floor(index / BOOKING_STATUSES.length);
    const status = pick(BOOKING_STATUSES, index);
    const completedAt = new Date(now.getTime() - (turned % 3) * 10 * 86_400_000);
    await db
      .updateTable('bookings')
      .set({
        status,
        artistConfirmedAt: turned % 3 === 1 ? now : null,
        buyerConfirmedAt: turned % 4 === 2 ? now : null,
        completedAt: status === 'completed' ? completedAt : null,
      })
      .where('id', '=', booking.id)
      .execute();
    await db
      .insertInto('contracts')
      .values({
        contractNumber: `CT-${index}`,
        bookingId: booking.id,
        status: pick(CONTRACTS, turned),
        type: 'local',
        templateId: 'test',
        version: 1,
        content: '{}',
        documentHash: 'a'.repeat(64),
        signDeadline: new Date(now.getTime() + (turned % 4 === 3 ? 0 : 3_600_000)),
        createdAt: app.clock.now(),
      })
      .execute();
    const pay = (id: string, at: number) =>
      db
        .updateTable('payments')
        .set({ status: pick(PAYMENTS, at) })
        .where('id', '=', id)
        .execute();
    await pay(booking.depositId, turned);
    await pay(booking.balanceId, turned + index);
    await db
      .updateTable('checklistItems')
      .set({ doneAt: now })
      .where('bookingId', '=', booking.id)
      .where(
        'item',
        'in',
        turned % 2 === 0
          ? ['guestListSubmitted', 'itineraryShared', 'soundCheckScheduled']
          : ['technicalRiderConfirmed'],
      )
      .execute();
    if (turned % 3 === 2)
      await db
        .insertInto('ratings')
        .values({
          bookingId: booking.id,
          bySide: turned % 2 === 0 ? 'artist' : 'buyer',
          ratedUserId: scene.artist.id,
          rating: 4,
          createdAt: now,
        })
        .execute();
  }
  app.clock.moveTo(new Date(Date.UTC(2026, 11, 20 + count / 2)));
}

describe('bookings in every state that can be made up', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    scene = await buildScene(app);
    await scatter(app, scene, 60);
  });

  it('are waited for by the statement exactly where the rule that words it says so', async () => {
    for (const viewer of [scene.artist, scene.buyer]) {
      const all = await listed(app, '', viewer);
      const mine = all.filter(({ nextStep }) => nextStep.mine).map(({ id }) => id);
      const found = (await listed(app, 'waiting=true', viewer)).map(({ id }) => id);
      expect(found).toEqual(mine);
      expect(all).toHaveLength(60);
      expect(all.slice(0, mine.length).every(({ nextStep }) => nextStep.mine)).toBe(true);
      expect(new Set(all.map(({ nextStep }) => nextStep.kind)).size).toBeGreaterThan(7);
      expect(mine.length).toBeGreaterThan(10);
    }
  });

  it('have the same next step in the list and on their own page, for each side and for staff', async () => {
    const seen = new Set<string>();
    for (const viewer of [scene.artist, scene.buyer, await buildMember(app, 'admin')]) {
      for (const { id, status, nextStep } of await listed(app, '', viewer)) {
        const page = expectData(await app.get(`/bookings/${id}`, viewer), 200);
        expect({ id, status, nextStep: page.nextStep }).toEqual({ id, status, nextStep });
        seen.add(`${status} of ${viewer.role}`);
      }
    }
    expect(seen.size).toBe(BOOKING_STATUSES.length * 3);
  });
});
