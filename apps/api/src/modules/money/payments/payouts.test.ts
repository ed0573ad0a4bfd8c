import { shift } from '@backline/kernel';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_ORIGIN, rootContext } from '../../../platform/context.ts';
import { buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { buildArtist, buildMember, buildVenue, type Member, PASSWORD } from '../../../testing/members.ts';
import {
  alertKinds,
  BANK_DETAILS,
  bookingRow,
  buildDueBooking,
  type DueBooking,
  expectRightBooks,
  giveBankDetails,
  outgoing,
  payByWebhook,
  paymentRow,
  tellSandbox,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { messageTime, moveBooking } from '../../bookings/bookings/index.ts';
import { balanceOf, payableOf, platform } from '../ledger/index.ts';
import type { PaymentGateway } from './gateway/payment-gateway.ts';
import { recordTransfer } from './use-cases/record-transfer.ts';
import { releaseEscrow } from './use-cases/release-escrow.ts';
import { sendPayout } from './use-cases/send-payout.ts';

let app: TestApp;
let scene: Scene;
let artist: Member;
let curator: Member;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
  curator = await buildMember(app, 'curator');
});

beforeEach(async () => {
  await tellSandbox(app, { reset: 'data' });
  artist = await buildArtist(app);
  // A stage has one show at a time.
  scene = { ...scene, venue: await buildVenue(app) };
});

async function paidBooking(
  kinds: 'deposit' | 'both' = 'both',
  eventDate = '2026-12-12',
): Promise<DueBooking> {
  const booking = await buildDueBooking(app, { ...scene, artist }, { eventDate });
  await payByWebhook(app, booking.depositId, scene.buyer);
  if (kinds === 'both') await payByWebhook(app, booking.balanceId, scene.buyer);
  return booking;
}

/** As completion does it: the status, then the money. */
async function complete(booking: DueBooking): Promise<void> {
  await app.inTransaction(async (ctx) => {
    const started = await moveBooking(ctx, await bookingRow(app, booking.id), 'start');
    await releaseEscrow(ctx, await moveBooking(ctx, started, 'complete'));
  });
}

async function thePayout(booking: DueBooking) {
  const [payout, ...more] = await outgoing(app, booking.id);
  if (!payout || more.length > 0) throw new Error('expected one payout');
  return payout;
}

const root = () => rootContext(app.adapters, null, app.clock.now(), NO_ORIGIN);

/** The real gateway, with one call replaced. */
const gatewayWith = (change: Partial<PaymentGateway>): PaymentGateway => ({
  ...app.adapters.gateway,
  ...change,
});
const sendWith = (payoutId: string, change: Partial<PaymentGateway>): Promise<void> =>
  sendPayout(root(), { gateway: gatewayWith(change), cipher: app.adapters.cipher }, payoutId);

async function transfersAtGateway(): Promise<{ id: string; amount: number; status: string }[]> {
  const { keyId, keySecret } = app.adapters.gatewayKeys;
  const response = await fetch(`${app.baseUrl}/v1/transfers?count=100`, {
    headers: { authorization: `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}` },
  });
  return ((await response.json()) as { items: { id: string; amount: number; status: string }[] }).items;
}

