import { beforeAll, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../testing/bookings.ts';
import {
  buildDueBooking,
  expectRightBooks,
  giveBankDetails,
  moneyPositionOf,
  payWithoutReturn,
} from '../../../testing/money.ts';
import { tellLedgerStory } from '../../../testing/story.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { balanceOf, escrowOf, payableOf, platform } from '../ledger/index.ts';
import { releaseEscrow } from './use-cases/release-escrow.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
});

/** The books of docs/rules/money.md#ledger for a fee of 50,000.00 at 3 %: the books after each step, and their sum. */
it('tells where the money of one booking goes', async () => {
  const { db } = app.adapters;
  await giveBankDetails(app, scene.artist);
  const booking = await buildDueBooking(app, scene);
  const positions: unknown[] = [];
  const look = async (): Promise<void> => {
    await app.runJobs();
    await expectRightBooks(app);
    const { agreedFee: _fee, currency: _currency, ...position } = await moneyPositionOf(db, booking);
    positions.push(position);
  };

  await look();
  await payWithoutReturn(app, booking.depositId, scene.buyer);
  await look();
  await payWithoutReturn(app, booking.balanceId, scene.buyer);
  await look();
  await app.inTransaction((ctx) => releaseEscrow(ctx, booking));
  const released = await moneyPositionOf(db, booking);
  expect([released.inEscrow, released.payableToArtist, released.commission]).toEqual([0, 4_850_000, 150_000]);
  await look();

  const nothing = { paidIn: 0, inEscrow: 0, payableToArtist: 0, paidOut: 0, commission: 0, returned: 0 };
  expect(positions).toEqual([
    { ...nothing, outstanding: 5_000_000 },
    { ...nothing, paidIn: 1_500_000, inEscrow: 1_500_000, outstanding: 3_500_000 },
    { ...nothing, paidIn: 5_000_000, inEscrow: 5_000_000, outstanding: 0 },
    { ...nothing, paidIn: 5_000_000, paidOut: 4_850_000, commission: 150_000, outstanding: 0 },
  ]);
  expect(await tellLedgerStory(db, booking.id)).toMatchSnapshot();
  expect(await balanceOf(db, escrowOf(booking.id))).toBe(0);
  expect(await balanceOf(db, payableOf(scene.artist.id))).toBe(0);
  expect(await balanceOf(db, platform.revenue)).toBe(-150_000);
  expect(await balanceOf(db, platform.clearing)).toBe(150_000);
});
