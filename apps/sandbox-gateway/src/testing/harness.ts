import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Razorpay from 'razorpay';
import { createSandbox, type Sandbox, type SandboxOptions } from '../index.ts';

export const KEYS = { keyId: 'rzp_test_key', keySecret: 'key-secret', webhookSecret: 'webhook-secret' };

/** A clock that stands still until a test moves it. */
export interface Clock {
  now: () => Date;
  advance: (ms: number) => void;
}

function stoppedClock(start = '2026-03-01T06:00:00Z'): Clock {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    advance: (by) => {
      ms += by;
    },
  };
}

export interface Received {
  event: string;
  id: string;
  signature: string;
  raw: string;
  body: {
    account_id: string;
    contains: string[];
    payload: Record<string, { entity: Record<string, unknown> }>;
  };
}

/** The platform's webhook endpoint: keeps what arrives and answers what the test says. */
export interface Receiver {
  url: string;
  received: Received[];
  answer: { status: number; hang: boolean };
  events: () => string[];
  close: () => Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answer = { status: 200, hang: false };
  const server = createServer((request, response) => {
    void readAll(request).then((raw) => {
      const body = JSON.parse(raw);
      const id = String(request.headers['x-razorpay-event-id']);
      received.push({
        event: body.event,
        id,
        signature: String(request.headers['x-razorpay-signature']),
        raw,
        body,
      });
      if (!answer.hang) response.writeHead(answer.status).end();
    });
  });
  const url = `${await listen(server)}/webhooks/razorpay`;
  return {
    url,
    received,
    answer,
    events: () => received.map(({ event }) => event),
    close: () => close(server),
  };
}

export interface Rig {
  sandbox: Sandbox;
  clock: Clock;
  url: string;
  sdk: Razorpay;
  receiver: Receiver;
  /** JSON over HTTP without the SDK; answers status and body. */
  call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  control: (body: unknown) => Promise<Answer>;
  pay: (orderId: string, body?: unknown) => Promise<Answer>;
  /** An order that is paid, and its payment's id. */
  paidOrder: (amount?: number) => Promise<{ orderId: string; paymentId: string }>;
  stop: () => Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export type Answer = { status: number; body: any };

export async function startRig(options: Partial<SandboxOptions> = {}): Promise<Rig> {
  const clock = stoppedClock();
  const receiver = await startReceiver();
  const defaults = { ...KEYS, databasePath: ':memory:', webhookUrl: () => receiver.url, now: clock.now };
  const sandbox = createSandbox({ ...defaults, ...options });
  const server = createServer(sandbox.app);
  const url = await listen(server);
  const call: Rig['call'] = (method, path, body, headers) => callJson(url, method, path, body, headers);
  const sdk = sdkFor(url);
  const pay: Rig['pay'] = (orderId, body = { method: 'upi', vpa: 'success@razorpay' }) =>
    call('POST', `/sandbox/orders/${orderId}/pay`, body);
  return {
    sandbox,
    clock,
    url,
    sdk,
    receiver,
    call,
    pay,
    control: (body) => call('POST', '/sandbox/control', body),
    async paidOrder(amount = 50_000) {
      const order = await sdk.orders.create({ amount, currency: 'INR' });
      const paid = await pay(order.id);
      return { orderId: order.id, paymentId: paid.body.razorpay_payment_id };
    },
    async stop() {
      await close(server);
      await sandbox.stop();
      await receiver.close();
    },
  };
}

/** The official SDK, pointed at the simulator in the one documented line. */
export function sdkFor(url: string): Razorpay {
  const sdk = new Razorpay({ key_id: KEYS.keyId, key_secret: KEYS.keySecret });
  (sdk.api as unknown as { rq: { defaults: { baseURL: string } } }).rq.defaults.baseURL = url;
  return sdk;
}

/** What the SDK threw, in its own shape. */
export async function refusalOf(promise: Promise<unknown>): Promise<Answer> {
  try {
    await promise;
  } catch (error) {
    const { statusCode, error: body } = error as { statusCode: number; error: unknown };
    return { status: statusCode, body };
  }
  throw new Error('The call was not refused');
}

async function callJson(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const authorization = `Basic ${Buffer.from(`${KEYS.keyId}:${KEYS.keySecret}`).toString('base64')}`;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** Listens on a free port of this machine and answers its address. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