describe('release', () => {
  it('sends fee less commission to the artist, and says so', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    await app.runJobs();
    const payout = await thePayout(booking);
    expect(payout).toMatchObject({
      kind: 'payout',
      status: 'completed',
      amount: 4_850_000,
      grossAmount: 5_000_000,
      commissionAmount: 150_000,
      payerId: null,
      payeeId: artist.id,
      waitingFor: null,
      attempt: 1,
      checkAt: null,
      gatewayReference: expect.stringMatching(/^trf_/),
    });
    const states = await Promise.all([booking.depositId, booking.balanceId].map((id) => paymentRow(app, id)));
    expect(states.map(({ escrowState }) => escrowState)).toEqual(['released', 'released']);
    expect((await transfersAtGateway()).map(({ amount }) => amount)).toEqual([4_850_000]);
    const told = await app.adapters.db
      .selectFrom('notifications')
      .select('body')
      .where('userId', '=', artist.id)
      .where('type', '=', 'payout_sent')
      .execute();
    expect(told.map(({ body }) => body)).toEqual([expect.stringContaining('₹48,500')]);
    await expectRightBooks(app);
  });

  it('is shown to the artist alone', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    await app.runJobs();
    const { data, body } = await app.get('/payouts', artist);
    expect(body.pagination.total).toBe(1);
    expect(data.payouts[0]).toMatchObject({
      status: 'completed',
      amount: 4_850_000,
      grossAmount: 5_000_000,
      commissionAmount: 150_000,
      waitingFor: null,
      counterpartyName: 'Blue Note Events',
    });
    expect((await app.get('/payouts', scene.buyer)).data.payouts).toEqual([]);
    expect((await app.get(`/payments/${data.payouts[0].id}`, scene.buyer)).status).toBe(404);
    const kinds = (await app.get('/payments', artist)).data.payments.map(
      ({ kind }: { kind: string }) => kind,
    );
    expect(kinds.toSorted()).toEqual(['balance', 'deposit']);
  });

  it('happens once, however often it is asked for', async () => {
    const booking = await paidBooking();
    await complete(booking);
    await app.inTransaction((ctx) => releaseEscrow(ctx, booking));
    await Promise.all([1, 2, 3].map(() => app.inTransaction((ctx) => releaseEscrow(ctx, booking))));
    expect(await outgoing(app, booking.id)).toHaveLength(1);
    await expectRightBooks(app);
  });

  it('of a deposit alone takes commission in proportion; the balance follows when it is paid', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking('deposit');
    await complete(booking);
    await app.runJobs();
    expect(
      (await outgoing(app, booking.id)).map(({ amount, commissionAmount }) => [amount, commissionAmount]),
    ).toEqual([[1_455_000, 45_000]]);
    await payByWebhook(app, booking.balanceId, scene.buyer);
    const payouts = await outgoing(app, booking.id);
    expect(payouts.map(({ amount, commissionAmount, status }) => [amount, commissionAmount, status])).toEqual(
      [
        [1_455_000, 45_000, 'completed'],
        [3_395_000, 105_000, 'completed'],
      ],
    );
    expect((await bookingRow(app, booking.id)).paymentState).toBe('fully_paid');
    await expectRightBooks(app);
  });

  it('of nothing is nothing', async () => {
    const booking = await buildDueBooking(app, { ...scene, artist });
    await app.inTransaction((ctx) => releaseEscrow(ctx, booking));
    expect(await outgoing(app, booking.id)).toEqual([]);
  });
});

describe('a payout without bank details', () => {
  it('waits, says so once, and goes on when they are there', async () => {
    const booking = await paidBooking();
    await complete(booking);
    await app.runJobs();
    const waitingFor = 'Please add the bank account that you want to be paid to.';
    expect(await thePayout(booking)).toMatchObject({ status: 'pending', waitingFor, attempt: 0 });
    await app.advance('PT2H');
    expect((await app.get('/payouts', artist)).data.payouts[0].waitingFor).toBe(waitingFor);
    const told = await app.adapters.db
      .selectFrom('notifications')
      .select('id')
      .where('userId', '=', artist.id)
      .where('type', '=', 'payout_waiting')
      .execute();
    expect(told).toHaveLength(1);
    expect(await balanceOf(app.adapters.db, payableOf(artist.id))).toBe(-4_850_000);
    await expectRightBooks(app);

    await giveBankDetails(app, artist);
    await app.advance('PT1M');
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', waitingFor: null });
    expect(await balanceOf(app.adapters.db, payableOf(artist.id))).toBe(0);
    await expectRightBooks(app);
  });
});

