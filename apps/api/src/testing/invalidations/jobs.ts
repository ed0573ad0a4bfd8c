import { shift } from '@backline/kernel';
import { recordTrustEvent } from '../../modules/foundation/trust/index.ts';
import { runJob } from '../../platform/jobs/worker.ts';
import { buildBooking, buildSignedBooking, expectData } from '../bookings.ts';
import {
  checkOut,
  giveBankDetails,
  openOrderOf,
  outgoing,
  payByWebhook,
  payWithoutReturn,
  tellSandbox,
} from '../money.ts';
import type { TestApp } from '../test-app.ts';
import { completedBooking, dueBooking, playedBooking } from './bookings.ts';
import type { Stage } from './case.ts';
import { application } from './marketplace.ts';
import type { Told } from './told.ts';

/** One run of a job: brings about what it finds, and says what it is given. */
interface Run {
  when: string;
  payload(stage: Stage): unknown;
  told: Told;
}
/** A job that makes nobody's page stale says why. */
type JobCases = Readonly<Record<string, readonly Run[] | { because: string }>>;

const CAPTURED: Told = {
  artist: 'Booking:booking Notification Payment:deposit',
  buyer: 'Booking:booking Me Notification Payment:deposit Standing',
  venue: 'House:booking',
};
const A_MAIL = { because: 'a mail goes out' };
const A_JOB_EACH = { because: 'each that it finds gets a job of its own' };

