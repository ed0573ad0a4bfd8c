import { beforeAll, expect, it } from 'vitest';
import { buildScene, expectData, readBooking, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildMember, type Member } from '../../../testing/members.ts';
import {
  bookingRow,
  buildDueBooking,
  type DueBooking,
  expectRightBooks,
  giveBankDetails,
  outgoing,
  payByWebhook,
} from '../../../testing/money.ts';
import { tellLedgerStory } from '../../../testing/story.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';

/** Where the money goes when not everybody says yes: docs/rules/agreements.md#completion and #disputes. */
let app: TestApp;
let admin: Member;

beforeAll(async () => {
  app = await startTestApp();
  admin = await buildMember(app, 'admin');
});

interface Night {
  scene: Scene;
  booking: DueBooking;
}

const report = ({ scene, booking }: Night) =>
  app.post(
    `/bookings/${booking.id}/dispute`,
    { reason: 'other', description: 'Not as agreed.' },
    scene.buyer,
  );
const settle = ({ booking }: Night, favoredParty: string, refundPercentage: number) =>
  app.post(
    `/admin/disputes/${booking.id}/resolve`,
    { resolution: { favoredParty, refundPercentage }, notes: 'Heard both.' },
    admin,
  );

it.each<[string, string, (night: Night) => Promise<unknown>]>([
  [
    'an objection that is settled for the buyer by 40 %',
    'completed',
    async (night) => {
      expectData(await report(night), 201);
      expectData(await settle(night, 'buyer', 40), 200);
    },
  ],
  [
    'an objection that is settled for the artist',
    'completed',
    async (night) => {
      expectData(await report(night), 201);
      expectData(await settle(night, 'artist', 0), 200);
    },
  ],
  [
    'an objection after which everything goes back',
    'cancelled',
    async (night) => {
      expectData(await report(night), 201);
      expectData(await settle(night, 'buyer', 100), 200);
    },
  ],
  [
    'a buyer who says nothing',
    'completed',
    async ({ scene, booking }) => {
      expectData(await app.post(`/bookings/${booking.id}/confirm-completion`, {}, scene.artist), 200);
      await app.advance('PT72H');
    },
  ],
  ['two sides who say nothing', 'completed', () => app.advance('P7D')],
])('%s', async (_what, status, happens) => {
  app.clock.moveTo(TEST_START);
  const scene = await buildScene(app);
  await giveBankDetails(app, scene.artist);
  const booking = await buildDueBooking(app, scene);
  await payByWebhook(app, booking.depositId, scene.buyer);
  await payByWebhook(app, booking.balanceId, scene.buyer);
  app.clock.moveTo(booking.endsAt);
  await app.advance('PT1M');
  await happens({ scene, booking });
  await app.runJobs();
  await expectRightBooks(app);
  expect((await bookingRow(app, booking.id)).status).toBe(status);
  const refunds = (await outgoing(app, booking.id)).filter(({ kind }) => kind === 'refund');
  const returned = refunds.reduce((sum, { amount }) => sum + amount, 0);
  const seen = await readBooking(app, booking.id, scene.artist);
  expect([seen.money.returned, seen.netFee]).toEqual([returned, returned > 0 ? null : 4_850_000]);
  const story = await tellLedgerStory(app.adapters.db, booking.id);
  const numberless = story.replaceAll(/\b(BK|PAY)-2026-\d+/g, '$1-…');
  expect(numberless).toMatchSnapshot();
  const sums = numberless.split('\n').filter((line) => line.startsWith('  sum'));
  expect(sums.every((line) => line.trim().endsWith(' ₹0.00'))).toBe(true);
});
