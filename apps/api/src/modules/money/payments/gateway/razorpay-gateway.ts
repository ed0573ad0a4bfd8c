import Razorpay from 'razorpay';
import type { z } from 'zod';
import type { GatewayKeys } from '../../../../platform/config.ts';
import { idEntity, listOf, orderEntity, paymentEntity, transferEntity } from './entities.ts';
import { GatewayRefusal } from './gateway-problem.ts';
import type { GatewayOrder, NewOrder, NewTransfer, PaymentGateway } from './payment-gateway.ts';
import { openLinkedAccount } from './razorpay-accounts.ts';
import { retry } from './retry.ts';
import { isSigned } from './signatures.ts';

/** Its checkout runs in the member's browser: a script, and a frame. */
export const RAZORPAY_ORIGINS = ['https://checkout.razorpay.com', 'https://api.razorpay.com'];

/** The axios instance inside the SDK, which its types leave out. */
interface Line {
  defaults: { timeout: number };
  interceptors: { request: { use(change: (config: { baseURL?: string }) => object): void } };
  post(url: string, body: unknown, options: { headers: Record<string, string> }): Promise<{ data: unknown }>;
}

const TIMEOUT = 6_000;
/** As many as the gateway gives at once; more tries to pay one order nobody makes. */
const LIST_SIZE = 100;

/**
 * The gateway through its official SDK. The sandbox speaks the same HTTP API, so that it differs by the address alone.
 * @param baseUrl where the sandbox listens, asked at each request because the port is known late; null for the real gateway
 * @param firstPause milliseconds before a second try
 */
export function createRazorpayGateway(
  keys: GatewayKeys,
  baseUrl: (() => string) | null,
  firstPause?: number,
): PaymentGateway {
  const client = new Razorpay({ key_id: keys.keyId, key_secret: keys.keySecret });
  const line = (client.api as unknown as { rq: Line }).rq;
  line.defaults.timeout = TIMEOUT;
  if (baseUrl) line.interceptors.request.use((config) => ({ ...config, baseURL: baseUrl() }));

  const ask = async <T extends z.ZodType>(entity: T, call: () => Promise<unknown>): Promise<z.output<T>> =>
    entity.parse(await retry(call, firstPause));
  // The SDK has no way to send a header with one request, and these two headers are what makes a repetition safe.
  const send = (url: string, header: string, body: object, { key }: NewTransfer) =>
    ask(transferEntity, async () => (await line.post(url, body, { headers: { [header]: key } })).data);
  // Events that were made before a change of the secret still carry the old one: both are given, with a comma between.
  const webhookSecrets = keys.webhookSecret.split(',');

  return {
    keyId: keys.keyId,
    checkoutIsGenuine: ({ orderId, paymentId, signature }) =>
      isSigned(keys.keySecret, `${orderId}|${paymentId}`, signature),
    webhookIsGenuine: (rawBody, signature) =>
      webhookSecrets.some((secret) => isSigned(secret, rawBody, signature)),
    createOrder: (order) => createOrder(client, order, ask),
    fetchOrderPayments: (orderId) => ask(listOf(paymentEntity), () => client.orders.fetchPayments(orderId)),
    refund: (gatewayPaymentId, transfer) =>
      send(
        `/v1/payments/${gatewayPaymentId}/refund`,
        'X-Refund-Idempotency',
        { amount: transfer.amount, speed: 'normal', receipt: transfer.key, notes: notesOf(transfer) },
        transfer,
      ),
    fetchRefund: (reference) => ask(transferEntity, () => client.refunds.fetch(reference)),
    createLinkedAccount: (account) => openLinkedAccount(client, account, (call) => ask(idEntity, call)),
    transfer: (account, transfer) =>
      send(
        '/v1/transfers',
        'X-Transfer-Idempotency',
        { account, amount: transfer.amount, currency: transfer.currency, notes: notesOf(transfer) },
        transfer,
      ),
    fetchTransfer: (reference) => ask(transferEntity, () => client.transfers.fetch(reference)),
    findTransfer: (paymentId, attempt, since) =>
      findInPages(
        (skip) =>
          ask(listOf(transferEntity), () =>
            client.transfers.all({ from: secondsBefore(since), count: LIST_SIZE, skip }),
          ),
        (transfer) => transfer.paymentId === paymentId && transfer.attempt === attempt,
      ),
  };
}

/** The gateway's clock may be a little behind ours. */
const secondsBefore = (instant: Date): number => Math.floor(instant.getTime() / 1000) - 300;

async function findInPages<T>(
  page: (skip: number) => Promise<T[]>,
  fits: (item: T) => boolean,
): Promise<T | null> {
  for (let skip = 0; ; skip += LIST_SIZE) {
    const items = await page(skip);
    const found = items.find(fits);
    if (found || items.length < LIST_SIZE) return found ?? null;
  }
}

const notesOf = ({ paymentId, attempt }: NewTransfer) => ({ payment: paymentId, attempt: String(attempt) });

/** A try that timed out may have made the order: the next one is then refused for its receipt, and the order is looked up. */
async function createOrder(
  client: Razorpay,
  order: NewOrder,
  ask: <T extends z.ZodType>(entity: T, call: () => Promise<unknown>) => Promise<z.output<T>>,
): Promise<GatewayOrder> {
  try {
    return await ask(orderEntity, () => client.orders.create({ ...order, payment_capture: true }));
  } catch (error) {
    if (!(error instanceof GatewayRefusal) || error.field !== 'receipt') throw error;
    const known = await ask(listOf(orderEntity), () =>
      client.orders.all({ receipt: order.receipt, count: LIST_SIZE }),
    );
    const found = known.find(({ receipt }) => receipt === order.receipt);
    if (!found) throw error;
    return found;
  }
}
