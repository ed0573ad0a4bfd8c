import { buildOpportunity, expectData, opportunityBody } from '../bookings.ts';
import type { Member } from '../members.ts';
import type { Call, Cases, Stage } from './case.ts';

const GIG = { buyer: 'Opportunity:gig', venue: 'Opportunity:gig' };
/** A venue is told of a gig in its house when it is offered. */
const OFFERED = { buyer: 'Opportunity:gig', venue: 'Notification Opportunity:gig' };

/** Gigs and applications. */
export const marketplaceCases: Cases = {
  'POST /opportunities': [
    { when: 'kept as a draft', call: (stage) => newGig(stage, false), told: { buyer: 'Opportunity:gig' } },
    { when: 'offered at once', call: (stage) => newGig(stage, true), told: OFFERED },
  ],
  'PATCH /opportunities/:id': [
    {
      when: 'it is a draft',
      call: async (stage) => ({ ...(await draft(stage)), body: { title: 'Another night' } }),
      told: { buyer: 'Opportunity:gig' },
    },
    {
      when: 'somebody has applied',
      call: async (stage) => ({ ...(await gigWithApplicant(stage)), body: { title: 'Another night' } }),
      told: { artist: 'Opportunity:gig', ...GIG },
    },
    {
      when: 'the terms of who has applied change',
      call: async (stage) => ({ ...(await gigWithApplicant(stage)), body: { travelIncluded: true } }),
      told: {
        artist: 'Application:artist Notification Opportunity:gig',
        buyer: 'Application:artist Opportunity:gig',
        venue: 'Opportunity:gig',
      },
    },
  ],
  'POST /opportunities/:id/publish': [
    { when: 'it is a draft', call: (stage) => draft(stage), told: OFFERED },
  ],
  'POST /opportunities/:id/close': [
    {
      when: 'somebody has applied',
      call: (stage) => gigWithApplicant(stage),
      told: { artist: 'Opportunity:gig', ...GIG },
    },
  ],
  'POST /opportunities/:id/reopen': [
    {
      when: 'it was closed, and somebody has applied',
      async call(stage) {
        const gig = await gigWithApplicant(stage);
        expectData(await stage.app.post(`/opportunities/${gig.params.id}/close`, {}, stage.cast.buyer), 200);
        return gig;
      },
      told: { artist: 'Opportunity:gig', ...GIG },
    },
  ],
  'DELETE /opportunities/:id': [
    {
      when: 'somebody has applied',
      call: async (stage) => ({ ...(await gigWithApplicant(stage)), body: undefined }),
      told: {
        artist: 'Application:artist Notification Opportunity:gig',
        buyer: 'Application:artist Opportunity:gig',
        venue: 'Notification Opportunity:gig',
      },
    },
  ],
  'POST /opportunities/:id/venue-answer': [
    {
      when: 'it waits for the yes',
      async call(stage) {
        await stage.app.patch('/profile', { confirmsEvents: true }, stage.cast.venue);
        const { id } = await buildOpportunity(stage.app, stage.cast);
        await stage.app.patch('/profile', { confirmsEvents: false }, stage.cast.venue);
        return { as: stage.cast.venue, params: { id }, body: { answer: 'agree' } };
      },
      told: { buyer: 'Notification Opportunity:gig', venue: 'Opportunity:gig' },
    },
    {
      when: 'it objects, and somebody has applied',
      async call(stage) {
        const { params } = await gigWithApplicant(stage);
        return {
          as: stage.cast.venue,
          params,
          body: { answer: 'object', message: 'We are closed that night.' },
        };
      },
      told: {
        artist: 'Application:artist Notification Opportunity:gig',
        buyer: 'Application:artist Notification Opportunity:gig',
        venue: 'Opportunity:gig',
      },
    },
  ],
  'GET /opportunities/:id': [
    {
      when: 'an artist looks at it',
      call: async (stage) => ({
        as: stage.cast.artist,
        params: { id: (await buildOpportunity(stage.app, stage.cast)).id },
      }),
      because: 'a look is counted by a job, and the number of looks may be a little old',
    },
  ],
  'POST /applications': [
    {
      when: 'to an open gig',
      call: async (stage) => ({
        as: stage.cast.artist,
        body: { opportunityId: (await buildOpportunity(stage.app, stage.cast)).id, proposedFee: 5_000_000 },
      }),
      told: {
        artist: 'Application:artist Opportunity:gig',
        buyer: 'Application:artist Notification Opportunity:gig',
      },
    },
  ],
  'GET /applications/:id': [
    {
      when: 'its buyer opens it the first time',
      async call(stage) {
        const { params } = await application(stage);
        return { as: stage.cast.buyer, params };
      },
      told: {
        artist: 'Application:artist Notification Opportunity:gig',
        buyer: 'Application:artist Opportunity:gig',
      },
    },
    {
      when: 'its artist opens it',
      async call(stage) {
        const { params } = await application(stage);
        return { as: stage.cast.artist, params };
      },
      because: 'nothing has changed',
    },
  ],
  'POST /applications/:id/respond': [
    {
      when: 'shortlisted',
      call: async (stage) => ({ ...(await application(stage)), body: { action: 'shortlist' } }),
      told: {
        artist: 'Application:artist Notification Opportunity:gig',
        buyer: 'Application:artist Opportunity:gig',
      },
    },
    {
      when: 'declined',
      call: async (stage) => ({ ...(await application(stage)), body: { action: 'decline' } }),
      told: {
        artist: 'Application:artist Notification Opportunity:gig',
        buyer: 'Application:artist Opportunity:gig',
      },
    },
    {
      when: 'accepted, while another artist waits',
      call: async (stage) => ({ ...(await application(stage)), body: { action: 'accept' } }),
      told: {
        artist: 'Application:artist Booking:booking Contract:contract Notification Opportunity:gig',
        buyer:
          'Application:artist Application:rival Booking:booking Contract:contract Notification Opportunity:gig',
        rival: 'Application:rival Notification Opportunity:gig',
        venue: 'House:booking Notification Opportunity:gig',
      },
    },
  ],
  'POST /applications/:id/confirm-terms': [
    {
      when: 'the gig has changed',
      async call(stage) {
        const { app, cast } = stage;
        const { params } = await gigWithApplicant(stage);
        await app.patch(`/opportunities/${params.id}`, { travelIncluded: true }, cast.buyer);
        const own = expectData(await app.get('/applications', cast.artist), 200).applications[0];
        return { as: cast.artist, params: { id: own.id }, body: { version: own.changedTerms.version } };
      },
      told: {
        artist: 'Application:artist Opportunity:gig',
        buyer: 'Application:artist Notification Opportunity:gig',
      },
    },
  ],
  'POST /applications/:id/withdraw': [
    {
      when: 'it waits for an answer',
      async call(stage) {
        const { params } = await application(stage);
        return { as: stage.cast.artist, params, body: {} };
      },
      told: {
        artist: 'Application:artist Opportunity:gig',
        buyer: 'Application:artist Notification Opportunity:gig',
      },
    },
  ],
};

function newGig(stage: Stage, publish: boolean): Call {
  return { as: stage.cast.buyer, body: opportunityBody({ venueId: stage.cast.venue.id, publish }) };
}

async function draft(stage: Stage) {
  const { id } = await buildOpportunity(stage.app, stage.cast, { publish: false });
  return { as: stage.cast.buyer, params: { id }, body: {} };
}

export async function apply(stage: Stage, artist: Member, opportunityId: string): Promise<string> {
  const body = { opportunityId, proposedFee: 5_000_000 };
  return expectData(await stage.app.post('/applications', body, artist), 201).id;
}

async function gigWithApplicant(stage: Stage) {
  const { id } = await buildOpportunity(stage.app, stage.cast);
  await apply(stage, stage.cast.artist, id);
  return { as: stage.cast.buyer, params: { id }, body: {} };
}

export async function application(stage: Stage) {
  const gig = await buildOpportunity(stage.app, stage.cast);
  await apply(stage, stage.cast.rival, gig.id);
  return { as: stage.cast.buyer, params: { id: await apply(stage, stage.cast.artist, gig.id) } };
}
