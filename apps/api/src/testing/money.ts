import type { MoneyPosition } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import { expect } from 'vitest';
import {
  type BookingRow,
  createBooking,
  moveBooking,
  setSystemItem,
} from '../modules/bookings/bookings/index.ts';
import {
  type AccountSums,
  accountSumsSql,
  moneyPosition,
  verifyLedger,
} from '../modules/money/ledger/index.ts';
import { createSchedule, releaseEscrow } from '../modules/money/payments/index.ts';
import type { Queryable } from '../platform/db/database.ts';
import { runPrepared } from '../platform/db/statement.ts';
import { expectData, type Scene } from './bookings.ts';
import type { Member } from './members.ts';
import type { TestApp } from './test-app.ts';

/** Where a booking's money is, as its page says it. */
export async function moneyPositionOf(
  db: Queryable,
  booking: Pick<BookingRow, 'id' | 'agreedFee' | 'status'>,
): Promise<MoneyPosition> {
  return moneyPosition(booking, await runPrepared<AccountSums>(db, accountSumsSql('$1'), [booking.id]));
}

export interface DueBooking extends BookingRow {
  depositId: string;
  balanceId: string;
}

/**
 * A booking over 50,000.00 whose contract is signed, made through the modules' public functions: quicker than the way
 * over the API.
 */
export async function buildDueBooking(
  app: TestApp,
  scene: Scene,
  overrides: { eventDate?: string; agreedFee?: number } = {},
): Promise<DueBooking> {
  const { eventDate = '2026-12-12', agreedFee = 5_000_000 } = overrides;
  const booking = await app.inTransaction(async (ctx) => {
    const made = await createBooking(ctx, {
      artistId: scene.artist.id,
      buyerId: scene.buyer.id,
      venueId: scene.venue.id,
      opportunityId: null,
      title: 'Saturday at the Harbour Room',
      eventDate,
      slotStartTime: '22:00',
      slotEndTime: '02:00',
      timezone: 'Asia/Kolkata',
      stage: await freeStage(app, scene.venue.id),
      slotType: 'headliner',
      performanceDuration: 120,
      agreedFee: paise(agreedFee),
      currency: 'INR',
      travelIncluded: false,
      accommodationIncluded: false,
    });
    const signed = await moveBooking(ctx, await moveBooking(ctx, made, 'send_contract'), 'sign_contract');
    await setSystemItem(ctx, made.id, 'contractSigned');
    await createSchedule(ctx, signed);
    return moveBooking(ctx, signed, 'request_deposit');
  });
  const [depositId, balanceId] = await Promise.all([
    milestoneId(app, booking.id, 'deposit'),
    milestoneId(app, booking.id, 'balance'),
  ]);
  return { ...booking, depositId, balanceId };
}

/** Shows of a test may be at one house in one night; what stages are for is the business of other tests. */
async function freeStage(app: TestApp, venueId: string): Promise<number> {
  const bookings = app.adapters.db.selectFrom('bookings').where('venueId', '=', venueId);
  const { taken } = await bookings
    .select(({ fn }) => fn.max<number | null>('stage').as('taken'))
    .executeTakeFirstOrThrow();
  return (taken ?? 0) + 1;
}

async function milestoneId(app: TestApp, bookingId: string, kind: 'deposit' | 'balance'): Promise<string> {
  const rows = app.adapters.db.selectFrom('payments').select('id').where('bookingId', '=', bookingId);
  return (await rows.where('kind', '=', kind).executeTakeFirstOrThrow()).id;
}