describe('a payout and the review of bank details', () => {
  const OTHER = { ...BANK_DETAILS, bankAccountNumber: '998877665544' };
  const put = (body: object) => app.put('/profile/bank-details', body, artist);
  const replace = async () => expectData(await put({ ...OTHER, password: PASSWORD }), 200);
  const decide = async (version: number, body: object) => {
    const path = `/admin/bank-details/artist/${artist.id}`;
    expectData(await app.post(path, { version, ...body }, curator), 200);
  };
  const waitingFor = async (booking: DueBooking) => (await thePayout(booking)).waitingFor;
  async function released(): Promise<DueBooking> {
    const booking = await paidBooking();
    await complete(booking);
    await app.runJobs();
    return booking;
  }

  it('goes to no details that nobody has reviewed, and goes out with their approval', async () => {
    expectData(await put(BANK_DETAILS), 200);
    const booking = await released();
    expect(await thePayout(booking)).toMatchObject({ status: 'pending', attempt: 0 });
    expect(await waitingFor(booking)).toContain('are being checked');
    await app.advance('P5D');
    expect(await transfersAtGateway()).toEqual([]);
    await decide(1, { decision: 'approve' });
    await app.runJobs();
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', waitingFor: null });
    await expectRightBooks(app);
  });

  it('goes to no refused ones, and says why', async () => {
    expectData(await put(BANK_DETAILS), 200);
    await decide(1, { decision: 'refuse', reason: 'The name is another one.' });
    const booking = await released();
    expect(await waitingFor(booking)).toBe(
      'Your bank details were refused: The name is another one. Please correct them.',
    );
    await app.advance('P5D');
    expect(await transfersAtGateway()).toEqual([]);
    await expectRightBooks(app);
  });

  it('waits for 72 hours after a change, also where it is approved at once, and is paid then', async () => {
    await giveBankDetails(app, artist);
    await replace();
    await decide(2, { decision: 'approve' });
    const until = messageTime(shift(app.clock.now(), 'PT72H'), 'Asia/Kolkata');
    const booking = await released();
    expect(await waitingFor(booking)).toBe(
      `Your bank details were changed. For your safety nothing is paid out before ${until}.`,
    );
    const shown = (await app.get(`/bookings/${booking.id}`, artist)).data.payoutWaitingFor;
    expect(shown).toBe(await waitingFor(booking));
    expect((await app.get(`/bookings/${booking.id}`, scene.buyer)).data.payoutWaitingFor).toBeNull();
    await app.advance('PT71H59M');
    expect(await transfersAtGateway()).toEqual([]);
    await app.advance('PT2M');
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', waitingFor: null });
    await expectRightBooks(app);
  });

  it('says what it waits for at the moment, and tells the artist once', async () => {
    const booking = await released();
    expect(await waitingFor(booking)).toContain('Please add the bank account');
    expectData(await put(BANK_DETAILS), 200);
    await app.runJobs();
    expect(await waitingFor(booking)).toContain('are being checked');
    const told = await app.adapters.db
      .selectFrom('notifications')
      .select('id')
      .where('userId', '=', artist.id)
      .where('type', '=', 'payout_waiting')
      .execute();
    expect(told).toHaveLength(1);
  });

  it('is shown to the admin with the reason', async () => {
    const booking = await released();
    const admin = await buildMember(app, 'admin');
    const { data } = await app.get('/payouts?waiting=true&limit=100', admin);
    const shown = data.payouts.find(({ bookingId }: { bookingId: string }) => bookingId === booking.id);
    expect(shown).toMatchObject({ waitingFor: expect.stringContaining('Please add') });
  });

  it('is not begun where the details change between the queue and the transfer', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    const { id } = await thePayout(booking);
    await sendWith(id, {
      createLinkedAccount: async (account) => {
        await replace();
        return app.adapters.gateway.createLinkedAccount(account);
      },
    });
    expect(await thePayout(booking)).toMatchObject({ status: 'pending', attempt: 0 });
    expect(await transfersAtGateway()).toEqual([]);
    const { gatewayAccountId } = await app.adapters.db
      .selectFrom('artistProfiles')
      .select('gatewayAccountId')
      .where('id', '=', artist.id)
      .executeTakeFirstOrThrow();
    expect(gatewayAccountId).toBeNull();
    await app.advance('P4D');
    expect(await transfersAtGateway()).toEqual([]);
    expect(await waitingFor(booking)).toContain('are being checked');
  });

  it('is not begun where the details change after they were found payable', async () => {
    await giveBankDetails(app, artist);
    const [first, second] = [await paidBooking(), await paidBooking('both', '2026-12-19')];
    await complete(first);
    await app.runJobs();
    await complete(second);
    const { id } = await thePayout(second);
    const before = await transfersAtGateway();
    const plain = root();
    let transactions = 0;
    const overtaken: typeof plain = {
      ...plain,
      transaction: async (work) => {
        transactions += 1;
        // The first one found the details payable; the second one begins the transfer.
        if (transactions === 2) await replace();
        return plain.transaction(work);
      },
    };
    await sendPayout(overtaken, app.adapters, id);
    expect(transactions).toBe(2);
    expect(await thePayout(second)).toMatchObject({ status: 'pending', attempt: 0 });
    expect(await transfersAtGateway()).toEqual(before);
  });

  it('many changes and many sends at once never pay what is not approved', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    const { id } = await thePayout(booking);
    await Promise.allSettled([replace(), ...Array.from({ length: 5 }, () => sendWith(id, {}))]);
    const begun = await thePayout(booking);
    const transfers = await transfersAtGateway();
    // Either it was begun before the change, with what was approved, or it waits.
    expect([begun.status, transfers.length]).toEqual(
      begun.attempt === 0 ? ['pending', 0] : [expect.stringMatching(/processing|completed/), 1],
    );
    await app.runJobs();
    await expectRightBooks(app);
  });

  it('cut off in its middle and overtaken by a change is asked about, and neither lost nor sent twice', async () => {
    await giveBankDetails(app, artist);
    const [sent, unsent] = [await paidBooking(), await paidBooking('both', '2026-12-19')];
    for (const booking of [sent, unsent]) await complete(booking);
    await app.adapters.pool.query(`delete from graphile_worker._private_jobs`);
    const cutOff = new Error('killed');
    const dies = (reached: boolean): Partial<PaymentGateway> => ({
      transfer: async (...call) => {
        if (reached) await app.adapters.gateway.transfer(...call);
        throw cutOff;
      },
    });
    await expect(sendWith((await thePayout(sent)).id, dies(true))).rejects.toThrow('killed');
    await expect(sendWith((await thePayout(unsent)).id, dies(false))).rejects.toThrow('killed');
    await replace();
    await decide(2, { decision: 'approve' });
    await app.advance('PT73H');
    await app.advance('PT2H');
    expect(await thePayout(sent)).toMatchObject({ status: 'completed', attempt: 1 });
    expect(await thePayout(unsent)).toMatchObject({ status: 'completed', attempt: 2 });
    expect(await transfersAtGateway()).toHaveLength(2);
    await expectRightBooks(app);
  });
});

