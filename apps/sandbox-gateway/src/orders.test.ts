import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Rig, refusalOf, startRig } from './testing/harness.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const order = (more: object = {}) => ({ amount: 50_000, currency: 'INR', receipt: 'PAY-000001', ...more });

describe('creating an order', () => {
  test('answers the documented entity and nothing else', async () => {
    const created = await rig.sdk.orders.create(order({ notes: { booking: 'B-1' } }));
    expect(created).toEqual({
      id: expect.stringMatching(/^order_[0-9A-Za-z]{14}$/),
      entity: 'order',
      amount: 50_000,
      amount_paid: 0,
      amount_due: 50_000,
      currency: 'INR',
      receipt: 'PAY-000001',
      offer_id: null,
      status: 'created',
      attempts: 0,
      notes: { booking: 'B-1' },
      created_at: 1_772_344_800,
    });
    expect(await rig.sdk.orders.fetch(created.id)).toEqual(created);
  });

  test('empty notes come back as an empty list', async () => {
    const created = await rig.sdk.orders.create(order({ notes: {} }));
    expect(created.notes).toEqual([]);
  });

  test('takes digits in a string as amount, as the SDK allows', async () => {
    expect((await rig.sdk.orders.create(order({ amount: '12345' }))).amount).toBe(12_345);
  });

  test('a receipt used before is refused, and the first order is found by it', async () => {
    const first = await rig.sdk.orders.create(order());
    await rig.sdk.orders.create(order({ receipt: 'PAY-000002' }));
    const refusal = await refusalOf(rig.sdk.orders.create(order({ amount: 70_000 })));
    expect(refusal).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST_ERROR', field: 'receipt' } });
    const found = await rig.sdk.orders.all({ receipt: 'PAY-000001' });
    expect(found).toEqual({ entity: 'collection', count: 1, items: [first] });
  });

  test('orders without a receipt never collide', async () => {
    await rig.sdk.orders.create({ amount: 100, currency: 'INR' });
    await rig.sdk.orders.create({ amount: 100, currency: 'INR' });
    expect((await rig.sdk.orders.all()).count).toBe(2);
  });

  test.each([
    ['below one rupee', { amount: 99 }, 'amount'],
    ['a fraction of a paisa', { amount: 100.5 }, 'amount'],
    ['no amount', { amount: undefined }, 'amount'],
    ['an amount of text', { amount: 'many' }, 'amount'],
    ['a number too large', { amount: 1e15 }, 'amount'],
    ['an unknown currency', { currency: 'XYZ' }, 'currency'],
    ['a receipt over 40 characters', { receipt: 'x'.repeat(41) }, 'receipt'],
    ['partial payments', { partial_payment: true }, 'partial_payment'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
    [
      '16 notes',
      { notes: Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`n${n}`, 'x'])) },
      'notes',
    ],
    ['a note over 256 characters', { notes: { long: 'x'.repeat(257) } }, 'notes.long'],
  ])('refuses %s', async (_what, bad, field) => {
    const { status, body } = await rig.call('POST', '/v1/orders', order(bad));
    expect(status).toBe(400);
    expect(body).toEqual({
      error: {
        code: 'BAD_REQUEST_ERROR',
        description: expect.any(String),
        source: 'business',
        step: 'payment_initiation',
        reason: 'input_validation_failed',
        metadata: {},
        field,
      },
    });
  });
});

describe('reading orders', () => {
  test('lists newest first, by count, skip and time', async () => {
    for (const receipt of ['a', 'b', 'c']) {
      await rig.sdk.orders.create(order({ receipt }));
      rig.clock.advance(60_000);
    }
    const receipts = async (query: object) =>
      (await rig.sdk.orders.all(query)).items.map((each) => each.receipt);
    expect(await receipts({})).toEqual(['c', 'b', 'a']);
    expect(await receipts({ count: 1, skip: 1 })).toEqual(['b']);
    expect(await receipts({ from: 1_772_344_860 })).toEqual(['c', 'b']);
    expect(await receipts({ to: 1_772_344_860 })).toEqual(['b', 'a']);
    expect((await rig.call('GET', '/v1/orders?count=101')).status).toBe(400);
    expect((await rig.call('GET', '/v1/orders?skip=-1')).status).toBe(400);
  });

  test('an unknown id and the id of another kind are refused alike', async () => {
    const { paymentId } = await rig.paidOrder();
    const unknown = await refusalOf(rig.sdk.orders.fetch('order_00000000000000'));
    expect(unknown).toMatchObject({ status: 400, body: { description: 'The id provided does not exist' } });
    expect(await refusalOf(rig.sdk.orders.fetch(paymentId))).toEqual(unknown);
  });

  test('notes can be changed afterwards, nothing else', async () => {
    const { id } = await rig.sdk.orders.create(order());
    await rig.sdk.orders.edit(id, { notes: { booking: 'B-2' } });
    expect((await rig.sdk.orders.fetch(id)).notes).toEqual({ booking: 'B-2' });
    expect((await rig.call('PATCH', `/v1/orders/${id}`, { notes: {}, amount: 1 })).status).toBe(400);
  });
});
