import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ORIGIN, rootContext } from '../../../platform/context.ts';
import { buildScene, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, buildOrganizer } from '../../../testing/members.ts';
import {
  alertKinds,
  buildDueBooking,
  type DueBooking,
  expectRightBooks,
  openOrderOf,
  payByWebhook,
  paymentRow,
  payWithoutReturn,
  tellSandbox,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { settleLateBalance } from './use-cases/settle-late-balance.ts';

let app: TestApp;
let scene: Scene;
let booking: DueBooking;

/** The balance is due on 11 December at 22:00 in India; the show begins a day later. */
const BEFORE_DUE = '2026-12-11T16:00:00Z';
const BEFORE_SHOW = '2026-12-12T16:29:00Z';
const SHOW = '2026-12-12T16:30:00Z';
const AFTER_BEGIN = '2026-12-12T16:31:00Z';

beforeAll(async () => {
  app = await startTestApp();
});

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  await tellSandbox(app, { reset: 'data' });
  scene = { ...(await buildScene(app)), buyer: await buildOrganizer(app), artist: await buildArtist(app) };
  booking = await buildDueBooking(app, scene);
  await payByWebhook(app, booking.depositId, scene.buyer);
});

afterEach(() => vi.restoreAllMocks());

/** The buyer pays, and nobody tells: the webhook is lost, the browser stays away, and the reconciliation is not due for long. */
async function paySilently(at: string): Promise<void> {
  app.clock.moveTo(new Date(at));
  await tellSandbox(app, { webhooks: { lose: 'all' } });
  await payWithoutReturn(app, booking.balanceId, scene.buyer);
  await neverCheck();
}
const neverCheck = () =>
  app.adapters.db
    .updateTable('payments')
    .set({ checkAt: null })
    .where('id', '=', booking.balanceId)
    .execute();

async function settledAt(at: string): Promise<unknown[]> {
  app.clock.moveTo(new Date(at));
  await app.advance('PT0S');
  const { status, lateCountedAt } = await paymentRow(app, booking.balanceId);
  return [status, lateCountedAt !== null, await trust()];
}

/** What the balance gave or cost; the deposit's point is left out. */
async function trust(): Promise<string[]> {
  const rows = await app.adapters.db
    .selectFrom('trustEvents')
    .select('type')
    .where('onceKey', '=', `milestone:${booking.balanceId}`)
    .execute();
  return rows.map(({ type }) => type);
}

describe('a balance of which no word came', () => {
  it('was paid on time where the gateway captured it before it was due', async () => {
    await paySilently(BEFORE_DUE);
    expect(await settledAt(AFTER_BEGIN)).toEqual(['completed', false, ['payment_on_time']]);
    await expectRightBooks(app);
  });

  it('costs nothing where the gateway captured it before the show', async () => {
    await paySilently(BEFORE_SHOW);
    expect(await settledAt('2026-12-13T16:30:00Z')).toEqual(['completed', false, []]);
  });

  it('is late where the gateway captured it after the show began', async () => {
    await paySilently(AFTER_BEGIN);
    expect(await settledAt('2026-12-12T16:40:00Z')).toEqual(['completed', true, ['payment_late']]);
    await expectRightBooks(app);
  });

  it('is late where the gateway has nothing, and asked about once', async () => {
    app.clock.moveTo(new Date(BEFORE_SHOW));
    await openOrderOf(app, booking.balanceId, scene.buyer);
    await neverCheck();
    const asked = vi.spyOn(app.adapters.gateway, 'fetchOrderPayments');
    expect(await settledAt(SHOW)).toEqual(['processing', true, ['payment_late']]);
    expect(await settledAt(AFTER_BEGIN)).toEqual(['processing', true, ['payment_late']]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is late without a question where no order was ever opened', async () => {
    const asked = vi.spyOn(app.adapters.gateway, 'fetchOrderPayments');
    expect(await settledAt(SHOW)).toEqual(['pending', true, ['payment_late']]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is late, and laid before an operator, where the gateway does not know the order', async () => {
    await paySilently(BEFORE_DUE);
    await tellSandbox(app, { reset: 'data' });
    expect(await settledAt(SHOW)).toEqual(['processing', true, ['payment_late']]);
    expect((await alertKinds(app)).at(-1)).toBe('unknown_at_gateway');
  });
});

it('the same verdict comes from a webhook that is faster than the sweep', async () => {
  app.clock.moveTo(new Date(AFTER_BEGIN));
  await payByWebhook(app, booking.balanceId, scene.buyer);
  expect(await settledAt(AFTER_BEGIN)).toEqual(['completed', true, ['payment_late']]);
});

describe('the question', () => {
  it('comes again where the gateway does not answer, and nothing is counted until it does', async () => {
    await paySilently(BEFORE_DUE);
    await tellSandbox(app, { next: { endpoint: 'orders.payments', behaviour: '5xx', times: 3 } });
    await expect(settledAt(SHOW)).rejects.toThrow('The payment gateway does not answer');
    expect([(await paymentRow(app, booking.balanceId)).status, await trust()]).toEqual(['processing', []]);
    expect(await settledAt(AFTER_BEGIN)).toEqual(['completed', false, ['payment_on_time']]);
  });

  it('changes nothing the second time, and nothing when several ask at once', async () => {
    await paySilently(BEFORE_DUE);
    app.clock.moveTo(new Date(SHOW));
    const { balanceId } = booking;
    const settle = () => settleLateBalance(root(), app.adapters.gateway, balanceId);
    await Promise.all([settle(), settle(), settle()]);
    await settle();
    expect(await settledAt(AFTER_BEGIN)).toEqual(['completed', false, ['payment_on_time']]);
    await expectRightBooks(app);
  });

  it('holds no transaction open', async () => {
    await paySilently(BEFORE_DUE);
    app.clock.moveTo(new Date(SHOW));
    const ask = app.adapters.gateway.fetchOrderPayments;
    const open: number[] = [];
    vi.spyOn(app.adapters.gateway, 'fetchOrderPayments').mockImplementation(async (orderId) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`.execute(app.adapters.db);
      open.push(rows[0]?.count ?? -1);
      return ask(orderId);
    });
    await settleLateBalance(root(), app.adapters.gateway, booking.balanceId);
    expect([open, await trust()]).toEqual([[0], ['payment_on_time']]);
  });
});

const root = () => rootContext(app.adapters, null, app.clock.now(), NO_ORIGIN);