describe('a process that is killed', () => {
  const killed = new Error('killed');

  it('after the gateway has transferred and before it was written down sends nothing twice', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    const { id } = await thePayout(booking);
    const dies = sendWith(id, {
      transfer: async (...call) => {
        await app.adapters.gateway.transfer(...call);
        throw killed;
      },
    });
    await expect(dies).rejects.toThrow('killed');
    expect(await thePayout(booking)).toMatchObject({
      status: 'processing',
      gatewayReference: null,
      attempt: 1,
    });
    await app.runJobs();
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', attempt: 1 });
    expect(await transfersAtGateway()).toHaveLength(1);
    await expectRightBooks(app);
  });

  it('before the gateway was called is repeated by the sweep, with the queue’s job gone as well', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    const { id } = await thePayout(booking);
    await app.adapters.pool.query(`delete from graphile_worker._private_jobs`);
    const dies = sendWith(id, {
      transfer: () => Promise.reject(killed),
    });
    await expect(dies).rejects.toThrow('killed');
    await app.advance('PT4M');
    expect((await thePayout(booking)).status).toBe('processing');
    await app.advance('PT2M');
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', attempt: 1 });
    expect(await transfersAtGateway()).toHaveLength(1);
    await expectRightBooks(app);
  });

  it('right after the release is taken up by the sweep', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    await app.adapters.pool.query(`delete from graphile_worker._private_jobs`);
    await app.advance('PT5M');
    expect((await thePayout(booking)).status).toBe('completed');
    await expectRightBooks(app);
  });

  it('is nothing against many that send at the same time', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    const { id } = await thePayout(booking);
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => sendWith(id, {})));
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    await app.runJobs();
    expect((await thePayout(booking)).status).toBe('completed');
    const transfers = await transfersAtGateway();
    expect(transfers.filter(({ amount }) => amount === 4_850_000)).toHaveLength(1);
    await expectRightBooks(app);
  });
});

