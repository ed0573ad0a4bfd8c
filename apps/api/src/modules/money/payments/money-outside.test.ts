import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { hearMessages, invalidated } from '../../../testing/heard-messages.ts';
import { buildArtist, buildMember, type Member } from '../../../testing/members.ts';
import {
  bookingRow,
  buildDueBooking,
  type DueBooking,
  expectRightBooks,
  giveBankDetails,
  outgoing,
  payByWebhook,
  paymentRow,
  tellSandbox,
} from '../../../testing/money.ts';
import { tellLedgerStory } from '../../../testing/story.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { beginTransfer } from './use-cases/begin-transfer.ts';

/** docs/rules/money.md#money-moved-outside */
let app: TestApp;
let admin: Member;
let scene: Scene;
let booking: DueBooking;

beforeAll(async () => {
  app = await startTestApp();
  admin = await buildMember(app, 'admin');
});

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = { ...(await buildScene(app)), artist: await buildArtist(app) };
  await giveBankDetails(app, scene.artist);
  booking = await buildDueBooking(app, scene);
  await payByWebhook(app, booking.depositId, scene.buyer);
  await payByWebhook(app, booking.balanceId, scene.buyer);
});

const atGateway = async (paymentId: string) => String((await paymentRow(app, paymentId)).gatewayPaymentId);
/** Somebody refunds it in the gateway's own pages. */
async function refundOutside(paymentId: string, amount?: number): Promise<void> {
  await tellSandbox(app, {
    refundPayment: { payment_id: await atGateway(paymentId), ...(amount ? { amount } : {}) },
  });
  await app.runJobs();
}
const play = async (): Promise<void> => {
  app.clock.moveTo(new Date(booking.endsAt.getTime() + 60_000));
  await app.advance('PT0S');
};
const confirm = (as: Member) => app.post(`/bookings/${booking.id}/confirm-completion`, {}, as);
const alerts = async () =>
  expectData(await app.get('/admin/alerts?state=open&limit=100', admin), 200).alerts.filter(
    ({ bookingId }: { bookingId: string }) => bookingId === booking.id,
  );
const settle = async (body: object, as = admin) => {
  const [alert] = await alerts();
  return app.post(`/admin/alerts/${alert.id}/settle`, body, as);
};
const status = async () => (await bookingRow(app, booking.id)).status;

describe('a refund that nobody here asked for', () => {
  it('freezes the booking and tells staff once, however often the gateway tells of it', async () => {
    await refundOutside(booking.balanceId, 1_000_000);
    expect(await alerts()).toMatchObject([
      { kind: 'refund_outside', amount: 1_000_000, freezes: true, detail: { state: 'processed' } },
    ]);
    const told = expectData(await app.get('/notifications?limit=100', admin), 200).notifications;
    expect(told.some(({ type }: { type: string }) => type === 'money_moved_outside')).toBe(true);
    await play();
    for (const side of [scene.artist, scene.buyer]) expectData(await confirm(side), 200);
    await app.advance('P8D');
    expect(await status()).toBe('in_progress');
    expect(await outgoing(app, booking.id)).toEqual([]);
  });

  it('shows on the open pages of every admin at once', async () => {
    const second = await buildMember(app, 'admin');
    const heard = await hearMessages(String(app.adapters.config.DATABASE_URL));
    await refundOutside(booking.balanceId);
    const stale = invalidated(await heard.take());
    for (const { id } of [admin, second]) expect(stale.get(id)).toContain('Alert');
    expect([...(stale.get(scene.buyer.id) ?? [])]).not.toContain('Alert');
  });

  it('is settled as gone: escrow gives it, and the rest is released', async () => {
    await refundOutside(booking.balanceId, 1_000_000);
    await play();
    for (const side of [scene.artist, scene.buyer]) expectData(await confirm(side), 200);
    expectData(await settle({ moneyLeft: true, notes: 'Refunded by hand, as agreed.' }), 200);
    await expectRightBooks(app);
    await app.advance('PT1M');
    expect(await status()).toBe('completed');
    expect((await outgoing(app, booking.id)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['payout', 3_880_000],
    ]);
    await expectRightBooks(app);
    expect(await tellLedgerStory(app.adapters.db, booking.id)).toContain('money_left_outside');
  });

  it('of all of it leaves nothing of that payment in escrow', async () => {
    await refundOutside(booking.balanceId);
    expectData(await settle({ moneyLeft: true, notes: 'Gone.' }), 200);
    expect(await paymentRow(app, booking.balanceId)).toMatchObject({
      status: 'refunded',
      escrowState: 'returned',
    });
    await expectRightBooks(app);
  });
});