export function paymentRow(app: TestApp, id: string) {
  return app.adapters.db.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export function bookingRow(app: TestApp, id: string) {
  return app.adapters.db.selectFrom('bookings').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The payments of a booking that are neither deposit nor balance, oldest first. */
export function outgoing(app: TestApp, bookingId: string) {
  return app.adapters.db
    .selectFrom('payments')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .where('kind', 'in', ['payout', 'refund'])
    .orderBy('paymentNumber')
    .execute();
}

export async function openOrderOf(app: TestApp, paymentId: string, buyer: Member): Promise<string> {
  return expectData(await app.post(`/payments/${paymentId}/order`, {}, buyer), 200).orderId;
}

export interface CheckoutAnswer {
  status: number;
  body: Record<string, string>;
}

/** What a payer does on the hosted checkout page. */
export async function checkOut(
  app: TestApp,
  orderId: string,
  vpa = 'success@razorpay',
): Promise<CheckoutAnswer> {
  return sandbox(app, 'POST', `/sandbox/orders/${orderId}/pay`, { method: 'upi', vpa });
}

/** Order and checkout, and nothing else: the browser never comes back. */
export async function payWithoutReturn(
  app: TestApp,
  paymentId: string,
  buyer: Member,
): Promise<CheckoutAnswer> {
  return checkOut(app, await openOrderOf(app, paymentId, buyer));
}

/** The money of a booking as its completion releases it, with the payout enqueued. */
export function release(app: TestApp, booking: DueBooking): Promise<void> {
  return app.inTransaction((ctx) => releaseEscrow(ctx, booking));
}

export const BANK_DETAILS = {
  bankAccountName: 'Meera Rao',
  bankAccountNumber: '123456789012',
  bankIfscCode: 'HDFC0001234',
};

/** What a payout needs: bank details that a reviewer has approved. */
export async function giveBankDetails(app: TestApp, artist: Member): Promise<void> {
  expectData(await app.put('/profile/bank-details', BANK_DETAILS, artist), 200);
  await app.adapters.db
    .updateTable('artistProfiles')
    .set({ bankStatus: 'approved' })
    .where('id', '=', artist.id)
    .execute();
}

/** Pays a milestone and lets the webhooks complete it. */
export async function payByWebhook(app: TestApp, paymentId: string, buyer: Member): Promise<void> {
  await payWithoutReturn(app, paymentId, buyer);
  await app.runJobs();
}

/** Tells the sandbox how to behave. */
export async function tellSandbox(app: TestApp, order: Record<string, unknown>): Promise<void> {
  const { status, body } = await sandbox(app, 'POST', '/sandbox/control', order);
  if (status !== 200) throw new Error(`the sandbox refused: ${JSON.stringify(body)}`);
}

export interface SandboxEvent {
  id: string;
  event: string;
  body: string;
  signature: string;
}

/** What the sandbox has emitted, so that a test can deliver it itself. */
export async function sandboxEvents(app: TestApp): Promise<SandboxEvent[]> {
  const { body } = await sandbox(app, 'GET', '/sandbox/events');
  return (body as unknown as { items: SandboxEvent[] }).items;
}

async function sandbox(app: TestApp, method: string, path: string, body?: unknown): Promise<CheckoutAnswer> {
  const response = await fetch(`${app.baseUrl}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as CheckoutAnswer['body'] };
}

/** Sends a webhook as the gateway would. */
export async function deliver(
  app: TestApp,
  event: { body: string; signature: string; id?: string },
): Promise<number> {
  const response = await fetch(`${app.baseUrl}/api/v1/webhooks/razorpay`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Razorpay-Signature': event.signature,
      ...(event.id ? { 'X-Razorpay-Event-Id': event.id } : {}),
    },
    body: event.body,
  });
  return response.status;
}

export async function alertKinds(app: TestApp): Promise<string[]> {
  const rows = await app.adapters.db.selectFrom('paymentAlerts').select('kind').orderBy('id').execute();
  return rows.map(({ kind }) => kind);
}

/** Every check of the ledger passes; where not, the test shows what was found. */
export async function expectRightBooks(app: TestApp): Promise<void> {
  const { checks } = await verifyLedger(app.adapters.db);
  expect(checks.filter(({ passed }) => !passed)).toEqual([]);
}
