import { beforeAll, describe, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../testing/bookings.ts';
import { buildMember, buildOrganizer } from '../../../testing/members.ts';
import {
  bookingRow,
  buildDueBooking,
  checkOut,
  type DueBooking,
  expectRightBooks,
  openOrderOf,
  paymentRow,
  payWithoutReturn,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { sign } from './gateway/signatures.ts';

let app: TestApp;
let scene: Scene;
let day = 1;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
});

const nextBooking = (): Promise<DueBooking> => {
  day += 1;
  return buildDueBooking(app, scene, { eventDate: `2027-01-${String(day).padStart(2, '0')}` });
};

describe('the schedule', () => {
  it('is what the buyer owes, with its due times, and tells the buyer', async () => {
    const booking = await buildDueBooking(app, scene, { eventDate: '2027-04-02' });
    const { data, body } = await app.get(`/payments?bookingId=${booking.id}`, scene.buyer);
    expect(body.pagination).toEqual({ page: 1, limit: 20, total: 2, totalPages: 1, hasMore: false });
    const deposit = data.payments.find(({ kind }: { kind: string }) => kind === 'deposit');
    expect(deposit).toEqual({
      id: booking.depositId,
      paymentNumber: expect.stringMatching(/^PAY-2026-\d{6}$/),
      bookingId: booking.id,
      bookingNumber: booking.bookingNumber,
      kind: 'deposit',
      fullFee: false,
      status: 'pending',
      amount: 1_500_000,
      currency: 'INR',
      dueAt: '2026-11-04T06:30:00.000Z',
      overdue: false,
      escrowState: null,
      completedAt: null,
      failureReason: null,
      counterpartyName: 'Meera and the Monsoon',
      eventTitle: 'Saturday at the Harbour Room',
      method: null,
      reference: null,
      abilities: { pay: true, receipt: false },
    });
    const balance = data.payments.find(({ kind }: { kind: string }) => kind === 'balance');
    expect([balance.amount, balance.dueAt]).toEqual([3_500_000, '2027-04-01T16:30:00.000Z']);
    const told = await app.adapters.db
      .selectFrom('notifications')
      .select(['title', 'body'])
      .where('userId', '=', scene.buyer.id)
      .where('type', '=', 'payment_due')
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    expect(told.map(({ title }) => title)).toEqual([
      'Payment due: balance for Saturday at the Harbour Room',
      'Payment due: deposit for Saturday at the Harbour Room',
    ]);
    expect(told[1]?.body).toContain('₹15,000');
    expect(told[1]?.body).toContain('4 November 2026, 12:00 IST');
  });

  it('is not made twice', async () => {
    const booking = await nextBooking();
    const { createSchedule } = await import('./use-cases/create-schedule.ts');
    await app.inTransaction((ctx) => createSchedule(ctx, booking));
    const { body } = await app.get(`/payments?bookingId=${booking.id}`, scene.buyer);
    expect(body.pagination.total).toBe(2);
  });
});

describe('who reads payments', () => {
  it('both sides do; the artist pays nothing', async () => {
    const booking = await nextBooking();
    const { data } = await app.get(`/payments/${booking.depositId}`, scene.artist);
    expect([data.counterpartyName, data.abilities.pay]).toEqual(['Blue Note Events', false]);
  });

  it('an admin does; strangers do not know that it exists', async () => {
    const booking = await nextBooking();
    const [admin, stranger, curator] = [
      await buildMember(app, 'admin'),
      await buildOrganizer(app),
      await buildMember(app, 'curator'),
    ];
    expect((await app.get(`/payments/${booking.depositId}`, admin)).status).toBe(200);
    expect((await app.get(`/payments/${booking.depositId}`, stranger)).status).toBe(404);
    expect((await app.get(`/payments/${booking.depositId}`, curator)).status).toBe(403);
    expect((await app.get('/payments', stranger)).data.payments).toEqual([]);
  });

  it('nobody asks with a nonsense id or filter', async () => {
    expect((await app.get('/payments/none', scene.buyer)).status).toBe(400);
    expect((await app.get('/payments?status=paid', scene.buyer)).body.errors).toEqual([
      { field: 'status', message: expect.any(String) },
    ]);
  });
});

