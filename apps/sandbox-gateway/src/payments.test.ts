import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkoutSignature } from './signatures.ts';
import { KEYS, type Rig, refusalOf, startRig } from './testing/harness.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const newOrder = (more: object = {}) => rig.sdk.orders.create({ amount: 50_000, currency: 'INR', ...more });
const manual = { payment: { capture: 'manual' } };

test('the documented test vector of the checkout signature', () => {
  const signature = checkoutSignature(
    'EnLs21M47BllR3X8PSFtjtbd',
    'order_IEIaMR65cu6nz3',
    'pay_IH4NVgf4Dreq1l',
  );
  expect(signature).toBe('0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f');
});

describe('paying', () => {
  test('answers exactly the proof, and the order is paid', async () => {
    const order = await newOrder();
    const { status, body } = await rig.pay(order.id);
    expect(status).toBe(200);
    expect(body).toEqual({
      razorpay_order_id: order.id,
      razorpay_payment_id: expect.stringMatching(/^pay_[0-9A-Za-z]{14}$/),
      razorpay_signature: checkoutSignature(KEYS.keySecret, order.id, body.razorpay_payment_id),
    });
    expect(await rig.sdk.orders.fetch(order.id)).toMatchObject({
      status: 'paid',
      amount_paid: 50_000,
      amount_due: 0,
      attempts: 1,
    });
    const payment = await rig.sdk.payments.fetch(body.razorpay_payment_id);
    expect(payment).toMatchObject({
      entity: 'payment',
      order_id: order.id,
      amount: 50_000,
      currency: 'INR',
      status: 'captured',
      captured: true,
      method: 'upi',
      vpa: 'success@razorpay',
      fee: 1180,
      tax: 180,
      amount_refunded: 0,
      refund_status: null,
      error_code: null,
      notes: [],
    });
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(['payment.authorized', 'payment.captured', 'order.paid']);
  });

  test('events are snapshots: what was authorized shows no fee yet', async () => {
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    const [authorized, captured, paid] = rig.receiver.received;
    expect(authorized?.body.payload.payment?.entity).toMatchObject({
      status: 'authorized',
      fee: null,
      tax: null,
    });
    expect(captured?.body.payload.payment?.entity).toMatchObject({ status: 'captured', fee: 1180 });
    expect(paid?.body.contains).toEqual(['payment', 'order']);
    expect(paid?.body.payload.order?.entity).toMatchObject({ status: 'paid', amount_due: 0 });
    expect(paid?.body.payload.order?.entity).not.toHaveProperty('auto_capture');
  });

  test.each([
    ['UPI', { method: 'upi', vpa: 'failure@razorpay' }, 'payment_failed'],
    ['a card', { method: 'card', number: '4000 0000 0000 0002' }, 'card_declined'],
    ['a bank', { method: 'netbanking', bank: 'SBIN', outcome: 'failure' }, 'payment_failed'],
  ])('declined by %s: the attempt is kept and the order stays payable', async (_what, instrument, reason) => {
    const order = await newOrder();
    const { status, body } = await rig.pay(order.id, instrument);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'BAD_REQUEST_ERROR', reason, metadata: { order_id: order.id } });
    const payment = await rig.sdk.payments.fetch(body.error.metadata.payment_id);
    expect(payment).toMatchObject({ status: 'failed', captured: false, error_reason: reason, fee: null });
    expect((await rig.pay(order.id)).status).toBe(200);
    expect(await rig.sdk.orders.fetch(order.id)).toMatchObject({ status: 'paid', attempts: 2 });
    const attempts = await rig.sdk.orders.fetchPayments(order.id);
    expect(attempts.items.map((each) => each.status)).toEqual(['captured', 'failed']);
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()[0]).toBe('payment.failed');
  });

  test.each([
    [
      { method: 'card', number: '4111 1111 1111 1111', expiry: '12/39', cvv: '123' },
      { card: { last4: '1111' } },
    ],
    [{ method: 'netbanking' }, { method: 'netbanking', bank: 'HDFC' }],
    [{ method: 'upi', vpa: ' Success@Razorpay ', email: 'a@example.com' }, { email: 'a@example.com' }],
  ])('also pays by %o', async (instrument, shown) => {
    const order = await newOrder();
    const { body } = await rig.pay(order.id, instrument);
    const payment = await rig.sdk.payments.fetch(body.razorpay_payment_id);
    expect(payment).toMatchObject(shown);
    expect(JSON.stringify(payment)).not.toContain('4111111111111111');
  });

  test('a paid order is not paid twice', async () => {
    const { orderId } = await rig.paidOrder();
    const again = await rig.pay(orderId);
    expect(again).toMatchObject({ status: 400, body: { error: { reason: 'order_already_paid' } } });
    expect((await rig.sdk.orders.fetchPayments(orderId)).count).toBe(1);
  });

  test.each([
    [{}],
    [{ method: 'cash' }],
    [{ method: 'upi' }],
    [{ method: 'upi', vpa: 'real.person@okbank' }],
    [{ method: 'card', number: '5555555555554444' }],
    [{ method: 'card', number: '4111111111111111', cvv: 'x' }],
    [{ method: 'upi', vpa: 'success@razorpay', amount: 1 }],
  ])('what is no test instrument (%o) is refused without an attempt', async (instrument) => {
    const order = await newOrder();
    expect((await rig.pay(order.id, instrument)).status).toBe(400);
    expect((await rig.sdk.orders.fetch(order.id)).attempts).toBe(0);
  });
});

