import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { buildArtist } from '../../../testing/members.ts';
import {
  alertKinds,
  bookingRow,
  buildDueBooking,
  checkOut,
  type DueBooking,
  expectRightBooks,
  moneyPositionOf,
  openOrderOf,
  outgoing,
  payByWebhook,
  paymentRow,
  tellSandbox,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { moveBooking } from '../../bookings/bookings/index.ts';
import { balanceOf, escrowOf, platform } from '../ledger/index.ts';
import { cancelOpenPayments } from './use-cases/cancel-open-payments.ts';
import { recordCapture } from './use-cases/record-capture.ts';

/**
 * docs/rules/money.md#gateway: money that arrives for a booking that was cancelled meanwhile is refunded in full by
 * itself.
 */
let app: TestApp;
let scene: Scene;
let booking: DueBooking;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
});

beforeEach(async () => {
  await tellSandbox(app, { reset: true });
  booking = await buildDueBooking(app, { ...scene, artist: await buildArtist(app) });
});

const cancel = (): Promise<void> =>
  app.inTransaction(async (ctx) => {
    await moveBooking(ctx, await bookingRow(app, booking.id), 'cancel', {
      by: 'platform',
      reason: 'Not paid.',
    });
    await cancelOpenPayments(ctx, booking.id);
  });

async function statuses(): Promise<string[]> {
  const rows = await Promise.all([booking.depositId, booking.balanceId].map((id) => paymentRow(app, id)));
  return rows.map(({ status }) => status);
}

describe('cancelling', () => {
  it('ends what is open, and no order can be opened any more', async () => {
    await cancel();
    expect(await statuses()).toEqual(['cancelled', 'cancelled']);
    const refused = await app.post(`/payments/${booking.depositId}/order`, {}, scene.buyer);
    expect([refused.status, refused.body.reason]).toEqual([409, 'ILLEGAL_TRANSITION']);
    expect((await app.get(`/payments/${booking.depositId}`, scene.buyer)).data.abilities.pay).toBe(false);
    expect((await moneyPositionOf(app.adapters.db, await bookingRow(app, booking.id))).outstanding).toBe(0);
  });

  it('leaves what was paid as it is', async () => {
    await payByWebhook(app, booking.depositId, scene.buyer);
    await cancel();
    expect(await statuses()).toEqual(['completed', 'cancelled']);
    await expectRightBooks(app);
  });
});

