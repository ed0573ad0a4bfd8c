import { describe, expect, it } from 'vitest';
import { readWebhook } from './webhook-event.ts';

const payment = {
  id: 'pay_1',
  order_id: 'order_1',
  amount: 1_500_000,
  currency: 'INR',
  status: 'captured',
  created_at: 1_793_600_000,
  error_description: null,
  method: 'card',
  card: { network: 'Visa', last4: '1111', type: 'credit' },
  vpa: null,
  bank: null,
  notes: [],
};
const transfer = {
  id: 'trf_1',
  amount: 4_850_000,
  currency: 'INR',
  status: 'processed',
  notes: { payment: '018f0000-0000-7000-8000-000000000001', attempt: '2' },
  error: { description: null },
};

const body = (event: string, payload: Record<string, unknown>): string =>
  JSON.stringify({
    entity: 'event',
    event,
    payload: Object.fromEntries(Object.entries(payload).map(([name, entity]) => [name, { entity }])),
  });

const read = {
  id: 'pay_1',
  orderId: 'order_1',
  amount: 1_500_000,
  currency: 'INR',
  status: 'captured',
  createdAt: new Date(1_793_600_000_000),
  failureReason: null,
  method: 'card',
  methodDetail: 'Visa ending 1111',
};

describe('reading a webhook', () => {
  it.each([
    ['payment.captured', 'capture'],
    ['order.paid', 'capture'],
    ['payment.failed', 'failure'],
  ])('%s is a %s', (event, about) => {
    expect(readWebhook(body(event, { order: { id: 'order_1' }, payment }))).toEqual({ about, payment: read });
  });

  it.each([
    ['a UPI address', { method: 'upi', vpa: 'meera@okbank', card: null }, ['upi', 'meera@okbank']],
    ['a bank', { method: 'netbanking', bank: 'HDFC', card: undefined }, ['netbanking', 'HDFC']],
    ['a wallet', { method: 'wallet', wallet: 'mobikwik', card: undefined }, ['wallet', 'mobikwik']],
    ['nothing of it', { method: undefined, card: undefined }, [null, null]],
    ['something that nobody expects', { method: 7, card: 'gold', vpa: {} }, [null, null]],
  ])(
    'knows how it was paid where it tells %s; money counts in any case',
    (_, told, [method, methodDetail]) => {
      const event = readWebhook(body('payment.captured', { payment: { ...payment, ...told } }));
      expect(event).toEqual({ about: 'capture', payment: { ...read, method, methodDetail } });
    },
  );

  it.each([
    ['transfer.processed', 'transfer', transfer, 'done'],
    ['transfer.failed', 'transfer', { ...transfer, status: 'failed' }, 'failed'],
    ['refund.created', 'refund', { ...transfer, status: 'pending' }, 'underway'],
    ['refund.processed', 'refund', transfer, 'done'],
    ['refund.failed', 'refund', { ...transfer, status: 'failed' }, 'failed'],
  ])('%s is about money that goes out', (event, name, entity, state) => {
    expect(readWebhook(body(event, { payment, [name]: entity }))).toMatchObject({
      about: 'transfer',
      transfer: { reference: 'trf_1', paymentId: transfer.notes.payment, attempt: 2, state },
    });
  });

  it('knows no payment of ours where the notes are empty: the gateway gives a list then', () => {
    const told = readWebhook(body('transfer.processed', { transfer: { ...transfer, notes: [] } }));
    expect(told).toMatchObject({ transfer: { paymentId: null, attempt: null } });
  });

  it.each(['payment.authorized', 'product.route.activated', 'something.new'])(
    'needs nothing of %s',
    (event) => {
      expect(readWebhook(body(event, {}))).toEqual({ about: 'ignored' });
    },
  );

  it('a refund that names none of our payments was made by somebody else', () => {
    const refund = {
      id: 'rfnd_1',
      payment_id: 'pay_1',
      amount: 1_000,
      currency: 'INR',
      status: 'processed',
      notes: [],
    };
    expect(readWebhook(body('refund.processed', { refund }))).toEqual({
      about: 'outside',
      movement: {
        kind: 'refund_outside',
        reference: 'rfnd_1',
        gatewayPaymentId: 'pay_1',
        amount: 1_000,
        currency: 'INR',
        state: 'processed',
      },
    });
  });

  it.each(['created', 'under_review', 'won', 'lost'])('payment.dispute.%s is a chargeback', (word) => {
    const dispute = { id: 'disp_1', payment_id: 'pay_1', amount: 1_000, currency: 'INR', status: word };
    const { about, movement } = readWebhook(body(`payment.dispute.${word}`, { payment, dispute })) as {
      about: string;
      movement: object;
    };
    expect([about, movement]).toMatchObject([
      'outside',
      { kind: 'chargeback', reference: 'disp_1', state: word },
    ]);
  });

  it.each([
    ['no JSON', '{"event":'],
    ['no event', '{"payload":{}}'],
    ['no payment in it', body('payment.captured', {})],
    ['an amount that is no integer', body('payment.captured', { payment: { ...payment, amount: 1.5 } })],
    ['an amount in words', body('payment.captured', { payment: { ...payment, amount: 'a lot' } })],
    ['no id', body('payment.captured', { payment: { ...payment, id: '' } })],
  ])('throws where there is %s', (_what, rawBody) => {
    expect(() => readWebhook(rawBody)).toThrow();
  });
});
