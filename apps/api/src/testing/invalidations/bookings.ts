import { randomUUID } from 'node:crypto';
import { buildBooking, expectData, signContract } from '../bookings.ts';
import { insertAlert } from '../disputes.ts';
import { type Member, PASSWORD } from '../members.ts';
import { buildDueBooking, checkOut, openOrderOf, payByWebhook } from '../money.ts';
import type { Call, Cases, Stage } from './case.ts';

const BOOKING = { artist: 'Booking:booking', buyer: 'Booking:booking' };

/** Contracts, bookings and their money. */
export const bookingsCases: Cases = {
  'POST /contracts/:id/sign': [
    {
      when: 'by the artist',
      call: async (stage) => signing(stage, stage.cast.artist, await contractOf(stage)),
      told: {
        artist: 'Booking:booking Contract:contract',
        buyer: 'Booking:booking Contract:contract Notification',
      },
    },
    {
      when: 'by the buyer, which makes the schedule',
      async call(stage) {
        const contractId = await contractOf(stage);
        await signContract(stage.app, contractId, stage.cast.artist);
        return signing(stage, stage.cast.buyer, contractId);
      },
      told: {
        artist: 'Booking:booking Contract:contract Notification Payment:balance Payment:deposit',
        buyer: 'Booking:booking Contract:contract Notification Payment:balance Payment:deposit',
        venue: 'House:booking',
      },
    },
  ],
  'GET /contracts/:id/pdf': [
    {
      when: 'its file is not made yet',
      call: async (stage) => ({ as: stage.cast.artist, params: { id: await contractOf(stage) } }),
      because: 'a page that waits for the file asks again by itself',
    },
  ],
  'PATCH /bookings/:id/checklist': [
    {
      when: 'an item is ticked',
      call: async (stage) => tick(stage, await dueBooking(stage), { itineraryShared: true }),
      told: BOOKING,
    },
    {
      when: 'it was the last one of a paid booking',
      async call(stage) {
        const { id, depositId } = await dueBooking(stage);
        await payByWebhook(stage.app, depositId, stage.cast.buyer);
        const forBoth = { itineraryShared: true, soundCheckScheduled: true };
        await stage.app.patch(
          `/bookings/${id}/checklist`,
          { guestListSubmitted: true, ...forBoth },
          stage.cast.artist,
        );
        return tick(stage, { id }, { technicalRiderConfirmed: true });
      },
      told: {
        artist: 'Booking:booking Notification',
        buyer: 'Booking:booking Notification',
        venue: 'House:booking',
      },
    },
    {
      when: 'it is ticked already',
      async call(stage) {
        const { id } = await dueBooking(stage);
        await stage.app.patch(`/bookings/${id}/checklist`, { itineraryShared: true }, stage.cast.artist);
        return tick(stage, { id }, { itineraryShared: true });
      },
      because: 'nothing has changed',
    },
  ],
  'POST /bookings/:id/cancel': [
    {
      when: 'nothing is paid yet',
      call: async (stage) => cancelling(stage, (await dueBooking(stage)).id),
      told: {
        artist: 'Booking:booking Notification Payment:balance Payment:deposit',
        buyer: 'Booking:booking Me Notification Payment:balance Payment:deposit Standing',
        venue: 'House:booking',
      },
    },
    {
      when: 'what was paid goes back and on',
      async call(stage) {
        const { id, depositId } = await dueBooking(stage);
        await payByWebhook(stage.app, depositId, stage.cast.buyer);
        stage.app.clock.moveTo(new Date('2026-11-22T06:30:00Z'));
        return cancelling(stage, id);
      },
      told: {
        artist: 'Booking:booking Notification Payment:balance Payment:deposit Payout:payout',
        buyer: 'Booking:booking Me Notification Payment:balance Payment:deposit Payment:refund Standing',
        venue: 'House:booking',
      },
    },
  ],
  'POST /bookings/:id/confirm-completion': [
    {
      when: 'one side confirms',
      call: async (stage) => confirming(stage.cast.artist, await playedBooking(stage), {}),
      told: { artist: 'Booking:booking', buyer: 'Booking:booking Notification' },
    },
    {
      when: 'both have, which releases the money',
      async call(stage) {
        const id = await playedBooking(stage);
        await stage.app.post(`/bookings/${id}/confirm-completion`, {}, stage.cast.artist);
        return confirming(stage.cast.buyer, id, {});
      },
      told: {
        artist: 'Booking:booking Me Notification Payment:balance Payment:deposit Payout:payout Standing',
        buyer: 'Booking:booking Me Notification Payment:balance Payment:deposit Standing',
        venue: 'House:booking',
      },
    },
  ],
  'POST /bookings/:id/dispute': [
    {
      when: 'a side reports a problem',
      call: async (stage) => reporting(stage, await playedBooking(stage)),
      told: {
        artist: 'Booking:booking Dispute:dispute Notification',
        buyer: 'Booking:booking Dispute:dispute',
        admin: 'Dispute:dispute Notification',
        venue: 'House:booking',
      },
    },
  ],
  'POST /disputes/:id/messages': [
    {
      when: 'the other side tells its story',
      async call(stage) {
        const id = await disputeOf(stage, await playedBooking(stage));
        return { as: stage.cast.artist, params: { id }, body: { text: 'It was not like that.' } };
      },
      told: {
        artist: 'Dispute:dispute',
        buyer: 'Dispute:dispute Notification',
        admin: 'Dispute:dispute Notification',
      },
    },
  ],
  'POST /admin/disputes/:bookingId/resolve': [
    {
      when: 'a part goes back',
      async call(stage) {
        const bookingId = await playedBooking(stage);
        await disputeOf(stage, bookingId);
        const resolution = { favoredParty: 'buyer', refundPercentage: 40 };
        const body = { resolution, notes: 'We heard both.' };
        return { as: stage.cast.admin, params: { bookingId }, body, headers: idempotencyKey() };
      },
      told: {
        artist:
          'Booking:booking Dispute:dispute Me Notification Payment:balance Payment:deposit Payout:payout Standing',
        buyer:
          'Booking:booking Dispute:dispute Me Notification Payment:balance Payment:deposit Payment:refund Standing',
        admin: 'Dispute:dispute',
        venue: 'House:booking',
      },
    },
  ],
  'POST /admin/alerts/:alertId/settle': [
    {
      when: 'it is about no booking',
      async call(stage) {
        const alertId = await insertAlert(stage.app, randomUUID());
        const body = { notes: 'Seen.' };
        return { as: stage.cast.admin, params: { alertId }, body, headers: idempotencyKey() };
      },
      told: { admin: 'Alert' },
    },
  ],
  'POST /bookings/:id/ratings': [
    {
      when: 'the first, which stays hidden',
      call: async (stage) => rating(stage.cast.artist, await completedBooking(stage)),
      told: { artist: 'Booking:booking', buyer: 'Booking:booking Notification' },
    },
    {
      when: 'the second, which reveals both',
      async call(stage) {
        const id = await completedBooking(stage);
        await stage.app.post(`/bookings/${id}/ratings`, { rating: 3 }, stage.cast.artist);
        return rating(stage.cast.buyer, id);
      },
      told: {
        artist: 'Booking:booking Me Notification Standing',
        buyer: 'Booking:booking Me Notification Standing',
      },
    },
  ],
  'POST /payments/:id/order': [
    {
      when: 'none is open',
      call: async (stage) => ordering(stage, (await dueBooking(stage)).depositId),
      told: { artist: 'Booking:booking Payment:deposit', buyer: 'Booking:booking Payment:deposit' },
    },
    {
      when: 'one is open',
      async call(stage) {
        const { depositId } = await dueBooking(stage);
        await openOrderOf(stage.app, depositId, stage.cast.buyer);
        return ordering(stage, depositId);
      },
      because: 'nothing has changed',
    },
  ],
  'GET /payments/:id/receipt': [
    {
      when: 'the deposit was paid',
      async call({ app, cast }) {
        const { depositId } = await buildDueBooking(app, cast);
        await payByWebhook(app, depositId, cast.buyer);
        return { as: cast.buyer, params: { id: depositId } };
      },
      because: 'it changes nothing',
    },
  ],
  'POST /payments/:id/verify': [
    {
      when: 'the deposit was paid in time',
      async call(stage) {
        const { depositId } = await dueBooking(stage);
        const { body } = await checkOut(stage.app, await openOrderOf(stage.app, depositId, stage.cast.buyer));
        return { as: stage.cast.buyer, params: { id: depositId }, body, headers: idempotencyKey() };
      },
      told: {
        artist: 'Booking:booking Notification Payment:deposit',
        buyer: 'Booking:booking Me Notification Payment:deposit Standing',
        venue: 'House:booking',
      },
    },
  ],
};

