import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { paise } from '@backline/kernel';
import { createSandbox, type Sandbox } from '@backline/sandbox-gateway';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFrozenClock } from '../../../../testing/frozen-clock.ts';
import { GatewayRefusal } from './gateway-problem.ts';
import type { PaymentGateway } from './payment-gateway.ts';
import { createRazorpayGateway } from './razorpay-gateway.ts';

const KEYS = { keyId: 'rzp_test_adapter', keySecret: 'adapter-secret', webhookSecret: 'adapter-hook' };
const PAYMENT_ID = '018f0000-0000-7000-8000-000000000001';
const clock = createFrozenClock();
let sandbox: Sandbox;
let gateway: PaymentGateway;
let baseUrl: string;
let stop: () => Promise<void>;
let number = 0;

beforeAll(async () => {
  sandbox = createSandbox({
    ...KEYS,
    databasePath: ':memory:',
    webhookUrl: () => null,
    now: () => clock.now(),
  });
  const server = createServer(sandbox.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  gateway = createRazorpayGateway(KEYS, () => baseUrl, 1);
  stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await sandbox.stop();
  };
});
afterAll(() => stop());
beforeEach(() => tell({ reset: true }));

async function post(path: string, body: unknown): Promise<Record<string, string>> {
  const response = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, string>;
}

const tell = (order: Record<string, unknown>) => post('/sandbox/control', order);

function newOrder() {
  number += 1;
  return { receipt: `PAY-2026-${number}`, amount: paise(1_500_000), currency: 'INR', notes: {} };
}

async function paidOrder(): Promise<{ orderId: string; paymentId: string }> {
  const order = await gateway.createOrder(newOrder());
  const paid = await post(`/sandbox/orders/${order.id}/pay`, { method: 'upi', vpa: 'success@razorpay' });
  return { orderId: order.id, paymentId: String(paid.razorpay_payment_id) };
}

const transfer = (key: string, amount = 500_000) => ({
  paymentId: PAYMENT_ID,
  attempt: 1,
  amount: paise(amount),
  currency: 'INR',
  key,
});

const linkedAccount = () =>
  gateway.createLinkedAccount({
    referenceId: PAYMENT_ID,
    email: 'meera@example.in',
    phone: '+919820011111',
    name: 'Meera Rao',
    bank: { accountNumber: '123456789012', ifscCode: 'HDFC0001234', beneficiaryName: 'Meera Rao' },
  });

describe('orders', () => {
  it('are made with our receipt, and captured by themselves', async () => {
    const order = newOrder();
    const made = await gateway.createOrder(order);
    expect(made).toMatchObject({
      id: expect.stringMatching(/^order_\w{14}$/),
      amount: 1_500_000,
      currency: 'INR',
    });
  });

  it('are found again by their receipt', async () => {
    const order = newOrder();
    const first = await gateway.createOrder(order);
    expect((await gateway.createOrder(order)).id).toBe(first.id);
    // What the gateway holds is told, also where it differs from what we ask for: to compare is the caller's.
    expect((await gateway.createOrder({ ...order, amount: paise(999) })).amount).toBe(1_500_000);
  });

  it.each(['409', '429', '5xx', '5xx_after_work', 'timeout_after_work'])(
    'are made once through a %s',
    async (behaviour) => {
      const order = newOrder();
      await tell({ next: { endpoint: 'orders.create', behaviour } });
      const made = await gateway.createOrder(order);
      expect(made.amount).toBe(1_500_000);
      expect((await gateway.createOrder(order)).id).toBe(made.id);
    },
  );

  it.each(['409', '429', '5xx', 'timeout_after_work'])(
    'that meet with %s every time are GATEWAY_UNAVAILABLE, and found once it is over',
    async (behaviour) => {
      const order = newOrder();
      await tell({ next: { endpoint: '*', behaviour, times: 100, holdMs: 10 } });
      await expect(gateway.createOrder(order)).rejects.toMatchObject({ code: 'GATEWAY_UNAVAILABLE' });
      await tell({ reset: true });
      expect((await gateway.createOrder(order)).amount).toBe(1_500_000);
    },
  );

  it('that the gateway does not take are a refusal in its words', async () => {
    const refused = gateway.createOrder({ ...newOrder(), amount: paise(99) });
    await expect(refused).rejects.toThrow(GatewayRefusal);
    await expect(refused).rejects.toMatchObject({ field: 'amount' });
  });

  it('tell every try to pay them', async () => {
    const order = await gateway.createOrder(newOrder());
    expect(await gateway.fetchOrderPayments(order.id)).toEqual([]);
    await post(`/sandbox/orders/${order.id}/pay`, { method: 'upi', vpa: 'failure@razorpay' });
    await post(`/sandbox/orders/${order.id}/pay`, { method: 'upi', vpa: 'success@razorpay' });
    const told = await gateway.fetchOrderPayments(order.id);
    expect(told.map(({ status }) => status).toSorted()).toEqual(['captured', 'failed']);
    const captured = told.find(({ status }) => status === 'captured');
    expect(captured).toMatchObject({
      orderId: order.id,
      amount: 1_500_000,
      currency: 'INR',
      failureReason: null,
    });
    expect(captured?.createdAt).toEqual(clock.now());
    expect(told.find(({ status }) => status === 'failed')?.failureReason).toEqual(expect.any(String));
  });

  it('are not reached with wrong keys', async () => {
    const stranger = createRazorpayGateway({ ...KEYS, keySecret: 'guessed' }, () => baseUrl);
    await expect(stranger.createOrder(newOrder())).rejects.toThrow(GatewayRefusal);
  });

  it('are not reached where nobody listens', async () => {
    const nowhere = createRazorpayGateway(KEYS, () => 'http://127.0.0.1:1', 1);
    await expect(nowhere.createOrder(newOrder())).rejects.toMatchObject({ code: 'GATEWAY_UNAVAILABLE' });
  });
});

