import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Rig, refusalOf, startRig } from './testing/harness.ts';

let rig: Rig;
let paymentId: string;
beforeEach(async () => {
  rig = await startRig();
  paymentId = (await rig.paidOrder()).paymentId;
  await rig.sandbox.deliverDue();
  rig.receiver.received.length = 0;
});
afterEach(() => rig.stop());

const refund = (body: object, key?: string) =>
  rig.call('POST', `/v1/payments/${paymentId}/refund`, body, key ? { 'X-Refund-Idempotency': key } : {});
const payment = () => rig.sdk.payments.fetch(paymentId);

describe('amounts', () => {
  test('without an amount everything goes back', async () => {
    const answer = await rig.sdk.payments.refund(paymentId, { notes: { why: 'cancelled' }, receipt: 'R-1' });
    expect(answer).toMatchObject({
      id: expect.stringMatching(/^rfnd_/),
      entity: 'refund',
      amount: 50_000,
      currency: 'INR',
      payment_id: paymentId,
      status: 'processed',
      speed_processed: 'normal',
      receipt: 'R-1',
      notes: { why: 'cancelled' },
    });
    expect(await payment()).toMatchObject({
      status: 'refunded',
      refund_status: 'full',
      amount_refunded: 50_000,
    });
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(['refund.created', 'refund.processed']);
    expect(rig.receiver.received[1]?.body.contains).toEqual(['refund', 'payment']);
  });

  test('partial refunds up to the total, and not a paisa more', async () => {
    await rig.sdk.payments.refund(paymentId, { amount: 20_000 });
    expect(await payment()).toMatchObject({
      status: 'captured',
      refund_status: 'partial',
      amount_refunded: 20_000,
    });
    const tooMuch = await refusalOf(rig.sdk.payments.refund(paymentId, { amount: 30_001 }));
    expect(tooMuch).toMatchObject({ status: 400, body: { field: 'amount' } });
    await rig.sdk.payments.refund(paymentId, { amount: 30_000 });
    expect(await payment()).toMatchObject({ status: 'refunded', refund_status: 'full' });
    const again = await refusalOf(rig.sdk.payments.refund(paymentId, { amount: 100 }));
    expect(again.body.description).toBe('The payment has been fully refunded already');
  });

  test.each([
    [{ amount: 50_001 }, 'The refund amount provided is greater than amount captured'],
    [{ amount: 99 }, 'at least'],
    [{ amount: -500 }, 'at least'],
    [{ amount: 1.5 }, 'integer'],
    [{ speed: 'yesterday' }, 'speed'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %o', async (body, description) => {
    const answer = await refund(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.description).toContain(description);
    expect((await payment()).amount_refunded).toBe(0);
  });

  test('not what was never captured', async () => {
    const order = await rig.sdk.orders.create({ amount: 500, currency: 'INR' });
    const failed = await rig.pay(order.id, { method: 'upi', vpa: 'failure@razorpay' });
    const refusal = await refusalOf(rig.sdk.payments.refund(failed.body.error.metadata.payment_id, {}));
    expect(refusal.body.description).toContain('should be captured');
  });

  test('not after six months', async () => {
    rig.clock.advance(184 * 86_400_000);
    expect((await refusalOf(rig.sdk.payments.refund(paymentId, {}))).body.description).toContain(
      'six months',
    );
  });
});

describe('the idempotency key', () => {
  test('the same request again gets the first answer, another body is a conflict', async () => {
    const first = await refund({ amount: 20_000, notes: { a: '1', b: '2' } }, 'refund-0001');
    const again = await refund({ notes: { b: '2', a: '1' }, amount: 20_000 }, 'refund-0001');
    expect(again).toEqual(first);
    expect((await payment()).amount_refunded).toBe(20_000);
    expect((await refund({ amount: 10_000 }, 'refund-0001')).status).toBe(409);
    expect((await refund({ amount: 10_000 }, 'refund-0002')).status).toBe(200);
  });

  test('the same key for another payment is a conflict', async () => {
    await refund({}, 'refund-0001');
    const other = await rig.paidOrder();
    const headers = { 'X-Refund-Idempotency': 'refund-0001' };
    expect((await rig.call('POST', `/v1/payments/${other.paymentId}/refund`, {}, headers)).status).toBe(409);
  });

  test('a refusal uses no key up', async () => {
    expect((await refund({ amount: 60_000 }, 'refund-0001')).status).toBe(400);
    expect((await refund({ amount: 50_000 }, 'refund-0001')).status).toBe(200);
  });

  test.each(['short', 'with spaces in it', 'dots.are.not.ok'])('refuses the key "%s"', async (key) => {
    expect((await refund({}, key)).status).toBe(400);
  });
});

describe('reading', () => {
  test('by id, through the payment, and as lists', async () => {
    const first = await rig.sdk.payments.refund(paymentId, { amount: 100 });
    const second = await rig.sdk.payments.refund(paymentId, { amount: 200 });
    expect(await rig.sdk.refunds.fetch(first.id)).toEqual(first);
    expect(await rig.sdk.payments.fetchRefund(paymentId, first.id)).toEqual(first);
    expect((await rig.sdk.refunds.all({ count: 1 })).items).toEqual([second]);
    expect((await rig.sdk.payments.fetchMultipleRefund(paymentId, {})).items).toEqual([second, first]);
    const other = await rig.paidOrder();
    expect((await refusalOf(rig.sdk.payments.fetchRefund(other.paymentId, first.id))).status).toBe(400);
  });
});

describe('told to keep a refund pending', () => {
  test('and then fail it: the money is back and may be refunded again', async () => {
    await rig.control({ refund: { behaviour: 'pending_then_fail', times: 1, afterMs: 60_000 } });
    const pending = await rig.sdk.payments.refund(paymentId, {});
    expect(pending).toMatchObject({ status: 'pending', speed_processed: null });
    expect(await payment()).toMatchObject({ amount_refunded: 50_000 });
    rig.clock.advance(60_000);
    expect((await rig.sdk.refunds.fetch(pending.id)).status).toBe('failed');
    expect(await payment()).toMatchObject({ status: 'captured', refund_status: null, amount_refunded: 0 });
    expect((await rig.sdk.payments.refund(paymentId, {})).status).toBe('processed');
    await rig.sandbox.deliverDue();
    const expected = ['refund.created', 'refund.failed', 'refund.created', 'refund.processed'];
    expect(rig.receiver.events()).toEqual(expected);
  });

  test('and then process it', async () => {
    await rig.control({ refund: 'pending_then_process' });
    const pending = await rig.sdk.payments.refund(paymentId, {});
    expect(pending.status).toBe('pending');
    rig.clock.advance(1000);
    expect((await rig.sdk.refunds.fetch(pending.id)).status).toBe('processed');
  });
});
