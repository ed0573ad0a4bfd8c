import { createServer } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEYS, listen, type Rig, refusalOf, sdkFor, startRig } from './testing/harness.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

test.each([
  ['nothing', ''],
  ['another scheme', 'Bearer abc'],
  ['a wrong secret', `Basic ${Buffer.from(`${KEYS.keyId}:wrong`).toString('base64')}`],
  ['a wrong key', `Basic ${Buffer.from(`other:${KEYS.keySecret}`).toString('base64')}`],
])('refuses a caller with %s', async (_what, authorization) => {
  for (const path of ['/v1/orders', '/v2/accounts/acc_x', '/v1/no-such-thing']) {
    const { status, body } = await rig.call('GET', path, undefined, { authorization });
    expect(status).toBe(401);
    expect(body.error).toMatchObject({ code: 'BAD_REQUEST_ERROR', description: 'Authentication failed' });
  }
});

test.each(['/v1/orders', '/v2/accounts', '/sandbox/control', '/sandbox/orders/order_x/pay'])(
  'malformed JSON to %s is a 400 in the documented shape',
  async (path) => {
    const { status, body } = await rig.call('POST', path, '{"amount": 1');
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'BAD_REQUEST_ERROR', metadata: {} });
  },
);

test.each([['"text"'], ['[]'], ['null'], ['{"__proto__":{"amount":500}}'], ['{"amount":{"$gt":0}}']])(
  'the odd body %s is refused, not an error of ours',
  async (body) => {
    expect((await rig.call('POST', '/v1/orders', body)).status).toBe(400);
    expect((await rig.call('POST', '/v1/transfers', body)).status).toBe(400);
    expect((await rig.call('POST', '/sandbox/orders/order_x/pay', body)).status).toBe(400);
  },
);

test('a body too large and a broken URL are the caller’s fault', async () => {
  expect((await rig.call('POST', '/v1/orders', { receipt: 'x'.repeat(200_000) })).status).toBe(413);
  expect((await rig.call('GET', '/v1/orders/%E0%A4%A')).status).toBe(400);
});

test('an unknown address is 404 in the documented shape', async () => {
  const { status, body } = await rig.call('GET', '/v1/teapots');
  expect(status).toBe(404);
  expect(body.error.code).toBe('BAD_REQUEST_ERROR');
});

test('mounted in another app it leaves the host’s own routes and bodies alone', async () => {
  const host = express();
  host.use('/gateway', rig.sandbox.app);
  host.use(rig.sandbox.app);
  host.post('/webhooks/razorpay', express.raw({ type: '*/*' }), (request, response) => {
    response.json({ raw: Buffer.isBuffer(request.body) });
  });
  const server = createServer(host);
  try {
    const url = await listen(server);
    const order = await sdkFor(`${url}/gateway`).orders.create({ amount: 100, currency: 'INR' });
    const headers = { 'content-type': 'application/json' };
    const webhook = await fetch(`${url}/webhooks/razorpay`, { method: 'POST', body: '{}', headers });
    expect(await webhook.json()).toEqual({ raw: true });
    const page = await (await fetch(`${url}/gateway/sandbox/checkout/${order.id}`)).text();
    expect(page).toContain(`action="/gateway/sandbox/checkout/${order.id}"`);
    expect(page).toContain('href="/gateway/sandbox/checkout/assets/checkout.css"');
  } finally {
    server.close();
  }
});

test('after being stopped it answers an error of its own kind', async () => {
  const other = await startRig();
  await other.sandbox.stop();
  expect(await refusalOf(other.sdk.orders.all())).toMatchObject({
    status: 500,
    body: { code: 'SERVER_ERROR' },
  });
  await other.receiver.close();
});
