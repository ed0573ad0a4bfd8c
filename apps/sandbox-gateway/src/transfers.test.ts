import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Rig, refusalOf, startRig } from './testing/harness.ts';

let rig: Rig;
let paymentId: string;
let artist: string;
beforeEach(async () => {
  rig = await startRig();
  paymentId = (await rig.paidOrder()).paymentId;
  artist = await linkedAccount('artist@example.com');
  await rig.sandbox.deliverDue();
  rig.receiver.received.length = 0;
});
afterEach(() => rig.stop());

async function linkedAccount(email: string): Promise<string> {
  const details = { phone: '9999999999', legal_business_name: 'Asha Rao Music', business_type: 'individual' };
  const { body } = await rig.call('POST', '/v2/accounts', { email, type: 'route', ...details });
  return body.id;
}
const part = (amount: number, more: object = {}) => ({ account: artist, amount, currency: 'INR', ...more });
const transfer = (...transfers: object[]) =>
  rig.sdk.payments.transfer(paymentId, { transfers } as Parameters<typeof rig.sdk.payments.transfer>[1]);
async function oneTransfer(amount = 40_000, more: object = {}): Promise<string> {
  const { items } = (await transfer(part(amount, more))) as unknown as { items: { id: string }[] };
  return items[0]?.id ?? '';
}
const seen = (id: string) => rig.sdk.transfers.fetch(id);

describe('from a payment', () => {
  test('is pending, then processed, then settled', async () => {
    const answer = await transfer(part(40_000, { notes: { booking: 'B-1' } }));
    expect(answer).toMatchObject({
      entity: 'collection',
      count: 1,
      items: [
        {
          id: expect.stringMatching(/^trf_/),
          entity: 'transfer',
          status: 'pending',
          source: paymentId,
          recipient: artist,
          amount: 40_000,
          amount_reversed: 0,
          on_hold: false,
          settlement_status: null,
          notes: { booking: 'B-1' },
        },
      ],
    });
    const id = (answer as unknown as { items: [{ id: string }] }).items[0].id;
    expect(await seen(id)).toMatchObject({ status: 'processed', settlement_status: 'pending' });
    rig.clock.advance(2 * 86_400_000);
    expect(await seen(id)).toMatchObject({
      settlement_status: 'settled',
      recipient_settlement_id: expect.stringMatching(/^setl_/),
    });
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(['transfer.processed']);
    expect((await rig.sdk.payments.fetchTransfer(paymentId)) as unknown).toMatchObject({ count: 1 });
  });

  test('the sum stays within what was captured, over several requests', async () => {
    const other = await linkedAccount('other@example.com');
    await transfer(part(20_000), part(10_000, { account: other }));
    expect((await refusalOf(transfer(part(20_001)))).body.field).toBe('amount');
    await transfer(part(20_000));
    expect((await refusalOf(transfer(part(100)))).status).toBe(400);
  });

  test('only of a captured payment, and never once a refund was begun', async () => {
    const order = await rig.sdk.orders.create({
      amount: 50_000,
      currency: 'INR',
      payment: { capture: 'manual' } as never,
    });
    const { body } = await rig.pay(order.id);
    const captured = paymentId;
    paymentId = body.razorpay_payment_id;
    expect((await refusalOf(transfer(part(100)))).body.description).toContain('captured payments only');
    paymentId = captured;
    await rig.sdk.payments.refund(paymentId, { amount: 100 });
    expect((await refusalOf(transfer(part(100)))).body.description).toContain('refund was begun');
  });

  test.each([
    ['an unknown account', { account: 'acc_00000000000000' }],
    ['less than a rupee', { amount: 99 }],
    ['another currency', { currency: 'USD' }],
    ['an unknown field', { colour: 'red' }],
  ])('refuses %s, and then nothing of the request is kept', async (_what, bad) => {
    expect((await refusalOf(transfer(part(1000), part(1000, bad)))).status).toBe(400);
    expect((await rig.sdk.transfers.all()).count).toBe(0);
  });

  test('refuses an empty list', async () => {
    expect((await refusalOf(transfer())).status).toBe(400);
  });
});

describe('on hold', () => {
  test('waits until it is released', async () => {
    const id = await oneTransfer(40_000, { on_hold: 1 });
    rig.clock.advance(30 * 86_400_000);
    expect(await seen(id)).toMatchObject({
      status: 'processed',
      on_hold: true,
      settlement_status: 'on_hold',
    });
    const released = await rig.sdk.transfers.edit(id, { on_hold: 0 });
    expect(released).toMatchObject({ on_hold: false, settlement_status: 'pending' });
    rig.clock.advance(2 * 86_400_000);
    expect(await seen(id)).toMatchObject({ settlement_status: 'settled' });
    expect((await refusalOf(rig.sdk.transfers.edit(id, { on_hold: 1 }))).status).toBe(400);
  });

  test('can be held again before it is settled', async () => {
    const id = await oneTransfer();
    await rig.sdk.transfers.edit(id, { on_hold: 1 });
    rig.clock.advance(10 * 86_400_000);
    expect(await seen(id)).toMatchObject({ settlement_status: 'on_hold' });
  });

  test('until a day releases itself on that day', async () => {
    const until = Math.floor(rig.clock.now().getTime() / 1000) + 86_400;
    const id = await oneTransfer(40_000, { on_hold: true, on_hold_until: until });
    await seen(id);
    rig.clock.advance(86_400_000 - 1000);
    expect(await seen(id)).toMatchObject({ settlement_status: 'on_hold', on_hold_until: until });
    rig.clock.advance(1000);
    expect(await seen(id)).toMatchObject({
      settlement_status: 'pending',
      on_hold: false,
      on_hold_until: null,
    });
  });
});