/** What the clock, the gateway and the queue do. */
export const JOB_CASES: JobCases = {
  'accounts.send_verification_mail': A_MAIL,
  'accounts.send_password_reset': A_MAIL,
  'accounts.send_password_changed': A_MAIL,
  'notifications.send_mail': A_MAIL,
  'accounts.remove_expired_tokens': { because: 'no page shows tokens' },
  'contracts.render_pdf': { because: 'a page that waits for the file asks again by itself' },
  'opportunities.count_view': { because: 'the number of looks may be a little old' },
  'cancellations.cancel_unpaid': A_JOB_EACH,
  'payments.count_late': A_JOB_EACH,
  'payments.reconcile': A_JOB_EACH,
  'trust.decay': [
    {
      when: 'an artist was inactive for two months',
      async payload({ app, cast }) {
        await app.inTransaction((ctx) =>
          recordTrustEvent(ctx, {
            userId: cast.artist.id,
            type: 'profile_verified',
            onceKey: 'profile_verified',
            reason: 'Your profile was verified',
          }),
        );
        return later(app, 'P70D');
      },
      told: { artist: 'Me Standing' },
    },
  ],
  'opportunities.close_past': [
    {
      when: 'nobody was taken for a gig with an applicant',
      async payload(stage) {
        await application(stage);
        return later(stage.app, 'P60D');
      },
      told: {
        artist: 'Opportunity:gig',
        rival: 'Opportunity:gig',
        buyer: 'Opportunity:gig',
        venue: 'Opportunity:gig',
      },
    },
  ],
  'applications.expire': [
    {
      when: 'nobody answered two artists',
      async payload(stage) {
        await application(stage);
        return later(stage.app, 'P20D');
      },
      told: {
        artist: 'Application:artist Notification Opportunity:gig',
        rival: 'Application:rival Notification Opportunity:gig',
        buyer: 'Application:artist Application:rival Opportunity:gig',
      },
    },
  ],
  'contracts.remind_signers': [
    {
      when: 'the artist has a day left',
      async payload({ app, cast }) {
        await buildBooking(app, cast);
        return later(app, 'PT49H');
      },
      told: { artist: 'Notification' },
    },
  ],
  'contracts.expire': [
    {
      when: 'the artist did not sign in time',
      async payload({ app, cast }) {
        await buildBooking(app, cast);
        return later(app, 'P10D');
      },
      told: {
        artist: 'Booking:booking Contract:contract Me Notification Standing',
        buyer: 'Booking:booking Contract:contract Notification',
        venue: 'House:booking',
      },
    },
  ],
  'bookings.start_shows': [
    {
      when: 'the deposit is paid',
      async payload(stage) {
        const { depositId, startsAt } = await dueBooking(stage);
        await payByWebhook(stage.app, depositId, stage.cast.buyer);
        return at(stage.app, startsAt);
      },
      told: {
        artist: 'Booking:booking Notification',
        buyer: 'Booking:booking Notification',
        venue: 'House:booking',
      },
    },
  ],
  'completion.remind': [
    {
      when: 'only the artist has confirmed',
      async payload(stage) {
        await confirmedByArtist(stage);
        return later(stage.app, 'PT24H');
      },
      told: { buyer: 'Notification' },
    },
    {
      when: 'nobody has',
      async payload(stage) {
        await playedBooking(stage);
        return later(stage.app, 'PT24H');
      },
      told: { artist: 'Notification', buyer: 'Notification' },
    },
  ],
  'completion.complete_unanswered': [
    {
      when: 'only the artist has confirmed',
      async payload(stage) {
        await confirmedByArtist(stage);
        return later(stage.app, 'PT72H');
      },
      told: {
        artist: 'Booking:booking Me Notification Payment:balance Payment:deposit Payout:payout Standing',
        buyer: 'Booking:booking Me Notification Payment:balance Payment:deposit Standing',
        venue: 'House:booking',
      },
    },
  ],
  'completion.reveal_ratings': [
    {
      when: 'only the artist has rated',
      async payload(stage) {
        const id = await completedBooking(stage);
        expectData(await stage.app.post(`/bookings/${id}/ratings`, { rating: 5 }, stage.cast.artist), 201);
        return later(stage.app, 'P14D');
      },
      told: { artist: 'Booking:booking Me Standing', buyer: 'Booking:booking Me Notification Standing' },
    },
  ],
  'cancellations.settle_unpaid': [
    {
      when: 'the deposit did not come',
      async payload({ app, cast }) {
        const { id } = await buildSignedBooking(app, cast);
        later(app, 'P4D');
        return { bookingId: id };
      },
      told: {
        artist: 'Booking:booking Contract:contract Notification Payment:balance Payment:deposit',
        buyer: 'Booking:booking Contract:contract Notification Payment:balance Payment:deposit',
        venue: 'House:booking',
      },
    },
  ],
  'opportunities.tell_host': [
    {
      when: 'the booking in its house was cancelled',
      async payload({ app, cast }) {
        const { id } = await buildBooking(app, cast);
        later(app, 'P10D');
        await runJobOf(app, 'contracts.expire', {});
        return { bookingId: id };
      },
      told: { venue: 'Notification' },
    },
  ],
  'opportunities.offer_to_reopen': [
    {
      when: 'the booking of its gig was cancelled',
      async payload({ app, cast }) {
        const { id } = await buildBooking(app, cast);
        later(app, 'P10D');
        await runJobOf(app, 'contracts.expire', {});
        return { bookingId: id };
      },
      told: {
        artist: 'Opportunity:gig',
        buyer: 'Notification Opportunity:gig',
        venue: 'Opportunity:gig',
      },
    },
  ],
  'payments.remind': [
    {
      when: 'the balance is overdue',
      async payload(stage) {
        const { depositId, startsAt } = await dueBooking(stage);
        await payByWebhook(stage.app, depositId, stage.cast.buyer);
        return at(stage.app, shift(startsAt, '-PT1H'));
      },
      told: { artist: 'Notification', buyer: 'Notification' },
    },
  ],
  'payments.settle_late': [
    {
      when: 'the show has begun, and the tier falls with the points',
      async payload(stage) {
        const { depositId, balanceId, startsAt } = await dueBooking(stage);
        await payByWebhook(stage.app, depositId, stage.cast.buyer);
        at(stage.app, startsAt);
        return { paymentId: balanceId };
      },
      told: {
        artist: 'Booking:booking Payment:balance',
        buyer: 'Booking:booking Me Notification Payment:balance Standing',
      },
    },
  ],
  'payments.process_webhook': [
    {
      when: 'the deposit was captured',
      async payload(stage) {
        await payWithoutReturn(stage.app, (await dueBooking(stage)).depositId, stage.cast.buyer);
        return deliveredEvent(stage, 'payment.captured');
      },
      told: CAPTURED,
    },
    {
      when: 'a try to pay failed',
      async payload(stage) {
        const { depositId } = await dueBooking(stage);
        await checkOut(
          stage.app,
          await openOrderOf(stage.app, depositId, stage.cast.buyer),
          'failure@razorpay',
        );
        return deliveredEvent(stage, 'payment.failed');
      },
      told: {
        artist: 'Booking:booking Payment:deposit',
        buyer: 'Booking:booking Notification Payment:deposit',
      },
    },
    {
      when: 'a payout has arrived',
      async payload(stage) {
        const { app, cast } = stage;
        await giveBankDetails(app, cast.artist);
        await runJobOf(app, 'payments.send_payout', { paymentId: await payoutOf(stage) });
        return deliveredEvent(stage, 'transfer.processed');
      },
      told: { artist: 'Booking:booking Notification Payout:payout' },
    },
  ],
  'payments.check': [
    {
      when: 'browser and webhook both went silent',
      async payload(stage) {
        await tellSandbox(stage.app, { webhooks: { lose: 'all' } });
        const { depositId } = await dueBooking(stage);
        await payWithoutReturn(stage.app, depositId, stage.cast.buyer);
        return { paymentId: depositId };
      },
      told: CAPTURED,
    },
  ],
  'payments.send_payout': [
    {
      when: 'there is no bank account',
      payload: async (stage) => ({ paymentId: await payoutOf(stage) }),
      told: { artist: 'Booking:booking Notification Payout:payout' },
    },
    {
      when: 'there is one, and the gateway takes it over',
      async payload(stage) {
        await giveBankDetails(stage.app, stage.cast.artist);
        return { paymentId: await payoutOf(stage) };
      },
      told: { artist: 'Booking:booking Payout:payout' },
    },
  ],
  'payments.look_at_waiting_payouts': [
    {
      when: 'a payout waits for bank details',
      async payload(stage) {
        await runJobOf(stage.app, 'payments.send_payout', { paymentId: await payoutOf(stage) });
        return { memberId: stage.cast.artist.id };
      },
      // Each payout has a job of its own, which tells.
      told: {},
    },
  ],
  'payments.send_refund': [
    {
      when: 'money arrived for a cancelled booking',
      async payload(stage) {
        const { app, cast } = stage;
        await tellSandbox(app, { webhooks: { lose: 'all' } });
        const { id, depositId } = await dueBooking(stage);
        const orderId = await openOrderOf(app, depositId, cast.buyer);
        await runJobOf(app, 'cancellations.settle_unpaid', { bookingId: id });
        await checkOut(app, orderId);
        await runJobOf(app, 'payments.check', { paymentId: depositId });
        return { paymentId: (await outgoing(app, id))[0]?.id };
      },
      told: { buyer: 'Booking:booking Notification Payment:refund' },
    },
  ],
};