async function contractOf(stage: Stage): Promise<string> {
  return String((await buildBooking(stage.app, stage.cast)).contractId);
}

async function signing(stage: Stage, member: Member, id: string): Promise<Call> {
  const { documentHash } = expectData(await stage.app.get(`/contracts/${id}`, member), 200);
  const legalName = 'Anil Kumar';
  const signature = { type: 'typed', value: legalName };
  const body = { legalName, consent: true, documentHash, password: PASSWORD, signature };
  return { as: member, params: { id }, body };
}

export const dueBooking = (stage: Stage) => buildDueBooking(stage.app, stage.cast);
const idempotencyKey = () => ({ 'Idempotency-Key': randomUUID() });

function tick(stage: Stage, { id }: { id: string }, body: unknown): Call {
  return { as: stage.cast.buyer, params: { id }, body };
}

function ordering(stage: Stage, id: string): Call {
  return { as: stage.cast.buyer, params: { id }, body: {}, headers: idempotencyKey() };
}

export async function playedBooking(stage: Stage): Promise<string> {
  const { id, depositId, balanceId, endsAt } = await dueBooking(stage);
  await payByWebhook(stage.app, depositId, stage.cast.buyer);
  await payByWebhook(stage.app, balanceId, stage.cast.buyer);
  stage.app.clock.moveTo(endsAt);
  await stage.app.advance('PT1M');
  return id;
}

function confirming(member: Member, id: string, body: unknown): Call {
  return { as: member, params: { id }, body, headers: idempotencyKey() };
}

const STORY = { reason: 'late_or_short', description: 'It was short.' };

function reporting({ cast }: Stage, id: string): Call {
  return { as: cast.buyer, params: { id }, body: STORY };
}

async function disputeOf({ app, cast }: Stage, bookingId: string): Promise<string> {
  return expectData(await app.post(`/bookings/${bookingId}/dispute`, STORY, cast.buyer), 201).id;
}

export async function completedBooking(stage: Stage): Promise<string> {
  const id = await playedBooking(stage);
  for (const member of [stage.cast.artist, stage.cast.buyer])
    expectData(await stage.app.post(`/bookings/${id}/confirm-completion`, {}, member), 200);
  return id;
}

async function cancelling({ app, cast }: Stage, id: string): Promise<Call> {
  const path = `/bookings/${id}/cancellation-preview`;
  const { previewHash } = expectData(await app.get(path, cast.buyer), 200);
  const body = { reason: 'Plans have changed.', previewHash };
  return { as: cast.buyer, params: { id }, body, headers: idempotencyKey() };
}

function rating(member: Member, id: string): Call {
  return { as: member, params: { id }, body: { rating: 3 } };
}