describe('the order', () => {
  it('is opened once, however often and by how many at once it is asked for', async () => {
    const booking = await nextBooking();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.post(`/payments/${booking.depositId}/order`, {}, scene.buyer)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ data }) => data.orderId)).size).toBe(1);
    const [first] = answers;
    const wayBack = encodeURIComponent(`/payments/${booking.depositId}/return`);
    expect(first?.data).toEqual({
      orderId: first?.data.orderId,
      amount: 1_500_000,
      currency: 'INR',
      key: app.adapters.gatewayKeys.keyId,
      description: expect.stringMatching(
        /^Deposit: Saturday at the Harbour Room with Meera and the Monsoon, \w+, \d+ January 2027$/,
      ),
      checkoutUrl: expect.stringContaining(
        `/sandbox/checkout/${first?.data.orderId}?return=${wayBack}&name=Backline&description=Deposit%3A%20Saturday`,
      ),
    });
    const row = await paymentRow(app, booking.depositId);
    expect([row.status, row.gatewayOrderId]).toEqual(['processing', first?.data.orderId]);
  });

  it('gives the stored answer under an idempotency key, and refuses another request under it', async () => {
    const booking = await nextBooking();
    const key = { 'Idempotency-Key': `order-${booking.id}` };
    const first = await app.post(`/payments/${booking.depositId}/order`, {}, scene.buyer, key);
    const again = await app.post(`/payments/${booking.depositId}/order`, {}, scene.buyer, key);
    expect(again.body).toEqual(first.body);
    expect((await app.post(`/payments/${booking.balanceId}/order`, {}, scene.buyer, key)).status).toBe(422);
  });

  it('of a balance waits for the deposit', async () => {
    const booking = await nextBooking();
    const early = await app.post(`/payments/${booking.balanceId}/order`, {}, scene.buyer);
    expect([early.status, early.body.reason, early.body.message]).toEqual([
      400,
      'RULE_BROKEN',
      'Please pay the deposit first.',
    ]);
    expect((await app.get(`/payments/${booking.balanceId}`, scene.buyer)).data.abilities.pay).toBe(false);
  });

  it('is only for the buyer, with an active account', async () => {
    const booking = await nextBooking();
    const path = `/payments/${booking.depositId}/order`;
    const pending = await buildMember(app, 'organizer', { emailVerifiedAt: null, status: 'pending' });
    expect((await app.post(path, {}, scene.artist)).status).toBe(403);
    expect((await app.post(path, {}, await buildOrganizer(app))).status).toBe(404);
    expect((await app.post(path, {}, await buildMember(app, 'admin'))).status).toBe(403);
    expect((await app.post(path, {}, pending)).body).toMatchObject({
      code: 403,
      reason: 'EMAIL_NOT_VERIFIED',
      action: 'verify_email',
    });
    expect((await app.post(path, { amount: 1 }, scene.buyer)).body.errors).toEqual([
      { field: 'amount', message: 'This field is not known here.' },
    ]);
  });

  it('is refused for what is paid', async () => {
    const booking = await nextBooking();
    const { body } = await payWithoutReturn(app, booking.depositId, scene.buyer);
    await app.post(`/payments/${booking.depositId}/verify`, body, scene.buyer);
    const again = await app.post(`/payments/${booking.depositId}/order`, {}, scene.buyer);
    expect([again.status, again.body.message]).toEqual([409, 'A payment that is completed cannot be paid.']);
  });
});