/** One run, as the queue runs it. */
export async function runJobOf(app: TestApp, name: string, payload: unknown): Promise<void> {
  const handler = app.app.jobs.find(({ definition }) => definition.name === name);
  if (!handler) throw new Error(`no job ${name}`);
  await runJob(handler, payload, app.adapters);
}

/** The clock stands there; what a sweep is given is nothing. */
function at(app: TestApp, instant: Date): object {
  app.clock.moveTo(instant);
  return {};
}

function later(app: TestApp, duration: string): object {
  return at(app, shift(app.clock.now(), duration));
}

async function confirmedByArtist(stage: Stage): Promise<void> {
  const id = await playedBooking(stage);
  expectData(await stage.app.post(`/bookings/${id}/confirm-completion`, {}, stage.cast.artist), 200);
}

/** Of the show that was completed: its job waits in the queue. */
async function payoutOf(stage: Stage): Promise<string> {
  const [payout] = await outgoing(stage.app, await completedBooking(stage));
  if (!payout) throw new Error('no payout was made');
  return payout.id;
}

/** The gateway's last event of a kind, which is stored and not acted on yet. */
async function deliveredEvent({ app }: Stage, event: string): Promise<{ eventId: string }> {
  await app.adapters.sandbox?.deliverDue();
  const { eventId } = await app.adapters.db
    .selectFrom('webhookEvents')
    .select('eventId')
    .where('event', '=', event)
    .where('processedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return { eventId };
}