describe('capturing', () => {
  async function authorized(): Promise<{ orderId: string; paymentId: string }> {
    const order = await newOrder(manual);
    const { body } = await rig.pay(order.id);
    return { orderId: order.id, paymentId: body.razorpay_payment_id };
  }

  test('an order with manual capture waits for it', async () => {
    const { orderId, paymentId } = await authorized();
    expect(await rig.sdk.payments.fetch(paymentId)).toMatchObject({
      status: 'authorized',
      captured: false,
      fee: null,
    });
    expect((await rig.sdk.orders.fetch(orderId)).status).toBe('attempted');
    const captured = await rig.sdk.payments.capture(paymentId, 50_000, 'INR');
    expect(captured).toMatchObject({ status: 'captured', fee: 1180, tax: 180 });
    expect((await rig.sdk.orders.fetch(orderId)).status).toBe('paid');
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(['payment.authorized', 'payment.captured', 'order.paid']);
  });

  test('only for the amount and currency of the order, only once, only when authorized', async () => {
    const { paymentId } = await authorized();
    expect(await refusalOf(rig.sdk.payments.capture(paymentId, 49_999, 'INR'))).toMatchObject({
      status: 400,
      body: { field: 'amount' },
    });
    expect(await refusalOf(rig.sdk.payments.capture(paymentId, 50_000, 'USD'))).toMatchObject({
      body: { field: 'currency' },
    });
    await rig.sdk.payments.capture(paymentId, 50_000, 'INR');
    expect((await refusalOf(rig.sdk.payments.capture(paymentId, 50_000, 'INR'))).status).toBe(400);
    const failed = await rig.pay((await newOrder()).id, { method: 'upi', vpa: 'failure@razorpay' });
    const failedId = failed.body.error.metadata.payment_id;
    expect((await refusalOf(rig.sdk.payments.capture(failedId, 50_000, 'INR'))).status).toBe(400);
  });

  test('one success an order: a second authorized payment cannot be captured', async () => {
    const { orderId, paymentId } = await authorized();
    const second = await rig.pay(orderId);
    await rig.sdk.payments.capture(paymentId, 50_000, 'INR');
    const refusal = await refusalOf(rig.sdk.payments.capture(second.body.razorpay_payment_id, 50_000, 'INR'));
    expect(refusal.body.description).toContain('already paid');
  });

  test('what nobody captures goes back to the payer after the window', async () => {
    const { paymentId } = await authorized();
    rig.clock.advance(5 * 86_400_000 - 1000);
    expect((await rig.sdk.payments.fetch(paymentId)).status).toBe('authorized');
    rig.clock.advance(1000);
    expect(await rig.sdk.payments.fetch(paymentId)).toMatchObject({
      status: 'refunded',
      refund_status: 'full',
      amount_refunded: 50_000,
      captured: false,
    });
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(['payment.authorized', 'refund.created', 'refund.processed']);
  });
});

describe('authorizing late', () => {
  test('ten silent minutes fail the payment, and it may still succeed after', async () => {
    await rig.control({ authorizeLate: true });
    const order = await newOrder();
    const { status, body } = await rig.pay(order.id);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'GATEWAY_ERROR', reason: 'payment_pending' });
    const paymentId = body.error.metadata.payment_id;
    const seen = async () => (await rig.sdk.payments.fetch(paymentId)).status;
    expect(await seen()).toBe('created');
    rig.clock.advance(10 * 60_000);
    expect(await seen()).toBe('failed');
    rig.clock.advance(60_000);
    expect(await seen()).toBe('captured');
    expect(await rig.sdk.payments.fetch(paymentId)).toMatchObject({ error_code: null, error_reason: null });
    await rig.sandbox.deliverDue();
    const expected = ['payment.failed', 'payment.authorized', 'payment.captured', 'order.paid'];
    expect(rig.receiver.events()).toEqual(expected);
  });

  test('late money for an order another attempt has paid stays uncaptured and goes back', async () => {
    await rig.control({ authorizeLate: { afterMs: 1000 } });
    const order = await newOrder();
    const late = await rig.pay(order.id);
    await rig.control({ authorizeLate: false });
    await rig.pay(order.id);
    rig.clock.advance(1000);
    const lateId = late.body.error.metadata.payment_id;
    expect((await rig.sdk.payments.fetch(lateId)).status).toBe('authorized');
    rig.clock.advance(5 * 86_400_000);
    expect((await rig.sdk.payments.fetch(lateId)).status).toBe('refunded');
    expect((await rig.sdk.orders.fetch(order.id)).amount_paid).toBe(50_000);
  });

  test('the control authorizes a failed payment at once', async () => {
    const order = await newOrder();
    const failed = await rig.pay(order.id, { method: 'upi', vpa: 'failure@razorpay' });
    const { body } = await rig.control({ authorize: failed.body.error.metadata.payment_id });
    expect(body.payment).toMatchObject({ status: 'captured', order_id: order.id });
    expect((await rig.sdk.orders.fetch(order.id)).status).toBe('paid');
  });
});
