import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Razorpay from 'razorpay';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../index.ts';
import { KEYS, type Rig, startRig } from '../testing/harness.ts';
import { givenUp, pauseAfter } from './backoff.ts';

const THREE = ['payment.authorized', 'payment.captured', 'order.paid'];

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const events = async (query: string) => (await rig.call('GET', `/sandbox/events${query}`)).body.items;

describe('what is sent', () => {
  test('is signed over the raw body, as the SDK checks it', async () => {
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    for (const { raw, signature } of rig.receiver.received) {
      expect(Razorpay.validateWebhookSignature(raw, signature, KEYS.webhookSecret)).toBe(true);
      expect(Razorpay.validateWebhookSignature(`${raw} `, signature, KEYS.webhookSecret)).toBe(false);
    }
    expect(new Set(rig.receiver.received.map(({ id }) => id)).size).toBe(3);
  });

  test('is listed with body and signature, so that a test can send it itself', async () => {
    const { orderId, paymentId } = await rig.paidOrder();
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    const listed = await events(`?order_id=${orderId}`);
    expect(listed.map((each: { event: string }) => each.event)).toEqual(THREE);
    const captured = await events(`?payment_id=${paymentId}&event=payment.captured`);
    expect(captured).toHaveLength(1);
    const sent = rig.receiver.received.find(({ id }) => id === captured[0].id);
    expect(captured[0]).toMatchObject({ body: sent?.raw, signature: sent?.signature });
    expect(captured[0].deliveries).toMatchObject([{ state: 'delivered', attempts: 1, last_result: '200' }]);
    expect(await events('')).toHaveLength(6);
  });

  test('is not sent again once it was accepted', async () => {
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    await rig.sandbox.deliverDue();
    expect(rig.receiver.received).toHaveLength(3);
  });
});

describe('told to misbehave', () => {
  test('duplicates come under the same event id', async () => {
    await rig.control({ webhooks: { duplicate: 2 } });
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    expect(rig.receiver.received).toHaveLength(9);
    expect(new Set(rig.receiver.received.map(({ id }) => id)).size).toBe(3);
  });

  test('reordered ones come newest first', async () => {
    await rig.control({ webhooks: { reorder: true } });
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(THREE.toReversed());
  });

  test('delayed ones come later', async () => {
    await rig.control({ webhooks: { delayMs: 60_000 } });
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    expect(rig.receiver.received).toEqual([]);
    rig.clock.advance(60_000);
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(THREE);
  });

  test('lost ones never come: so many, all, or a share', async () => {
    await rig.control({ webhooks: { lose: 2 } });
    const { orderId } = await rig.paidOrder();
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(['order.paid']);
    expect((await events(`?order_id=${orderId}`))[0].deliveries).toMatchObject([
      { state: 'lost', attempts: 0 },
    ]);
    await rig.control({ webhooks: { lose: 'all' } });
    await rig.paidOrder();
    await rig.control({ webhooks: { lose: 0.5 } });
    for (let n = 0; n < 10; n++) await rig.paidOrder();
    await rig.sandbox.deliverDue();
    const arrived = rig.receiver.received.length - 1;
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThan(30);
  });
});

describe('an endpoint that does not accept', () => {
  test('is tried again after growing pauses, one attempt a time', async () => {
    rig.receiver.answer.status = 500;
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    for (const pause of [200, 1000, 5000, 30_000, 120_000]) {
      rig.clock.advance(pause - 1);
      const before = rig.receiver.received.length;
      await rig.sandbox.deliverDue();
      expect(rig.receiver.received).toHaveLength(before);
      rig.clock.advance(1);
      await rig.sandbox.deliverDue();
      expect(rig.receiver.received).toHaveLength(before + 3);
    }
    rig.receiver.answer.status = 204;
    rig.clock.advance(3_600_000);
    await rig.sandbox.deliverDue();
    const [event] = await events('?event=order.paid');
    expect(event.deliveries).toMatchObject([{ state: 'delivered', attempts: 7, last_result: '204' }]);
  });

  test('a redirect is no acceptance', async () => {
    rig.receiver.answer.status = 302;
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    expect((await events('?event=order.paid'))[0].deliveries[0]).toMatchObject({
      state: 'due',
      last_result: '302',
    });
  });

  test('after 24 hours the webhook is switched off until the control switches it on', async () => {
    rig.receiver.answer.status = 500;
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    rig.clock.advance(24 * 3_600_000);
    await rig.sandbox.deliverDue();
    rig.receiver.answer.status = 200;
    rig.receiver.received.length = 0;
    await rig.paidOrder();
    rig.clock.advance(3_600_000);
    await rig.sandbox.deliverDue();
    expect(rig.receiver.received).toEqual([]);
    expect((await rig.call('GET', '/sandbox/control')).body.behaviour.webhooks.enabled).toBe(false);
    await rig.control({ webhooks: { enabled: true } });
    await rig.paidOrder();
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(THREE);
  });

  test('the pauses grow to an hour and end after a day', () => {
    expect([1, 2, 3, 4, 5, 9, 40].map(pauseAfter)).toEqual([
      200, 1000, 5000, 30_000, 120_000, 3_600_000, 3_600_000,
    ]);
    expect([givenUp(0, 86_399_999), givenUp(0, 86_400_000)]).toEqual([false, true]);
  });
});

describe('the running delivery', () => {
  test('sends by itself what happens, and what a request defers', async () => {
    rig.sandbox.start();
    await rig.paidOrder();
    await expect.poll(() => rig.receiver.events()).toEqual(THREE);
  });

  test('sends events that happen while it is sending', async () => {
    rig.sandbox.start();
    await Promise.all(Array.from({ length: 8 }, () => rig.paidOrder()));
    await expect.poll(() => rig.receiver.received.length).toBe(24);
  });

  test('stops at once even while the endpoint hangs, and the event is kept', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const databasePath = join(directory, 'sandbox.sqlite');
    const first = await startRig({ databasePath });
    try {
      first.receiver.answer.hang = true;
      first.sandbox.start();
      await first.paidOrder();
      await expect.poll(() => first.receiver.received).not.toEqual([]);
      await first.stop();
      const webhookUrl = () => rig.receiver.url;
      const next = createSandbox({ ...KEYS, databasePath, webhookUrl, now: rig.clock.now });
      await next.deliverDue();
      expect(rig.receiver.events()).toEqual(THREE);
      await next.stop();
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  test('without an address everything waits', async () => {
    let url: string | null = null;
    const other = await startRig({ webhookUrl: () => url });
    await other.paidOrder();
    await other.sandbox.deliverDue();
    url = rig.receiver.url;
    await other.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(THREE);
    await other.stop();
  });
});