describe('money for a cancelled booking', () => {
  it('that comes by webhook goes back in full, and never was in escrow', async () => {
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    await cancel();
    const clearing = await balanceOf(app.adapters.db, platform.clearing);
    await checkOut(app, orderId);
    await app.runJobs();
    expect(await statuses()).toEqual(['cancelled', 'cancelled']);
    const [refund, ...more] = await outgoing(app, booking.id);
    expect(more).toEqual([]);
    expect(refund).toMatchObject({
      kind: 'refund',
      status: 'completed',
      amount: 1_500_000,
      payeeId: scene.buyer.id,
      refundsId: booking.depositId,
      gatewayReference: expect.stringMatching(/^rfnd_/),
    });
    expect(await balanceOf(app.adapters.db, escrowOf(booking.id))).toBe(0);
    expect(await balanceOf(app.adapters.db, platform.refundsPayable)).toBe(0);
    expect(await balanceOf(app.adapters.db, platform.clearing)).toBe(clearing);
    await expectRightBooks(app);
    const listed = (await app.get(`/payments?bookingId=${booking.id}`, scene.buyer)).data.payments;
    expect(listed.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
      'balance',
      'deposit',
      'refund',
    ]);
  });

  it('that comes by the browser says so, and goes back once', async () => {
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    const proof = await checkOut(app, orderId);
    await cancel();
    const path = `/payments/${booking.depositId}/verify`;
    const answers = await Promise.all([1, 2, 3].map(() => app.post(path, proof.body, scene.buyer)));
    expect(answers.map(({ status }) => status).every((status) => status === 400 || status === 200)).toBe(
      true,
    );
    expect(answers.find(({ status }) => status === 400)?.body.message).toBe(
      'The booking was cancelled meanwhile. Your money is on its way back to you.',
    );
    await app.runJobs();
    expect(await outgoing(app, booking.id)).toHaveLength(1);
    await expectRightBooks(app);
  });

  it('whose webhook was lost is found by asking, and goes back', async () => {
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    await cancel();
    await tellSandbox(app, { webhooks: { lose: 'all' } });
    await checkOut(app, orderId);
    await app.advance('PT6M');
    const [refund] = await outgoing(app, booking.id);
    expect(refund?.status).toBe('completed');
    await expectRightBooks(app);
  });

  it('races with the cancellation: whoever is first, no paisa is lost', async () => {
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    const proof = await checkOut(app, orderId);
    await Promise.all([
      app.post(`/payments/${booking.depositId}/verify`, proof.body, scene.buyer),
      cancel().catch(() => undefined),
    ]);
    await app.runJobs();
    const [deposit] = await statuses();
    const sent = await outgoing(app, booking.id);
    expect([deposit, sent.length]).toEqual(deposit === 'cancelled' ? ['cancelled', 1] : ['completed', 0]);
    await expectRightBooks(app);
  });

  it('is owed to the payer until the refund has worked', async () => {
    await tellSandbox(app, { refund: { behaviour: 'pending_then_fail', times: 1, afterMs: 60_000 } });
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    await cancel();
    await checkOut(app, orderId);
    await app.runJobs();
    const state = async () =>
      (await outgoing(app, booking.id)).map(({ status, attempt }) => [status, attempt]);
    expect(await state()).toEqual([['processing', 1]]);
    expect(await balanceOf(app.adapters.db, platform.refundsPayable)).toBe(-1_500_000);
    await app.advance('PT2M');
    expect(await state()).toEqual([['failed', 1]]);
    await expectRightBooks(app);
    await app.advance('PT1H');
    expect(await state()).toEqual([['completed', 2]]);
    expect(await balanceOf(app.adapters.db, platform.refundsPayable)).toBe(0);
    await expectRightBooks(app);
  });
});

describe('a second payment for what is paid', () => {
  it('goes back, and alarms an operator once', async () => {
    await payByWebhook(app, booking.depositId, scene.buyer);
    const other = await buildDueBooking(app, { ...scene, artist: await buildArtist(app) });
    // A payment that the gateway knows, told as if it were for this booking; that of the other must not hear of it, by no way.
    const strayOrder = await openOrderOf(app, other.depositId, scene.buyer);
    await tellSandbox(app, { webhooks: { lose: 'all' } });
    await app.adapters.db
      .updateTable('payments')
      .set({ checkAt: null })
      .where('id', '=', other.depositId)
      .execute();
    const { body } = await checkOut(app, strayOrder);
    const { gatewayOrderId } = await paymentRow(app, booking.depositId);
    const captured = {
      id: String(body.razorpay_payment_id),
      orderId: gatewayOrderId,
      amount: 1_500_000,
      currency: 'INR',
      status: 'captured' as const,
      createdAt: app.clock.now(),
      failureReason: null,
      method: null,
      methodDetail: null,
    };
    const outcomes = [
      await app.inTransaction((ctx) => recordCapture(ctx, captured)),
      await app.inTransaction((ctx) => recordCapture(ctx, captured)),
    ];
    expect(outcomes).toEqual(['returned', 'repeated']);
    expect((await alertKinds(app)).filter((kind) => kind === 'paid_twice')).toHaveLength(1);
    const [refund] = await outgoing(app, booking.id);
    expect(refund).toMatchObject({ amount: 1_500_000, gatewayPaymentId: captured.id });
    expect((await paymentRow(app, booking.depositId)).status).toBe('completed');
    await app.runJobs();
    expect((await outgoing(app, booking.id)).map(({ status }) => status)).toEqual(['completed']);
    await expectRightBooks(app);
  });
});

it('is shown to an operator’s ledger page as balanced', async () => {
  const { buildMember } = await import('../../../testing/members.ts');
  const proof = expectData(await app.get('/admin/ledger', await buildMember(app, 'admin')), 200);
  expect(proof.balanced).toBe(true);
});