describe('a chargeback', () => {
  const open = async (): Promise<void> => {
    await tellSandbox(app, { dispute: { payment_id: await atGateway(booking.depositId) } });
    await app.runJobs();
  };

  it('freezes, and is released once staff settles that nothing left', async () => {
    await open();
    const [alert] = await alerts();
    expect(alert).toMatchObject({ kind: 'chargeback', amount: 1_500_000, freezes: true });
    await tellSandbox(app, { dispute: { id: alert.detail.reference, status: 'won' } });
    await app.runJobs();
    expect((await alerts())[0].detail.state).toBe('won');
    await play();
    for (const side of [scene.artist, scene.buyer]) expectData(await confirm(side), 200);
    expectData(await settle({ moneyLeft: false, notes: 'The bank decided for us.' }), 200);
    await app.advance('PT1M');
    expect((await outgoing(app, booking.id)).map(({ amount }) => amount)).toEqual([4_850_000]);
    await expectRightBooks(app);
  });

  it('that is lost after it was settled as nothing is a new finding', async () => {
    await open();
    const [alert] = await alerts();
    expectData(await settle({ moneyLeft: false, notes: 'We think we win.' }), 200);
    await tellSandbox(app, { dispute: { id: alert.detail.reference, status: 'lost' } });
    await app.runJobs();
    expect(await alerts()).toMatchObject([{ kind: 'chargeback', detail: { state: 'lost' } }]);
    expectData(await settle({ moneyLeft: true, notes: 'Lost.' }), 200);
    await expectRightBooks(app);
    const story = await tellLedgerStory(app.adapters.db, booking.id);
    expect(story.replaceAll(/\b(BK|PAY)-2026-\d+/g, '$1-…')).toMatchSnapshot();
  });
});

describe('settling an alert', () => {
  it('says whether the money left, happens once, and is for admins', async () => {
    await refundOutside(booking.balanceId, 1_000_000);
    const silent = await settle({ notes: 'Hm' });
    expect([silent.status, silent.body.errors[0].field]).toEqual([400, 'moneyLeft']);
    expect((await settle({ moneyLeft: true, notes: 'x' }, scene.buyer)).status).toBe(403);
    const [alert] = await alerts();
    const twice = await Promise.all(
      [1, 2].map(() => app.post(`/admin/alerts/${alert.id}/settle`, { moneyLeft: true, notes: 'x' }, admin)),
    );
    expect(twice.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    await expectRightBooks(app);
    expect((await app.post('/admin/alerts/999999/settle', { notes: 'x' }, admin)).status).toBe(404);
  });

  it('lets no payout go that is not at the gateway yet', async () => {
    const artist = await buildArtist(app);
    app.clock.moveTo(TEST_START);
    booking = await buildDueBooking(app, { ...scene, artist }, { eventDate: '2026-12-13' });
    await payByWebhook(app, booking.depositId, scene.buyer);
    await play();
    for (const side of [artist, scene.buyer]) expectData(await confirm(side), 200);
    await app.runJobs();
    const [payout] = await outgoing(app, booking.id);
    const begin = () => app.inTransaction((ctx) => beginTransfer(ctx, String(payout?.id)));
    await refundOutside(booking.depositId, 1_000_000);
    expect(await begin()).toBeNull();
    expectData(await settle({ moneyLeft: false, notes: 'It came back.' }), 200);
    expect((await begin())?.status).toBe('processing');
  });
});
