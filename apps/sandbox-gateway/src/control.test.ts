import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GOOD_BEHAVIOUR } from './behaviour.ts';
import { type Rig, refusalOf, startRig } from './testing/harness.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const newOrder = (receipt?: string) =>
  rig.sdk.orders.create({ amount: 1000, currency: 'INR', ...(receipt ? { receipt } : {}) });

describe('the next answers', () => {
  test.each([
    ['409', 409, 'BAD_REQUEST_ERROR'],
    ['429', 429, 'BAD_REQUEST_ERROR'],
    ['5xx', 503, 'SERVER_ERROR'],
  ])('%s, so many times, with nothing done', async (behaviour, status, code) => {
    await rig.control({ next: { endpoint: 'orders.create', behaviour, times: 2 } });
    for (let n = 0; n < 2; n++) {
      expect(await refusalOf(newOrder())).toMatchObject({ status, body: { code } });
    }
    expect((await rig.sdk.orders.all()).count).toBe(0);
    await newOrder();
  });

  test('5xx after the work: the receipt finds the order', async () => {
    await rig.control({ next: { endpoint: 'orders.create', behaviour: '5xx_after_work' } });
    expect((await refusalOf(newOrder('PAY-1'))).status).toBe(502);
    expect((await rig.sdk.orders.all({ receipt: 'PAY-1' })).count).toBe(1);
  });

  test('a time-out after the work: the refund is made, and its key gets the answer', async () => {
    const { paymentId } = await rig.paidOrder();
    await rig.control({
      next: [{ endpoint: 'refunds.create', behaviour: 'timeout_after_work', holdMs: 10 }],
    });
    const path = `/v1/payments/${paymentId}/refund`;
    const headers = { 'X-Refund-Idempotency': 'refund-0001' };
    await expect(rig.call('POST', path, {}, headers)).rejects.toThrow();
    expect((await rig.sdk.payments.fetch(paymentId)).refund_status).toBe('full');
    expect(await rig.call('POST', path, {}, headers)).toMatchObject({
      status: 200,
      body: { amount: 50_000 },
    });
    expect((await rig.sdk.refunds.all()).count).toBe(1);
  });

  test('the payer’s own way back can be lost too', async () => {
    const order = await newOrder();
    await rig.control({ next: { endpoint: 'checkout.pay', behaviour: 'timeout_after_work', holdMs: 0 } });
    await expect(rig.pay(order.id)).rejects.toThrow();
    expect((await rig.sdk.orders.fetch(order.id)).status).toBe('paid');
  });

  test('only the named endpoint is hit; "*" hits all but the control', async () => {
    await rig.control({ next: { endpoint: 'refunds.create', behaviour: '5xx' } });
    await newOrder();
    await rig.control({ reset: true });
    await rig.control({ next: { endpoint: '*', behaviour: '429', times: 100 } });
    expect((await refusalOf(rig.sdk.orders.all())).status).toBe(429);
    expect((await rig.control({ reset: true })).body.behaviour).toEqual(GOOD_BEHAVIOUR);
    await rig.sdk.orders.all();
  });
});

describe('disputes', () => {
  test('are opened, then won or lost, with their events', async () => {
    const { orderId, paymentId } = await rig.paidOrder();
    const opened = await rig.control({ dispute: { payment_id: paymentId } });
    const { id } = opened.body.dispute;
    expect(opened.body.dispute).toMatchObject({ status: 'open', amount: 50_000, payment_id: paymentId });
    const lost = await rig.control({ dispute: { id, status: 'lost' } });
    expect(lost.body.dispute).toMatchObject({ status: 'lost', amount_deducted: 50_000 });
    expect((await rig.control({ dispute: { id, status: 'won' } })).status).toBe(400);
    expect((await rig.sdk.disputes.fetch(id)).status).toBe('lost');
    const { body } = await rig.call('GET', `/sandbox/events?order_id=${orderId}`);
    const events = body.items.map((each: { event: string }) => each.event);
    expect(events.slice(-2)).toEqual(['payment.dispute.created', 'payment.dispute.lost']);
  });

  test('can be won, or accepted by the platform', async () => {
    const { paymentId } = await rig.paidOrder();
    const first = await rig.control({ dispute: { payment_id: paymentId, amount: 1000 } });
    const won = await rig.control({ dispute: { id: first.body.dispute.id, status: 'won' } });
    expect(won.body.dispute).toMatchObject({ status: 'won', amount_deducted: 0 });
    const second = await rig.control({ dispute: { payment_id: paymentId } });
    expect((await rig.sdk.disputes.accept(second.body.dispute.id)).status).toBe('lost');
    expect((await rig.sdk.disputes.all({})).count).toBe(2);
  });
});

describe('the control itself', () => {
  test.each([
    [{ webhooks: { delayMs: -1 } }],
    [{ webhooks: { unknown: true } }],
    [{ next: { endpoint: 'orders.create', behaviour: 'explode' } }],
    [{ refund: 'vanish' }],
    [{ dispute: { payment_id: 'pay_unknown' } }],
    [{ account: { id: 'acc_unknown', status: 'activated' } }],
    [{ nonsense: 1 }],
  ])('refuses %o and changes nothing', async (body) => {
    expect((await rig.control(body)).status).toBe(400);
    expect((await rig.call('GET', '/sandbox/control')).body.behaviour).toEqual(GOOD_BEHAVIOUR);
  });

  test('keeps what was told before and is not mentioned', async () => {
    await rig.control({ webhooks: { delayMs: 500 } });
    const { body } = await rig.control({ webhooks: { duplicate: 2 }, captureWindowDays: 3 });
    expect(body.behaviour.webhooks).toMatchObject({ delayMs: 500, duplicate: 2, reorder: false });
    expect(body.behaviour.captureWindowDays).toBe(3);
  });

  test('reset of the data forgets orders and events', async () => {
    await newOrder('PAY-1');
    await rig.paidOrder();
    await rig.control({ reset: 'data' });
    expect((await rig.sdk.orders.all()).count).toBe(0);
    expect((await rig.call('GET', '/sandbox/events')).body.count).toBe(0);
    await newOrder('PAY-1');
  });
});