describe('refunds', () => {
  it('go out once under their key, and another body under it is not taken', async () => {
    const { paymentId } = await paidOrder();
    const first = await gateway.refund(paymentId, transfer('refund-once-1'));
    expect(first).toMatchObject({
      paymentId: PAYMENT_ID,
      attempt: 1,
      amount: 500_000,
      currency: 'INR',
      state: 'done',
    });
    expect((await gateway.refund(paymentId, transfer('refund-once-1'))).reference).toBe(first.reference);
    await expect(gateway.refund(paymentId, transfer('refund-once-1', 400_000))).rejects.toThrow();
    expect((await gateway.refund(paymentId, transfer('refund-once-2'))).reference).not.toBe(first.reference);
    await expect(gateway.refund(paymentId, transfer('refund-once-3', 600_000))).rejects.toThrow(
      GatewayRefusal,
    );
  });

  it('that time out after the work are one refund', async () => {
    const { paymentId } = await paidOrder();
    await tell({ next: { endpoint: 'refunds.create', behaviour: 'timeout_after_work', times: 2 } });
    const sent = await gateway.refund(paymentId, transfer(`refund-${paymentId}`, 1_500_000));
    expect(sent.state).toBe('done');
  });

  it('are asked about until they are processed or failed', async () => {
    const { paymentId } = await paidOrder();
    await tell({ refund: { behaviour: 'pending_then_fail', times: 1, afterMs: 60_000 } });
    const sent = await gateway.refund(paymentId, transfer(`refund-${paymentId}`));
    expect(sent.state).toBe('underway');
    clock.moveTo(new Date(clock.now().getTime() + 61_000));
    expect((await gateway.fetchRefund(sent.reference)).state).toBe('failed');
  });
});

describe('transfers', () => {
  it('go to a linked account, once under their key', async () => {
    const account = await linkedAccount();
    expect(account).toMatch(/^acc_\w{14}$/);
    const first = await gateway.transfer(account, transfer('payout-once-1'));
    expect(first).toMatchObject({ paymentId: PAYMENT_ID, attempt: 1, amount: 500_000 });
    expect((await gateway.transfer(account, transfer('payout-once-1'))).reference).toBe(first.reference);
    expect((await gateway.fetchTransfer(first.reference)).state).toBe('done');
  });

  it.each(['5xx_after_work', 'timeout_after_work'])('are one transfer through a %s', async (behaviour) => {
    const account = await linkedAccount();
    await tell({ next: { endpoint: 'transfers.create', behaviour, times: 2 } });
    const key = `payout-${behaviour}-1`;
    const first = await gateway.transfer(account, transfer(key));
    expect((await gateway.transfer(account, transfer(key))).reference).toBe(first.reference);
  });

  it('to an account that is not active, or without balance, are refusals', async () => {
    await tell({ accounts: { activation: 'under_review' } });
    const waiting = await linkedAccount();
    await expect(gateway.transfer(waiting, transfer('payout-refused-1'))).rejects.toThrow('is not activated');
    await tell({ accounts: { activation: 'activated' }, transfer: 'insufficient_balance' });
    const active = await linkedAccount();
    await expect(gateway.transfer(active, transfer('payout-refused-2'))).rejects.toThrow('balance');
  });

  it('that fail say why', async () => {
    const account = await linkedAccount();
    await tell({ transfer: { behaviour: 'fail', times: 1, afterMs: 0 } });
    const sent = await gateway.transfer(account, transfer('payout-failing-1'));
    const told = await gateway.fetchTransfer(sent.reference);
    expect(told).toMatchObject({
      state: 'failed',
      failureReason: expect.stringContaining('could not be processed'),
    });
  });
});
