import type { Application } from '@backline/api-contract/applications';
import type { ListedBooking } from '@backline/api-contract/bookings';
import type { Payment } from '@backline/api-contract/payments';
import type { MemberTotals } from '@backline/api-contract/totals';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildOpportunity, buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, buildMember, buildOrganizer, type Member } from '../../../testing/members.ts';
import { buildDueBooking } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
/** More than the longest page of any list. */
const MANY = 105;
const NOTHING = { amount: 0, count: 0 };
let scene: Scene;

const totalsOf = async (viewer: Member): Promise<MemberTotals> =>
  expectData(await app.get('/totals', viewer), 200);

async function everyPage<T>(path: string, list: string, viewer: Member): Promise<T[]> {
  const found: T[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await app.get(`${path}?limit=100&page=${page}`, viewer);
    found.push(...body.data[list]);
    if (!body.pagination.hasMore) return found;
  }
}

/** Deposits of 15,000.00 and balances of 35,000.00, in every state that money can be in. */
beforeAll(async () => {
  scene = await buildScene(app);
  const { db } = app.adapters;
  for (let index = 0; index < MANY; index += 1) {
    const eventDate = new Date(Date.UTC(2026, 11, 12 + index)).toISOString().slice(0, 10);
    const booking = await buildDueBooking(app, scene, { eventDate });
    const payments = (kind: 'deposit' | 'balance') =>
      db.updateTable('payments').where('bookingId', '=', booking.id).where('kind', '=', kind);
    // 35 pay nothing, 35 the deposit, 35 both; of the last 20 are over and paid out in several ways.
    if (index >= 35) await payments('deposit').set({ status: 'completed', escrowState: 'held' }).execute();
    if (index >= 70) await payments('balance').set({ status: 'completed', escrowState: 'held' }).execute();
    if (index < 3)
      await payments('deposit')
        .set({ status: pick(index) })
        .execute();
    if (index < 85) continue;
    await db
      .updateTable('payments')
      .set({ escrowState: 'released' })
      .where('bookingId', '=', booking.id)
      .execute();
    await db.updateTable('bookings').set({ status: 'completed' }).where('id', '=', booking.id).execute();
    await db
      .insertInto('payments')
      .values({
        paymentNumber: `PAY-T-${index}`,
        bookingId: booking.id,
        kind: 'payout',
        status: index < 95 ? 'completed' : index < 100 ? 'processing' : 'pending',
        payeeId: scene.artist.id,
        amount: 4_850_000,
        waitingFor: index < 100 ? null : 'Your bank details are missing.',
        createdAt: app.clock.now(),
      })
      .execute();
  }
});

function pick(index: number) {
  return (['processing', 'failed', 'cancelled'] as const)[index] ?? 'pending';
}

afterEach(() => app.clock.moveTo(TEST_START));

describe('GET /totals', () => {
  it('adds up all that a buyer owes, has paid and has in escrow', async () => {
    expect(await totalsOf(scene.buyer)).toEqual({
      currency: 'INR',
      currentBookings: 85,
      openApplications: 0,
      activeOpportunities: 0,
      toPay: { amount: 34 * 1_500_000 + 70 * 3_500_000, count: 104 },
      overdue: NOTHING,
      toCome: NOTHING,
      held: { amount: 50 * 1_500_000 + 15 * 3_500_000, count: 65 },
      spent: { amount: 70 * 1_500_000 + 35 * 3_500_000, count: 105 },
      onItsWay: NOTHING,
      waiting: NOTHING,
      waitingFor: [],
      paidOut: NOTHING,
    });
  });

  it('adds up all that comes to an artist', async () => {
    const totals = await totalsOf(scene.artist);
    expect(totals).toMatchObject({
      currentBookings: 85,
      toPay: NOTHING,
      spent: NOTHING,
      toCome: { amount: 34 * 1_500_000 + 70 * 3_500_000, count: 104 },
      held: { amount: 50 * 1_500_000 + 15 * 3_500_000, count: 65 },
      onItsWay: { amount: 5 * 4_850_000, count: 5 },
      waiting: { amount: 5 * 4_850_000, count: 5 },
      waitingFor: ['Your bank details are missing.'],
      paidOut: { amount: 10 * 4_850_000, count: 10 },
    });
  });

  it('agrees with the lists, all pages of them, also on what is overdue', async () => {
    // Not by `advance`: the sweeps would cancel what is overdue.
    app.clock.moveTo(new Date('2026-12-20T10:00:00Z'));
    const payments = await everyPage<Payment>('/payments', 'payments', scene.buyer);
    const bookings = await everyPage<ListedBooking>('/bookings', 'bookings', scene.buyer);
    const late = payments.filter(({ overdue }) => overdue);
    const totals = await totalsOf(scene.buyer);
    expect([payments.length, bookings.length]).toEqual([210, 105]);
    expect(totals.overdue).toEqual({
      amount: late.reduce((sum, { amount }) => sum + amount, 0),
      count: late.length,
    });
    expect(late.length).toBeGreaterThan(34);
  });

  it('tells nobody of the others', async () => {
    const stranger = await buildOrganizer(app);
    const totals = await totalsOf(stranger);
    expect([totals.currentBookings, totals.toPay, totals.held, totals.spent]).toEqual([
      0,
      NOTHING,
      NOTHING,
      NOTHING,
    ]);
  });

  it('is not for curators', async () => {
    expect((await app.get('/totals', await buildMember(app, 'curator'))).status).toBe(403);
  });

  it('counts open applications on both sides, and leaves out those whose time is up', async () => {
    const buyer = await buildOrganizer(app);
    const own: Scene = { ...scene, artist: await buildArtist(app), buyer };
    for (const day of [1, 2, 3]) {
      const gig = await buildOpportunity(app, own, { eventDate: `2027-08-0${day}` });
      const bid = { opportunityId: gig.id, proposedFee: 4_000_000 };
      const sent: Application = expectData(await app.post('/applications', bid, own.artist), 201);
      if (day === 3) await app.post(`/applications/${sent.id}/withdraw`, {}, own.artist);
    }
    const counts = async (viewer: Member) => {
      const { openApplications, activeOpportunities } = await totalsOf(viewer);
      return [openApplications, activeOpportunities];
    };
    expect(await counts(own.artist)).toEqual([2, 0]);
    expect(await counts(buyer)).toEqual([2, 3]);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 49 * 3_600_000));
    expect(await counts(own.artist)).toEqual([0, 0]);
    expect(await counts(buyer)).toEqual([0, 3]);
  });
});