describe('reversals', () => {
  test('in parts, up to the whole', async () => {
    const id = await oneTransfer();
    const reversal = await rig.sdk.transfers.reverse(id, { amount: 10_000 });
    expect(reversal).toMatchObject({
      id: expect.stringMatching(/^rvrsl_/),
      entity: 'reversal',
      transfer_id: id,
      amount: 10_000,
    });
    expect(await seen(id)).toMatchObject({ status: 'partially_reversed', amount_reversed: 10_000 });
    expect((await refusalOf(rig.sdk.transfers.reverse(id, { amount: 30_001 }))).status).toBe(400);
    await rig.sdk.transfers.reverse(id);
    expect(await seen(id)).toMatchObject({ status: 'reversed', amount_reversed: 40_000 });
    expect((await refusalOf(rig.sdk.transfers.reverse(id))).status).toBe(400);
    expect((await rig.call('GET', `/v1/transfers/${id}/reversals`)).body.count).toBe(2);
  });

  test('what was reversed can be transferred again', async () => {
    const id = await oneTransfer(50_000);
    await rig.sdk.transfers.reverse(id);
    expect(await oneTransfer(50_000)).toMatch(/^trf_/);
  });

  test('a partial refund after several transfers wants each reversed first', async () => {
    const first = await oneTransfer(20_000);
    const second = await oneTransfer(20_000);
    expect(
      (await refusalOf(rig.sdk.payments.refund(paymentId, { amount: 1000 }))).body.description,
    ).toContain('Reverse');
    await rig.sdk.transfers.reverse(first);
    await rig.sdk.transfers.reverse(second);
    expect((await rig.sdk.payments.refund(paymentId, { amount: 1000 })).status).toBe('processed');
  });

  test('reverse_all brings everything back with a full refund', async () => {
    const ids = [await oneTransfer(20_000), await oneTransfer(20_000)];
    await rig.call('POST', `/v1/payments/${paymentId}/refund`, { reverse_all: 1 });
    for (const id of ids) expect((await seen(id)).status).toBe('reversed');
    expect(await rig.sdk.payments.fetch(paymentId)).toMatchObject({
      status: 'refunded',
      amount_transferred: 0,
    });
  });
});

describe('direct transfers', () => {
  const direct = (body: object, key: string) =>
    rig.call('POST', '/v1/transfers', body, { 'X-Transfer-Idempotency': key });

  test('come from the platform’s own account', async () => {
    const made = await rig.sdk.transfers.create(
      part(30_000) as Parameters<typeof rig.sdk.transfers.create>[0],
    );
    expect(made).toMatchObject({
      status: 'pending',
      source: expect.stringMatching(/^acc_/),
      recipient: artist,
    });
    expect((await seen(made.id)).status).toBe('processed');
  });

  test('are made once per key', async () => {
    const first = await direct(part(30_000), 'payout-0001');
    expect(await direct(part(30_000), 'payout-0001')).toEqual(first);
    expect((await direct(part(30_001), 'payout-0001')).status).toBe(409);
    expect((await direct(part(30_000), 'short')).status).toBe(400);
    expect((await rig.sdk.transfers.all()).count).toBe(1);
  });
});

describe('told to fail', () => {
  test('a transfer and succeed on retry', async () => {
    await rig.control({ transfer: 'fail_then_succeed' });
    const first = await oneTransfer();
    expect(await seen(first)).toMatchObject({
      status: 'failed',
      error: { reason: 'transfer_failed', id: first },
    });
    const second = await oneTransfer();
    expect((await seen(second)).status).toBe('processed');
    await rig.sandbox.deliverDue();
    expect(rig.receiver.events()).toEqual(['transfer.failed', 'transfer.processed']);
  });

  test('so many transfers, after a while', async () => {
    await rig.control({ transfer: { behaviour: 'fail', times: 1, afterMs: 5000 } });
    const [failing, good] = [await oneTransfer(10_000), await oneTransfer(10_000)];
    expect((await seen(failing)).status).toBe('pending');
    rig.clock.advance(5000);
    expect((await seen(failing)).status).toBe('failed');
    expect((await seen(good)).status).toBe('processed');
    expect((await refusalOf(rig.sdk.transfers.reverse(failing))).status).toBe(400);
    expect((await refusalOf(rig.sdk.transfers.edit(failing, { on_hold: 0 }))).status).toBe(400);
  });

  test('for want of balance', async () => {
    await rig.control({ transfer: { behaviour: 'insufficient_balance', times: 1 } });
    expect((await refusalOf(transfer(part(1000)))).body.description).toContain('enough balance');
  });
});
