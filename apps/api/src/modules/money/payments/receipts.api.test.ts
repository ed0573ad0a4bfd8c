import { beforeAll, describe, expect, it } from 'vitest';
import { buildScene, buildSignedBooking, payMilestone, type Scene } from '../../../testing/bookings.ts';
import { buildMember } from '../../../testing/members.ts';
import {
  bookingRow,
  buildDueBooking,
  type DueBooking,
  giveBankDetails,
  outgoing,
  payByWebhook,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { moveBooking } from '../../bookings/bookings/index.ts';
import { releaseEscrow } from './use-cases/release-escrow.ts';

let app: TestApp;
let scene: Scene;
let booking: DueBooking;
let payoutId: string;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
  await giveBankDetails(app, scene.artist);
  booking = await buildDueBooking(app, scene);
  await payByWebhook(app, booking.depositId, scene.buyer);
  await payByWebhook(app, booking.balanceId, scene.buyer);
  await app.inTransaction(async (ctx) => {
    const started = await moveBooking(ctx, await bookingRow(app, booking.id), 'start');
    await releaseEscrow(ctx, await moveBooking(ctx, started, 'complete'));
  });
  await app.runJobs();
  payoutId = String((await outgoing(app, booking.id))[0]?.id);
});

const receipt = (id: string, as: Scene['buyer']) => app.get(`/payments/${id}/receipt`, as);

describe('a payment that was completed', () => {
  it('says how, by which reference and when, to whoever paid and to admins; the artist sees that it came', async () => {
    const admin = await buildMember(app, 'admin');
    for (const viewer of [scene.buyer, admin]) {
      const { data } = await app.get(`/payments/${booking.depositId}`, viewer);
      expect(data).toMatchObject({
        status: 'completed',
        method: 'UPI, success@razorpay',
        reference: expect.stringMatching(/^pay_/),
        completedAt: expect.any(String),
        abilities: { receipt: true },
      });
    }
    expect((await app.get(`/payments/${booking.depositId}`, scene.artist)).data).toMatchObject({
      status: 'completed',
      method: null,
      reference: null,
      abilities: { receipt: false },
    });
    expect((await app.get('/payouts', scene.artist)).data.payouts[0]).toMatchObject({
      method: 'Bank transfer',
      reference: expect.stringMatching(/^trf_/),
      abilities: { receipt: true },
    });
  });

  it('has a receipt to download', async () => {
    const answer = await receipt(booking.depositId, scene.buyer);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(/receipt-PAY-2026-\d{6}\.pdf/);
    expect(answer.body.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a receipt', () => {
  it('is for whoever’s money it was and for admins, and for nobody else', async () => {
    const status = async (id: string, as: Scene['buyer']) => (await receipt(id, as)).status;
    const [admin, curator] = [await buildMember(app, 'admin'), await buildMember(app, 'curator')];
    const stranger = (await buildScene(app)).buyer;
    expect(await status(booking.depositId, admin)).toBe(200);
    expect(await status(booking.depositId, scene.artist)).toBe(403);
    expect(await status(booking.depositId, scene.venue)).toBe(404);
    expect(await status(booking.depositId, stranger)).toBe(404);
    expect(await status(booking.depositId, curator)).toBe(403);
    expect(await status(payoutId, scene.artist)).toBe(200);
    expect(await status(payoutId, scene.buyer)).toBe(404);
  });

  it('is not there before the money has moved', async () => {
    const open = await buildDueBooking(app, scene, { eventDate: '2027-02-06' });
    expect((await receipt(open.depositId, scene.buyer)).body).toMatchObject({
      code: 409,
      reason: 'ILLEGAL_TRANSITION',
    });
  });

  it('names both sides as their contract does, whatever they are called since', async () => {
    const other = await buildScene(app);
    const signed = await buildSignedBooking(app, other);
    await payMilestone(app, signed, 'deposit', other.buyer);
    const deposit = String(signed.payments.find(({ kind }) => kind === 'deposit')?.id);
    const before = (await receipt(deposit, other.buyer)).body;
    const names = { legalName: 'Another Name', address: '1 New Road' };
    const renamed = app.adapters.db.updateTable('organizerProfiles').set(names);
    await renamed.where('id', '=', other.buyer.id).execute();
    expect((await receipt(deposit, other.buyer)).body.equals(before)).toBe(true);
  });
});