describe('the return from the checkout', () => {
  it('completes the payment, holds the money, and moves the booking', async () => {
    const booking = await nextBooking();
    const proof = await payWithoutReturn(app, booking.depositId, scene.buyer);
    const verified = await app.post(`/payments/${booking.depositId}/verify`, proof.body, scene.buyer);
    expect(verified.status).toBe(200);
    expect(verified.data).toMatchObject({
      status: 'completed',
      escrowState: 'held',
      completedAt: app.clock.now().toISOString(),
      abilities: { pay: false },
    });
    const row = await bookingRow(app, booking.id);
    expect([row.status, row.paymentState]).toEqual(['deposit_paid', 'deposit']);
    const ticked = await app.adapters.db
      .selectFrom('checklistItems')
      .select('doneAt')
      .where('bookingId', '=', booking.id)
      .where('item', '=', 'depositPaid')
      .executeTakeFirstOrThrow();
    expect(ticked.doneAt).toEqual(app.clock.now());
    await expectRightBooks(app);
  });

  it('with both paid says so, and the webhooks that follow change nothing', async () => {
    const booking = await nextBooking();
    for (const id of [booking.depositId, booking.balanceId]) {
      const proof = await payWithoutReturn(app, id, scene.buyer);
      await app.post(`/payments/${id}/verify`, proof.body, scene.buyer);
    }
    await app.runJobs();
    const row = await bookingRow(app, booking.id);
    expect([row.status, row.paymentState]).toEqual(['deposit_paid', 'fully_paid']);
    const captures = await app.adapters.db
      .selectFrom('ledgerTransactions')
      .select('kind')
      .where('bookingId', '=', booking.id)
      .execute();
    expect(captures.map(({ kind }) => kind)).toEqual(['milestone_captured', 'milestone_captured']);
    await expectRightBooks(app);
  });

  it('may be repeated', async () => {
    const booking = await nextBooking();
    const proof = await payWithoutReturn(app, booking.depositId, scene.buyer);
    const path = `/payments/${booking.depositId}/verify`;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => app.post(path, proof.body, scene.buyer)),
    );
    expect(answers.map(({ status, data }) => [status, data.status])).toEqual(
      Array(4).fill([200, 'completed']),
    );
    await expectRightBooks(app);
  });

  it('gives trust for a payment on time, once', async () => {
    const booking = await nextBooking();
    const proof = await payWithoutReturn(app, booking.depositId, scene.buyer);
    await app.post(`/payments/${booking.depositId}/verify`, proof.body, scene.buyer);
    await app.runJobs();
    const events = await app.adapters.db
      .selectFrom('trustEvents')
      .select(['type', 'halfPoints', 'reason'])
      .where('bookingId', '=', booking.id)
      .execute();
    expect(events).toEqual([
      {
        type: 'payment_on_time',
        halfPoints: 2,
        reason: 'The deposit for Saturday at the Harbour Room was paid on time',
      },
    ]);
  });

  it('tells both sides', async () => {
    const booking = await nextBooking();
    const proof = await payWithoutReturn(app, booking.depositId, scene.buyer);
    await app.post(`/payments/${booking.depositId}/verify`, proof.body, scene.buyer);
    const told = await app.adapters.db
      .selectFrom('notifications')
      .select(['userId', 'link'])
      .where('type', '=', 'payment_received')
      .where('link', '=', `/bookings/${booking.id}`)
      .execute();
    expect(new Set(told.map(({ userId }) => userId))).toEqual(new Set([scene.buyer.id, scene.artist.id]));
  });
});

