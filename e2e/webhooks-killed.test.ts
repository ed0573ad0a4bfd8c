import { createHmac, hash } from 'node:crypto';
import { paise } from '@backline/kernel';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { saveClockOffset } from '../apps/api/src/development/clock-offset.ts';
import { createBooking, moveBooking } from '../apps/api/src/modules/bookings/bookings/index.ts';
import { verifyLedger } from '../apps/api/src/modules/money/ledger/index.ts';
import { createSchedule } from '../apps/api/src/modules/money/payments/index.ts';
import { buildScene, expectData } from '../apps/api/src/testing/bookings.ts';
import { createClient } from '../apps/api/src/testing/http-client.ts';
import { PASSWORD } from '../apps/api/src/testing/members.ts';
import { serverProcess } from '../apps/api/src/testing/process.ts';
import { startTestApp, type TestApp } from '../apps/api/src/testing/test-app.ts';

/**
 * 200 payments' events, each delivered one to four times, shuffled, with forged and wrong-amount ones between, while
 * the server is killed five times: every payment counts exactly once, and the books are right.
 */
const PAYMENTS = 200;
const KILLS = 5;
const FORGED = 40;
const SENDERS = 8;

interface Delivery {
  body: string;
  signature: string;
  eventId: string;
  /** What the server must say: a good signature is taken, a forged one refused. */
  expected: number;
  /** What it must make of the event, where it takes it and that is not a payment's own. */
  outcome?: 'refused' | 'ignored';
}

const seeds = await startTestApp();
const server = await serverProcess({
  NODE_ENV: 'development',
  DATABASE_URL: seeds.adapters.config.DATABASE_URL ?? '',
  LOG_LEVEL: 'warn',
});
afterAll(() => server.remove());
const client = createClient(server.baseUrl);

it('counts every payment exactly once through five kills', async () => {
  const { buyer, payments } = await seedPayments(seeds);
  // One time for both: by the machine's clock the seeds would be weeks overdue, and be cancelled at the next full minute.
  await saveClockOffset(seeds.adapters.pool, seeds.clock.now().getTime() - Date.now());
  await server.start();
  const { accessToken } = expectData(
    await client.post('/auth/login', { email: buyer.email, password: PASSWORD }),
    200,
  );
  await sandbox('/sandbox/control', { webhooks: { lose: 'all' } });
  const orders = await inParallel(payments, (id) => orderFor(id, accessToken));
  await inParallel(orders, (orderId) =>
    sandbox(`/sandbox/orders/${orderId}/pay`, { method: 'upi', vpa: 'success@razorpay' }),
  );

  const deliveries = await planDeliveries(orders);
  expect(deliveries.length).toBeGreaterThan(PAYMENTS * 2);
  const killAt = new Set(
    Array.from({ length: KILLS }, (_, i) => Math.floor(((i + 1) * deliveries.length) / (KILLS + 1))),
  );
  let sent = 0;
  let restarts = Promise.resolve();
  await inParallel(deliveries, async (delivery) => {
    sent += 1;
    if (killAt.has(sent)) {
      restarts = restarts.then(restart);
      await restarts;
    }
    await deliver(delivery);
  });

  await settled(seeds);
  // Two genuine events tell of each capture: one completes the payment, the other changes nothing.
  const wrong = Map.groupBy(deliveries, ({ outcome }) => outcome);
  const refused = wrong.get('refused')?.length ?? 0;
  expect(refused).toBeGreaterThan(FORGED / 2);
  expect(await outcomes(seeds)).toEqual({
    completed: PAYMENTS,
    repeated: PAYMENTS,
    ignored: PAYMENTS + (wrong.get('ignored')?.length ?? 0),
    refused,
  });
  // Each payment with a wrong amount is laid before an operator once, however many events tell of it.
  const wrongPayments = new Set(
    (wrong.get('refused') ?? []).map(({ body }) => /pay_wrong\w+/.exec(body)?.[0]),
  );
  const { rows: alerts } = await seeds.adapters.pool.query(
    'select kind, count(*) as times from payment_alerts group by kind',
  );
  expect(alerts).toEqual([{ kind: 'amount_differs', times: wrongPayments.size }]);
  const rows = await seeds.adapters.db
    .selectFrom('payments')
    .select(['status', 'amount', 'escrowState'])
    .where('kind', '=', 'deposit')
    .execute();
  expect(rows.filter((row) => row.status === 'completed' && row.escrowState === 'held')).toHaveLength(
    PAYMENTS,
  );
  const { rows: captures } = await seeds.adapters.pool.query(
    `select count(*) as captures, count(distinct booking_id) as bookings from ledger_transactions`,
  );
  expect(captures[0]).toEqual({ captures: PAYMENTS, bookings: PAYMENTS });
  const proof = await verifyLedger(seeds.adapters.db);
  expect(proof.checks.filter((check) => !check.passed)).toEqual([]);
  expect(await server.stop()).toBe(0);
}, 1_200_000);

/** Killed and started again; then everything that a full minute brings runs between the deliveries, and not only where one strikes by chance. */
async function restart(): Promise<void> {
  await server.kill();
  await server.start();
  const { status } = await client.post('/dev/clock', { advance: 'PT0M' });
  expect(status).toBe(200);
}

