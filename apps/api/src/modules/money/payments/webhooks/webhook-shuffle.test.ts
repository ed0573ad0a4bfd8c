import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../../testing/bookings.ts';
import { buildArtist } from '../../../../testing/members.ts';
import {
  alertKinds,
  buildDueBooking,
  checkOut,
  deliver,
  expectRightBooks,
  openOrderOf,
  paymentRow,
  type SandboxEvent,
  sandboxEvents,
  tellSandbox,
} from '../../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../../testing/test-app.ts';
import { balanceOf, platform } from '../../ledger/index.ts';
import { sign } from '../gateway/signatures.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
});

const PAYMENTS = 5;

/** Pays a deposit each, some after a failed try. The sandbox delivers nothing by itself. */
async function payDeposits(withFailure: readonly boolean[]): Promise<string[]> {
  await tellSandbox(app, { reset: 'data' });
  await tellSandbox(app, { webhooks: { lose: 'all' } });
  const ids: string[] = [];
  for (const fails of withFailure) {
    const artist = await buildArtist(app);
    const booking = await buildDueBooking(app, { ...scene, artist });
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    if (fails) await checkOut(app, orderId, 'failure@razorpay');
    await checkOut(app, orderId);
    ids.push(booking.depositId);
  }
  return ids;
}

/** Genuine events one to four times, between them forged ones and such with another amount. */
function mixed(events: readonly SandboxEvent[], times: readonly number[]): SandboxEvent[] {
  const { webhookSecret } = app.adapters.gatewayKeys;
  return events.flatMap((event, index) => {
    const copies = Array.from({ length: times[index % times.length] ?? 1 }, () => event);
    const forged = { ...event, signature: 'f'.repeat(64), id: `${event.id}_forged` };
    const body = event.body.replaceAll('"amount":1500000', '"amount":1');
    const wrong = {
      ...event,
      id: `${event.id}_wrong`,
      body,
      signature: sign(webhookSecret, Buffer.from(body)),
    };
    return [...copies, forged, ...(event.event === 'payment.failed' ? [] : [wrong])];
  });
}

const plan = fc.record({
  withFailure: fc.array(fc.boolean(), { minLength: PAYMENTS, maxLength: PAYMENTS }),
  times: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 8 }),
  order: fc.infiniteStream(fc.nat()),
});

it('whatever comes how often in whatever order, each payment is captured exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ withFailure, times, order }) => {
      const before = await balanceOf(app.adapters.db, platform.clearing);
      const ids = await payDeposits(withFailure);
      const deliveries = mixed(await sandboxEvents(app), times)
        .map((event) => ({ event, at: order.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at);
      const answers = await Promise.all(deliveries.map(({ event }) => deliver(app, event)));
      expect(answers).toEqual(deliveries.map(({ event }) => (event.id.endsWith('_forged') ? 400 : 200)));
      await app.runJobs();
      for (const id of ids) {
        expect(await paymentRow(app, id)).toMatchObject({ status: 'completed', escrowState: 'held' });
        const history = await app.adapters.db
          .selectFrom('stateHistory')
          .select('action')
          .where('recordId', '=', id)
          .where('action', '=', 'complete')
          .execute();
        expect(history).toHaveLength(1);
      }
      expect(await balanceOf(app.adapters.db, platform.clearing)).toBe(before + PAYMENTS * 1_500_000);
      await expectRightBooks(app);
    }),
    { numRuns: 5 },
  );
  expect(new Set(await alertKinds(app))).toEqual(new Set(['amount_differs']));
});