describe('a transfer that does not work', () => {
  it.each(['5xx_after_work', 'timeout_after_work'])('%s: is one transfer', async (behaviour) => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await tellSandbox(app, { next: { endpoint: 'transfers.create', behaviour, times: 2, holdMs: 10 } });
    await complete(booking);
    await app.runJobs();
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', attempt: 1 });
    expect(await transfersAtGateway()).toHaveLength(1);
    await expectRightBooks(app);
  });

  it('fails, alarms an operator, and is tried again an hour later under another key', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await tellSandbox(app, { transfer: { behaviour: 'fail', times: 1, afterMs: 0 } });
    await complete(booking);
    await app.runJobs();
    const failed = await thePayout(booking);
    expect(failed).toMatchObject({
      status: 'failed',
      attempt: 1,
      failureReason: expect.stringContaining('could not be processed'),
      checkAt: shift(app.clock.now(), 'PT1H'),
    });
    expect(await alertKinds(app)).toContain('sending_failed');
    expect(await balanceOf(app.adapters.db, payableOf(artist.id))).toBe(-4_850_000);
    await expectRightBooks(app);
    await app.advance('PT59M');
    expect((await thePayout(booking)).status).toBe('failed');
    await app.advance('PT1M');
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', attempt: 2, failureReason: null });
    expect((await transfersAtGateway()).map(({ status }) => status).toSorted()).toEqual([
      'failed',
      'processed',
    ]);
    await expectRightBooks(app);
  });

  it('is refused as long as the account is not active, and goes out then', async () => {
    await tellSandbox(app, { accounts: { activation: 'under_review' } });
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await complete(booking);
    await app.runJobs();
    expect(await thePayout(booking)).toMatchObject({
      status: 'failed',
      failureReason: 'The linked account is not activated',
    });
    const { gatewayAccountId } = await app.adapters.db
      .selectFrom('artistProfiles')
      .select('gatewayAccountId')
      .where('id', '=', artist.id)
      .executeTakeFirstOrThrow();
    await tellSandbox(app, { account: { id: gatewayAccountId, status: 'activated' } });
    await app.advance('PT1H');
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', attempt: 2 });
    await expectRightBooks(app);
  });

  it('stays underway until the gateway says more, also where its webhook is lost', async () => {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await tellSandbox(app, {
      transfer: { behaviour: 'normal', times: 1, afterMs: 60_000 },
      webhooks: { lose: 'all' },
    });
    await complete(booking);
    await app.runJobs();
    const underway = await thePayout(booking);
    expect([underway.status, underway.gatewayReference]).toEqual([
      'processing',
      expect.stringMatching(/^trf_/),
    ]);
    await app.advance('PT6M');
    expect((await thePayout(booking)).status).toBe('completed');
    await expectRightBooks(app);
  });
});

describe('news of a transfer', () => {
  async function underway() {
    await giveBankDetails(app, artist);
    const booking = await paidBooking();
    await tellSandbox(app, { transfer: { behaviour: 'normal', times: null, afterMs: 86_400_000 } });
    await complete(booking);
    await app.runJobs();
    const payout = await thePayout(booking);
    const news = {
      reference: String(payout.gatewayReference),
      paymentId: payout.id,
      attempt: 1,
      amount: payout.amount,
      currency: 'INR',
      state: 'done' as const,
      failureReason: null,
    };
    return { booking, payout, news };
  }
  type News = Parameters<typeof recordTransfer>[1];
  const tell = (news: News) => app.inTransaction((ctx) => recordTransfer(ctx, news));

  it('counts once', async () => {
    const { booking, news } = await underway();
    const before = await balanceOf(app.adapters.db, platform.clearing);
    const outcomes = await Promise.all([tell(news), tell(news), tell(news)]);
    expect(outcomes.toSorted()).toEqual(['completed', 'repeated', 'repeated']);
    expect(await tell({ ...news, state: 'failed' })).toBe('repeated');
    expect((await thePayout(booking)).status).toBe('completed');
    expect(await balanceOf(app.adapters.db, platform.clearing)).toBe(before - 4_850_000);
    await expectRightBooks(app);
  });

  it('with another amount or currency is refused and alarms an operator', async () => {
    const { booking, news } = await underway();
    expect(await tell({ ...news, amount: news.amount - 1 })).toBe('refused');
    expect(await tell({ ...news, currency: 'USD' })).toBe('refused');
    expect((await thePayout(booking)).status).toBe('processing');
    expect(await alertKinds(app)).toContain('sending_differs');
  });

  it('of an earlier try changes nothing, but money that it says went out is for an operator', async () => {
    const { booking, news } = await underway();
    expect(await tell({ ...news, attempt: 0, state: 'failed' })).toBe('ignored');
    expect(await tell({ ...news, attempt: 0, reference: 'trf_earlier' })).toBe('refused');
    expect((await thePayout(booking)).status).toBe('processing');
    expect(await alertKinds(app)).toContain('sending_outdated');
  });

  it('of what is not ours, or is no transfer, is ignored', async () => {
    const { booking, news } = await underway();
    expect(await tell({ ...news, paymentId: null })).toBe('ignored');
    expect(await tell({ ...news, paymentId: '018f0000-0000-7000-8000-00000000ffff' })).toBe('ignored');
    expect(await tell({ ...news, paymentId: booking.depositId })).toBe('ignored');
  });

  it('that a failed transfer was processed after all completes it', async () => {
    const { booking, news } = await underway();
    expect(await tell({ ...news, state: 'failed', failureReason: 'The bank is closed.' })).toBe('failed');
    expect(await tell(news)).toBe('completed');
    expect(await thePayout(booking)).toMatchObject({ status: 'completed', failureReason: null });
    await expectRightBooks(app);
  });
});