/** Bookings whose deposit is due, made without the many signatures that the story test covers. */
async function seedPayments(app: TestApp) {
  const scene = await buildScene(app);
  const bookingIds: string[] = [];
  for (let day = 0; day < PAYMENTS; day += 1) {
    const eventDate = Temporal.PlainDate.from('2027-01-01').add({ days: day }).toString();
    await app.inTransaction(async (ctx) => {
      let booking = await createBooking(ctx, {
        artistId: scene.artist.id,
        buyerId: scene.buyer.id,
        venueId: scene.venue.id,
        opportunityId: null,
        title: `Night ${day}`,
        eventDate,
        slotStartTime: '20:00',
        slotEndTime: '23:00',
        timezone: 'Asia/Kolkata',
        stage: 1,
        slotType: 'headliner',
        performanceDuration: 90,
        agreedFee: paise(5_000_000 + day),
        currency: 'INR',
        travelIncluded: false,
        accommodationIncluded: false,
      });
      for (const action of ['send_contract', 'sign_contract', 'request_deposit'] as const)
        booking = await moveBooking(ctx, booking, action);
      await createSchedule(ctx, booking);
      bookingIds.push(booking.id);
    });
  }
  const deposits = await app.adapters.db
    .selectFrom('payments')
    .select('id')
    .where('kind', '=', 'deposit')
    .execute();
  expect(deposits).toHaveLength(PAYMENTS);
  return { buyer: scene.buyer, payments: deposits.map((row) => row.id) };
}

async function orderFor(paymentId: string, accessToken: string): Promise<string> {
  return expectData(await client.post(`/payments/${paymentId}/order`, {}, { accessToken }), 200).orderId;
}

// biome-ignore lint/suspicious/noExplicitAny: the sandbox answers in the gateway's many forms
async function sandbox(path: string, body?: unknown): Promise<any> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${server.baseUrl}${path}`, init);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** Every real event one to four times, and between them events with a forged signature or an amount that the order does not have. */
async function planDeliveries(orders: readonly string[]): Promise<Delivery[]> {
  const lists = await inParallel(orders, (orderId) => sandbox(`/sandbox/events?order_id=${orderId}`));
  const real: Delivery[] = lists
    .flatMap(({ items }) => items)
    .map((event: { body: string; signature: string; id: string }) => ({
      body: event.body,
      signature: event.signature,
      eventId: event.id,
      expected: 200,
    }));
  const copies =
    fc.sample(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: real.length, maxLength: real.length }), {
      numRuns: 1,
      seed: 7,
    })[0] ?? [];
  const repeated = real.flatMap((delivery, i) => Array<Delivery>(copies[i] ?? 1).fill(delivery));
  const forged = real.slice(0, FORGED).map((delivery) => ({
    ...delivery,
    eventId: `evt_forged${delivery.eventId}`,
    signature: hash('sha256', delivery.body),
    expected: 400,
  }));
  const wrongAmounts = real.slice(FORGED, FORGED * 2).map(withWrongAmount);
  return (
    fc.sample(
      fc.shuffledSubarray([...repeated, ...forged, ...wrongAmounts], {
        minLength: repeated.length + forged.length + wrongAmounts.length,
      }),
      { numRuns: 1, seed: 11 },
    )[0] ?? []
  );
}

/** An event that the gateway itself signed, of another payment for the same order and of an amount that the order does not have. */
function withWrongAmount(delivery: Delivery): Delivery {
  const body = delivery.body
    .replaceAll(/"amount":\d+/g, '"amount":100')
    .replaceAll(/pay_\w{5}(\w{9})/g, (_id, rest) => `pay_wrong${rest}`);
  const { webhookSecret } = seeds.adapters.gatewayKeys;
  const isCapture = /"event":"(payment\.captured|order\.paid)"/.test(body);
  return {
    body,
    signature: createHmac('sha256', webhookSecret).update(body).digest('hex'),
    eventId: `evt_wrong${delivery.eventId}`,
    expected: 200,
    outcome: isCapture ? 'refused' : 'ignored',
  };
}

/** As the gateway does: until the server says that it has the event, through refused connections while it is down. */
async function deliver({ body, signature, eventId, expected }: Delivery): Promise<void> {
  for (;;) {
    const answer = await fetch(`${server.baseUrl}/api/v1/webhooks/razorpay`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Razorpay-Signature': signature,
        'x-razorpay-event-id': eventId,
      },
      body,
    }).catch(() => null);
    if (answer) {
      expect(answer.status).toBe(expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function settled(app: TestApp): Promise<void> {
  for (;;) {
    const { rows } = await app.adapters.pool.query(
      'select count(*) as open from webhook_events where processed_at is null',
    );
    if (rows[0].open === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function outcomes(app: TestApp): Promise<Record<string, number>> {
  const { rows } = await app.adapters.pool.query<{ outcome: string; times: number }>(
    'select outcome, count(*) as times from webhook_events group by outcome',
  );
  return Object.fromEntries(rows.map(({ outcome, times }) => [outcome, times]));
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const sender = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  return results;
}
