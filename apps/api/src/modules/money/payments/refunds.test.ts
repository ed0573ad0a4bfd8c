import { paise } from '@backline/kernel';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../testing/bookings.ts';
import { buildArtist, buildVenue } from '../../../testing/members.ts';
import {
  bookingRow,
  buildDueBooking,
  type DueBooking,
  deliver,
  expectRightBooks,
  giveBankDetails,
  outgoing,
  payByWebhook,
  paymentRow,
  sandboxEvents,
  tellSandbox,
} from '../../../testing/money.ts';
import { tellLedgerStory } from '../../../testing/story.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { balanceOf, escrowOf, payableOf, platform } from '../ledger/index.ts';
import type { RestGoesTo } from './escrow-split.ts';
import { previewSettlement, settleEscrow } from './use-cases/settle-escrow.ts';

/** docs/rules/money.md#refunds: what is held goes back in a share, the rest to the artist or the platform. */
let app: TestApp;
let scene: Scene;
let booking: DueBooking;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
});

beforeEach(async () => {
  await tellSandbox(app, { reset: true });
  const artist = await buildArtist(app);
  await giveBankDetails(app, artist);
  booking = await buildDueBooking(app, { ...scene, artist, venue: await buildVenue(app) });
});

async function payBoth(): Promise<void> {
  await payByWebhook(app, booking.depositId, scene.buyer);
  await payByWebhook(app, booking.balanceId, scene.buyer);
}

const settle = (refund: number, rest: RestGoesTo = 'artist') =>
  app.inTransaction(async (ctx) =>
    settleEscrow(ctx, await bookingRow(app, booking.id), { refund: paise(refund), rest, why: 'agreed' }),
  );

const milestones = async () => {
  const rows = await Promise.all([booking.depositId, booking.balanceId].map((id) => paymentRow(app, id)));
  return rows.map(({ status, escrowState, returnedAmount }) => [status, escrowState, returnedAmount]);
};
const sent = async () =>
  (await outgoing(app, booking.id)).map(({ kind, amount, status }) => [kind, amount, status]);

describe('a share of what is held', () => {
  it('goes back to where the balance came from, and the rest is released less commission', async () => {
    await payBoth();
    const preview = await previewSettlement(app.adapters.db, await bookingRow(app, booking.id), {
      refund: paise(2_000_000),
      rest: 'artist',
    });
    const done = await settle(2_000_000);
    expect(done).toEqual(preview);
    await expectRightBooks(app);
    await app.runJobs();
    await expectRightBooks(app);
    expect(await milestones()).toEqual([
      ['completed', 'released', 0],
      ['refunded', 'released', 2_000_000],
    ]);
    expect(await sent()).toEqual([
      ['refund', 2_000_000, 'completed'],
      ['payout', 2_910_000, 'completed'],
    ]);
    expect(await balanceOf(app.adapters.db, escrowOf(booking.id))).toBe(0);
    expect(await balanceOf(app.adapters.db, platform.refundsPayable)).toBe(0);
    expect(await tellLedgerStory(app.adapters.db, booking.id)).toContain('escrow_settled');
  });

  it('goes back from both payments where one is not enough, each to where it came from', async () => {
    await payBoth();
    await settle(4_000_000);
    await app.runJobs();
    const refunds = (await outgoing(app, booking.id)).filter(({ kind }) => kind === 'refund');
    expect(refunds.map(({ refundsId, amount }) => [refundsId, amount])).toEqual([
      [booking.balanceId, 3_500_000],
      [booking.depositId, 500_000],
    ]);
    expect(await milestones()).toEqual([
      ['refunded', 'released', 500_000],
      ['refunded', 'returned', 3_500_000],
    ]);
    await expectRightBooks(app);
  });

  it('may be everything: then nobody is paid out', async () => {
    await payBoth();
    await settle(5_000_000);
    await app.runJobs();
    expect(await sent()).toEqual([
      ['refund', 3_500_000, 'completed'],
      ['refund', 1_500_000, 'completed'],
    ]);
    expect((await milestones()).map(([, state]) => state)).toEqual(['returned', 'returned']);
    await expectRightBooks(app);
  });

  it('may leave the rest to the artist in full, or to the platform', async () => {
    await payByWebhook(app, booking.depositId, scene.buyer);
    const revenue = await balanceOf(app.adapters.db, platform.revenue);
    await settle(500_000, 'artist_in_full');
    expect(await balanceOf(app.adapters.db, payableOf(booking.artistId))).toBe(-1_000_000);
    expect(await balanceOf(app.adapters.db, platform.revenue)).toBe(revenue);
    await app.runJobs();
    await expectRightBooks(app);

    booking = await buildDueBooking(app, {
      ...scene,
      artist: await buildArtist(app),
      venue: await buildVenue(app),
    });
    await payByWebhook(app, booking.depositId, scene.buyer);
    await settle(500_000, 'platform');
    expect(await balanceOf(app.adapters.db, platform.revenue)).toBe(revenue - 1_000_000);
    expect((await milestones())[0]).toEqual(['refunded', 'retained', 500_000]);
    await app.runJobs();
    await expectRightBooks(app);
  });

  it('is settled once: a second call finds nothing held', async () => {
    await payBoth();
    await settle(2_000_000);
    expect((await settle(0)).held).toBe(0);
    await app.runJobs();
    expect(await sent()).toHaveLength(2);
    await expectRightBooks(app);
  });

  it('is settled once by many at the same moment', async () => {
    await payBoth();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => settle(1_000_000)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await app.runJobs();
    expect(await sent()).toHaveLength(2);
    await expectRightBooks(app);
  });
});

describe('a refund at the gateway', () => {
  it('that fails is owed until a later try works, and its payer is told once it is sent', async () => {
    await tellSandbox(app, { refund: { behaviour: 'pending_then_fail', times: 1, afterMs: 60_000 } });
    await payBoth();
    await settle(2_000_000);
    await app.runJobs();
    const refund = async () => (await outgoing(app, booking.id)).find(({ kind }) => kind === 'refund');
    expect(await refund()).toMatchObject({ status: 'processing', attempt: 1 });
    await app.advance('PT2M');
    expect(await refund()).toMatchObject({ status: 'failed' });
    expect(await balanceOf(app.adapters.db, platform.refundsPayable)).toBe(-2_000_000);
    await expectRightBooks(app);
    await app.advance('PT1H');
    expect(await refund()).toMatchObject({ status: 'completed', attempt: 2 });
    expect(await balanceOf(app.adapters.db, platform.refundsPayable)).toBe(0);
    await expectRightBooks(app);
    const told = await app.adapters.db
      .selectFrom('notifications')
      .select('type')
      .where('userId', '=', scene.buyer.id)
      .where('type', '=', 'refund_sent')
      .execute();
    expect(told.length).toBeGreaterThan(0);
  });

  it('is booked once, however often the gateway tells of it', async () => {
    await payBoth();
    await settle(2_000_000);
    await app.runJobs();
    const events = (await sandboxEvents(app)).filter(({ event }) => event.startsWith('refund.'));
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(await deliver(app, { ...event, id: `again-${event.id}` })).toBe(200);
    await app.runJobs();
    const story = await tellLedgerStory(app.adapters.db, booking.id);
    expect(story.match(/^refund_sent/gm)).toHaveLength(1);
    await expectRightBooks(app);
  });
});