describe('a return that proves nothing', () => {
  it.each([
    ['a forged signature', { razorpay_signature: 'f'.repeat(64) }],
    ['an empty signature', { razorpay_signature: '' }],
    ['the order of another payment', { razorpay_order_id: 'order_AAAAAAAAAAAAAA' }],
    ['another payment', { razorpay_payment_id: 'pay_AAAAAAAAAAAAAA' }],
  ])('is refused: %s', async (_what, change) => {
    const booking = await nextBooking();
    const proof = await payWithoutReturn(app, booking.depositId, scene.buyer);
    const answer = await app.post(
      `/payments/${booking.depositId}/verify`,
      { ...proof.body, ...change },
      scene.buyer,
    );
    expect([answer.status, answer.body.reason]).toEqual([400, 'PAYMENT_REFUSED']);
    expect((await paymentRow(app, booking.depositId)).status).toBe('processing');
  });

  it('is refused where the genuine proof belongs to another of one’s own payments', async () => {
    const [cheap, dear] = [await nextBooking(), await nextBooking()];
    const proof = await payWithoutReturn(app, cheap.depositId, scene.buyer);
    await openOrderOf(app, dear.depositId, scene.buyer);
    const answer = await app.post(`/payments/${dear.depositId}/verify`, proof.body, scene.buyer);
    expect(answer.body).toMatchObject({
      reason: 'PAYMENT_REFUSED',
      message: 'The signature does not belong to this payment.',
    });
    expect((await paymentRow(app, dear.depositId)).status).toBe('processing');
  });

  it('is refused where the gateway does not know the order any more', async () => {
    const booking = await nextBooking();
    const proof = { orderId: 'order_AAAAAAAAAAAAAA', paymentId: 'pay_AAAAAAAAAAAAAA' };
    await app.adapters.db
      .updateTable('payments')
      .set({ gatewayOrderId: proof.orderId, status: 'processing' })
      .where('id', '=', booking.depositId)
      .execute();
    const signature = sign(app.adapters.gatewayKeys.keySecret, `${proof.orderId}|${proof.paymentId}`);
    const answer = await app.post(
      `/payments/${booking.depositId}/verify`,
      {
        razorpay_order_id: proof.orderId,
        razorpay_payment_id: proof.paymentId,
        razorpay_signature: signature,
      },
      scene.buyer,
    );
    expect([answer.status, answer.body.reason]).toEqual([400, 'PAYMENT_REFUSED']);
  });

  it('is refused before there is an order, and by anybody but the buyer', async () => {
    const booking = await nextBooking();
    const path = `/payments/${booking.depositId}/verify`;
    const proof = {
      razorpay_order_id: 'order_AAAAAAAAAAAAAA',
      razorpay_payment_id: 'pay_AAAAAAAAAAAAAA',
      razorpay_signature: 'f'.repeat(64),
    };
    expect((await app.post(path, proof, scene.buyer)).body.reason).toBe('PAYMENT_REFUSED');
    expect((await app.post(path, proof, scene.artist)).status).toBe(403);
    expect((await app.post(path, proof, await buildOrganizer(app))).status).toBe(404);
    expect(
      (await app.post(path, {}, scene.buyer)).body.errors.map(({ field }: { field: string }) => field),
    ).toEqual(['razorpay_order_id', 'razorpay_payment_id', 'razorpay_signature']);
  });
});

describe('a payment that failed', () => {
  it('says why, tells the buyer, and is paid at the second try under the same order', async () => {
    const booking = await nextBooking();
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    expect((await checkOut(app, orderId, 'failure@razorpay')).status).toBe(400);
    await app.runJobs();
    const failed = (await app.get(`/payments/${booking.depositId}`, scene.buyer)).data;
    expect(failed).toMatchObject({ status: 'failed', abilities: { pay: true } });
    expect(failed.failureReason).not.toBe('');
    // What the buyer's bank said is none of the artist's business.
    const seen = (await app.get(`/payments/${booking.depositId}`, scene.artist)).data;
    expect(seen).toMatchObject({ status: 'failed', failureReason: null });
    expect(await openOrderOf(app, booking.depositId, scene.buyer)).toBe(orderId);
    expect((await paymentRow(app, booking.depositId)).status).toBe('processing');
    const proof = await checkOut(app, orderId);
    const verified = await app.post(`/payments/${booking.depositId}/verify`, proof.body, scene.buyer);
    expect(verified.data).toMatchObject({ status: 'completed', failureReason: null });
    await app.runJobs();
    expect((await paymentRow(app, booking.depositId)).status).toBe('completed');
    await expectRightBooks(app);
  });
});
