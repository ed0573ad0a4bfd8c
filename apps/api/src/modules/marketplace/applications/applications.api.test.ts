import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildOpportunity, buildScene, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import {
  buildArtist,
  buildMember,
  buildOrganizer,
  buildVenue,
  type Member,
} from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
let day = 0;
beforeAll(async () => {
  scene = await buildScene(app);
});

afterEach(() => app.clock.moveTo(TEST_START));

/** A gig on a date of its own, so that no booking of another test stands in the way. */
function nextGig(overrides: Record<string, unknown> = {}) {
  day += 1;
  const eventDate = new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10);
  return buildOpportunity(app, scene, { eventDate, ...overrides });
}
const apply = (opportunityId: string, artist: Member, body: Record<string, unknown> = {}) =>
  app.post('/applications', { opportunityId, proposedFee: 5_000_000, ...body }, artist);
const respond = (id: string, action: string, as: Member = scene.buyer, more: Record<string, unknown> = {}) =>
  app.post(`/applications/${id}/respond`, { action, ...more }, as);
const outcome = (answer: { status: number; body: { reason: string } }) =>
  `${answer.status} ${answer.body.reason}`;

async function told(member: Member, type: string): Promise<string[]> {
  const rows = await app.adapters.db
    .selectFrom('notifications')
    .select('body')
    .where('userId', '=', member.id)
    .where('type', '=', type)
    .execute();
  return rows.map(({ body }) => body);
}
async function historyOf(applicationId: string): Promise<string[]> {
  const rows = await app.adapters.db
    .selectFrom('stateHistory')
    .select(['fromState', 'action', 'toState'])
    .where('recordId', '=', applicationId)
    .orderBy('id')
    .execute();
  return rows.map(({ fromState, action, toState }) => `${fromState} ${action} ${toState}`);
}

describe('applying', () => {
  it('stores the bid, its match and its time, and tells the buyer', async () => {
    const artist = await buildArtist(app, { artistName: 'Nila Rao' });
    const gig = await nextGig({ title: 'Spring at the Pier', eventDate: '2027-04-02' });
    const answer = await apply(gig.id, artist, {
      personalMessage: 'We know the room.',
      preferredSlotTime: 'headliner',
      willingToNegotiate: false,
    });
    expect(answer.status).toBe(201);
    expect(answer.data).toMatchObject({
      status: 'pending',
      proposedFee: 5_000_000,
      currency: 'INR',
      willingToNegotiate: false,
      personalMessage: 'We know the room.',
      preferredSlotTime: 'headliner',
      matchScore: 100,
      matchParts: { genre: 40, budget: 30, experience: 20, location: 10 },
      expiresAt: '2026-11-04T06:30:00.000Z',
      opportunity: { id: gig.id, title: 'Spring at the Pier', venueName: 'The Harbour Room' },
      abilities: { withdraw: true, shortlist: false, accept: false, decline: false },
    });
    const news = await told(scene.buyer, 'application_received');
    expect(news.filter((body) => body.includes('Nila Rao'))).toEqual([
      'Nila Rao would play Spring at the Pier on Friday, 2 April 2027 for ₹50,000.',
    ]);
    expect(await historyOf(answer.data.id)).toEqual(['null created pending']);
  });

  it('tells the artist what is left of budget and bid after commission, and the buyer neither', async () => {
    const artist = await buildArtist(app);
    const gig = await nextGig();
    const page = async (as: Member) => (await app.get(`/opportunities/${gig.id}`, as)).data.netBudget;
    expect(await page(artist)).toEqual({ min: 2_910_000, max: 5_820_000, commissionBasisPoints: 300 });
    expect(await page(scene.buyer)).toBeNull();
    const { data: bid } = await apply(gig.id, artist, { proposedFee: 5_000_001 });
    const told = async (as: Member) => {
      const one = (await app.get(`/applications/${bid.id}`, as)).data;
      const [listed] = (await app.get('/applications', as)).data.applications;
      return [one, listed].map(({ id, netFee, commissionBasisPoints }) => [
        id,
        netFee,
        commissionBasisPoints,
      ]);
    };
    const net = (...words: unknown[]) => [bid.id, ...words];
    expect(await told(artist)).toEqual([net(4_850_001, 300), net(4_850_001, 300)]);
    expect(await told(scene.buyer)).toEqual([net(null, null), net(null, null)]);
    // What was booked stays as it was booked, whatever the standing becomes.
    const { data: accepted } = await respond(bid.id, 'accept');
    await app.adapters.db
      .updateTable('bookings')
      .set({ commissionBasisPoints: 500 })
      .where('id', '=', accepted.bookingId)
      .execute();
    expect(await told(artist)).toEqual([net(4_750_001, 500), net(4_750_001, 500)]);
  });

  it('refuses whoever may not', async () => {
    const gig = await nextGig();
    const unverified = await buildMember(app, 'artist', { emailVerifiedAt: null, status: 'pending' });
    const refused = await apply(gig.id, unverified);
    expect([outcome(refused), refused.body.action]).toEqual(['403 EMAIL_NOT_VERIFIED', 'verify_email']);
    expect(
      outcome(await apply(gig.id, await buildMember(app, 'artist', { acceptedTermsVersion: null }))),
    ).toBe('403 TERMS_NOT_ACCEPTED');
    expect(outcome(await apply(gig.id, await buildArtist(app, { verificationStatus: 'rejected' })))).toBe(
      '403 PROFILE_NOT_APPROVED',
    );
    for (const member of [
      scene.buyer,
      scene.venue,
      await buildMember(app, 'curator'),
      await buildMember(app, 'admin'),
    ]) {
      expect(outcome(await apply(gig.id, member))).toBe('403 FORBIDDEN');
    }
  });

  it('refuses what cannot be applied to', async () => {
    const artist = await buildArtist(app);
    expect(outcome(await apply('019a4b6e-0000-7000-8000-000000000001', artist))).toBe('404 NOT_FOUND');
    expect(outcome(await apply((await nextGig({ publish: false })).id, artist))).toBe('404 NOT_FOUND');
    expect(outcome(await apply((await nextGig({ isPublic: false })).id, artist))).toBe('404 NOT_FOUND');
    const closed = await nextGig();
    await app.post(`/opportunities/${closed.id}/close`, {}, scene.buyer);
    expect(outcome(await apply(closed.id, artist))).toBe('409 ILLEGAL_TRANSITION');
    const over = await nextGig({ applicationDeadline: '2026-11-02T06:30:01.000Z' });
    app.clock.moveTo(new Date('2026-11-02T06:30:01.000Z'));
    expect(outcome(await apply(over.id, artist))).toBe('400 RULE_BROKEN');
    app.clock.moveTo(TEST_START);
    const gig = await nextGig();
    expect((await apply(gig.id, artist)).status).toBe(201);
    expect(outcome(await apply(gig.id, artist))).toBe('400 APPLICATION_DUPLICATE');
  });

  it('names bad fields', async () => {
    const gig = await nextGig();
    const answer = await apply(gig.id, scene.artist, {
      // Its deposit would be less than the gateway moves.
      proposedFee: 999,
      personalMessage: 'x'.repeat(501),
      preferredSlotTime: '23:00',
      fee: 1,
    });
    expect([answer.status, answer.body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['proposedFee', 'personalMessage', 'preferredSlotTime', 'fee'],
    ]);
  });

  it('needs a free date', async () => {
    const artist = await buildArtist(app);
    const first = await nextGig({ title: 'The first' });
    const { data: application } = await apply(first.id, artist);
    await respond(application.id, 'accept');
    const sameDay = await buildOpportunity(app, scene, {
      eventDate: first.eventDate,
      slotStartTime: '12:00',
      slotEndTime: '15:00',
    });
    const answer = await apply(sameDay.id, artist);
    expect([outcome(answer), answer.body.message]).toEqual([
      '409 DATE_TAKEN',
      'You are booked on that date: The first at The Harbour Room.',
    ]);
    const { data: detail } = await app.get(`/opportunities/${sameDay.id}`, artist);
    expect(detail).toMatchObject({
      availability: { free: false, reason: answer.body.message },
      abilities: { apply: false },
    });
  });
});

describe('the limits of the standing', () => {
  it('allow five applications a day and ten open ones to a new artist', async () => {
    const artist = await buildArtist(app);
    const gigs = await Promise.all(Array.from({ length: 13 }, () => nextGig()));
    const ids: string[] = [];
    const applyNext = async () => {
      const answer = await apply(gigs[ids.length]?.id ?? '', artist);
      if (answer.status === 201) ids.push(answer.data.id);
      return outcome(answer);
    };
    const five = async () => [
      await applyNext(),
      await applyNext(),
      await applyNext(),
      await applyNext(),
      await applyNext(),
    ];
    const fine = Array.from({ length: 5 }, () => '201 CREATED');
    expect(await five()).toEqual(fine);
    expect(await applyNext()).toBe('400 APPLICATION_LIMIT');
    // Withdrawing frees the open place, not the day.
    await app.post(`/applications/${ids[0]}/withdraw`, {}, artist);
    expect(await applyNext()).toBe('400 APPLICATION_LIMIT');
    app.clock.moveTo(new Date('2026-11-02T18:30:00.000Z'));
    expect(await five()).toEqual(fine);
    app.clock.moveTo(new Date('2026-11-03T18:30:00.000Z'));
    expect(await applyNext()).toBe('201 CREATED');
    const full = await app.post('/applications', { opportunityId: gigs[11]?.id, proposedFee: 1_000 }, artist);
    expect(full.body.message).toBe(
      'Your standing allows 10 open applications. Wait for an answer, or withdraw one.',
    );
    await respond(ids[1] ?? '', 'decline');
    expect(await applyNext()).toBe('201 CREATED');
    // Those of the first day run out of time, and free their places by the clock, sweep or not.
    app.clock.moveTo(new Date('2026-11-04T06:30:00.000Z'));
    expect(await applyNext()).toBe('201 CREATED');
  });
});

describe('the answer of the buyer', () => {
  it('marks as viewed what is opened, and tells the artist once', async () => {
    const artist = await buildArtist(app);
    const { data: application } = await apply((await nextGig()).id, artist);
    expect((await app.get(`/applications/${application.id}`, artist)).data.status).toBe('pending');
    const opened = await Promise.all(
      [1, 2, 3].map(() => app.get(`/applications/${application.id}`, scene.buyer)),
    );
    expect(opened.map(({ data }) => data.status)).toEqual(['viewed', 'viewed', 'viewed']);
    expect(await told(artist, 'application_viewed')).toHaveLength(1);
    expect(opened[0]?.data).toMatchObject({
      artist: {
        id: artist.id,
        artistName: 'Meera and the Monsoon',
        genres: ['house', 'techno'],
        standing: { score: 50, provisional: true },
      },
      abilities: { withdraw: false, shortlist: true, accept: true, decline: true },
    });
    expect(await historyOf(application.id)).toEqual(['null created pending', 'pending view viewed']);
  });

  it('shortlists for seven days more, or until the event', async () => {
    const artist = await buildArtist(app);
    const { data: far } = await apply((await nextGig()).id, artist);
    const near = await buildOpportunity(app, scene, {
      eventDate: '2026-11-07',
      applicationDeadline: '2026-11-06T00:00:00.000Z',
    });
    const { data: close } = await apply(near.id, artist);
    const answers = [await respond(far.id, 'shortlist'), await respond(close.id, 'shortlist')];
    expect(answers.map(({ data }) => [data.status, data.expiresAt])).toEqual([
      ['shortlisted', '2026-11-09T06:30:00.000Z'],
      ['shortlisted', '2026-11-07T16:30:00.000Z'],
    ]);
    expect(outcome(await respond(far.id, 'shortlist'))).toBe('409 ILLEGAL_TRANSITION');
    expect(await told(artist, 'application_shortlisted')).toHaveLength(2);
  });

  it.each(['shortlist', 'accept'])(
    'does not %s what can no longer be signed and paid in time',
    async (action) => {
      const gig = await nextGig();
      const { data: bid } = await apply(gig.id, await buildArtist(app));
      await app.adapters.db
        .updateTable('applications')
        .set({ expiresAt: new Date('2028-01-01T00:00:00Z') })
        .where('id', '=', bid.id)
        .execute();
      app.clock.moveTo(new Date(new Date(gig.startsAt).getTime() - 5 * 60_000));
      const answer = await respond(bid.id, action);
      expect([answer.status, answer.body.reason]).toEqual([409, 'TOO_LATE']);
      expect(answer.body.message).toContain('at least 12 hours before it begins');
      const page = await app.get(`/opportunities/${gig.id}`, scene.buyer);
      expect(page.data.abilities.bookIneligibility).toBe(answer.body.message);
    },
  );

  it('declines with a reason', async () => {
    const artist = await buildArtist(app);
    const { data } = await apply((await nextGig()).id, artist);
    const answer = await respond(data.id, 'decline', scene.buyer, { message: 'We went for a band.' });
    expect(answer.data).toMatchObject({ status: 'declined', declineReason: 'We went for a band.' });
    expect((await told(artist, 'application_declined'))[0]).toContain('We went for a band.');
    expect(outcome(await respond(data.id, 'accept'))).toBe('409 ILLEGAL_TRANSITION');
  });

  it('refuses a counter by name', async () => {
    const { data } = await apply((await nextGig()).id, await buildArtist(app));
    const answer = await respond(data.id, 'counter', scene.buyer, { counterOffer: { fee: 1 } });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [
        { field: 'action', message: 'A counter is not possible yet: accept, decline or shortlist.' },
        { field: 'counterOffer', message: 'This field is not known here.' },
      ],
    ]);
  });

  it('is nobody else’s to give, and nobody else’s to see', async () => {
    const artist = await buildArtist(app);
    const gig = await nextGig();
    const { data } = await apply(gig.id, artist);
    const strangers = [await buildOrganizer(app), scene.venue];
    for (const stranger of strangers) {
      expect(outcome(await respond(data.id, 'accept', stranger))).toBe('404 NOT_FOUND');
      expect(outcome(await app.get(`/applications/${data.id}`, stranger))).toBe('404 NOT_FOUND');
      expect(outcome(await app.get(`/opportunities/${gig.id}/applications`, stranger))).toBe('403 FORBIDDEN');
    }
    expect(outcome(await respond(data.id, 'accept', artist))).toBe('403 FORBIDDEN');
    expect(outcome(await app.get(`/applications/${data.id}`, scene.artist))).toBe('404 NOT_FOUND');
    expect(outcome(await app.post(`/applications/${data.id}/withdraw`, {}, scene.artist))).toBe(
      '404 NOT_FOUND',
    );
    expect(outcome(await app.post(`/applications/${data.id}/withdraw`, {}, scene.buyer))).toBe(
      '403 FORBIDDEN',
    );
    expect(outcome(await app.get(`/opportunities/${gig.id}/applications`, artist))).toBe('403 FORBIDDEN');
    expect(outcome(await app.get(`/applications/${data.id}`, await buildMember(app, 'curator')))).toBe(
      '403 FORBIDDEN',
    );
    expect((await app.get(`/applications/${data.id}`, await buildMember(app, 'admin'))).data.status).toBe(
      'pending',
    );
  });
});

describe('the applicants of a gig that is not public any more', () => {
  it('are refused to whoever knows of the gig, which others do not even find', async () => {
    const artist = await buildArtist(app);
    const gig = await nextGig();
    await apply(gig.id, artist);
    expect((await app.patch(`/opportunities/${gig.id}`, { isPublic: false }, scene.buyer)).status).toBe(200);
    const list = `/opportunities/${gig.id}/applications`;
    expect(outcome(await app.get(list, artist))).toBe('403 FORBIDDEN');
    expect(outcome(await app.get(list, await buildArtist(app)))).toBe('404 NOT_FOUND');
    expect(outcome(await app.get(list, await buildOrganizer(app)))).toBe('404 NOT_FOUND');
    expect((await app.get(list, await buildMember(app, 'admin'))).data.applications).toHaveLength(1);
  });
});

describe('accepting', () => {
  it('makes booking and contract, fills the gig, ends the others, and tells all', async () => {
    const gig = await nextGig({ title: 'The big one' });
    const [winner, loser, gone] = [await buildArtist(app), await buildArtist(app), await buildArtist(app)];
    const { data: won } = await apply(gig.id, winner, { proposedFee: 5_500_000 });
    const { data: lost } = await apply(gig.id, loser);
    const { data: withdrawn } = await apply(gig.id, gone);
    await app.post(`/applications/${withdrawn.id}/withdraw`, {}, gone);
    const answer = await respond(won.id, 'accept');
    expect(answer.status).toBe(200);
    expect(answer.data).toMatchObject({
      status: 'accepted',
      bookingId: expect.any(String),
      opportunity: { status: 'filled' },
    });
    const booking = await app.adapters.db
      .selectFrom('bookings')
      .selectAll()
      .where('opportunityId', '=', gig.id)
      .executeTakeFirstOrThrow();
    expect(booking).toMatchObject({
      id: answer.data.bookingId,
      artistId: winner.id,
      buyerId: scene.buyer.id,
      agreedFee: 5_500_000,
      status: 'contract_sent',
      slotType: 'headliner',
      performanceDuration: 120,
    });
    const after = await app.get(`/applications/${lost.id}`, loser);
    expect(after.data).toMatchObject({ status: 'declined', declineReason: 'The opportunity was filled.' });
    expect((await app.get(`/applications/${withdrawn.id}`, gone)).data.status).toBe('withdrawn');
    expect(await told(winner, 'application_accepted')).toHaveLength(1);
    expect(await told(loser, 'opportunity_filled')).toHaveLength(1);
    expect(await told(gone, 'opportunity_filled')).toHaveLength(0);
    expect((await told(scene.buyer, 'booking_created')).some((body) => body.includes('The big one'))).toBe(
      true,
    );
    expect(outcome(await app.request('DELETE', `/opportunities/${gig.id}`, { as: scene.buyer }))).toBe(
      '409 ILLEGAL_TRANSITION',
    );
  });

  it('changes nothing where the artist was booked elsewhere meanwhile', async () => {
    const artist = await buildArtist(app);
    const one = await nextGig();
    const venue = await buildVenue(app);
    const other = await buildOpportunity(app, { ...scene, venue }, { eventDate: one.eventDate });
    const { data: first } = await apply(one.id, artist);
    const { data: second } = await apply(other.id, artist);
    expect((await respond(first.id, 'accept')).status).toBe(200);
    expect(outcome(await respond(second.id, 'accept'))).toBe('409 DATE_TAKEN');
    expect((await app.get(`/opportunities/${other.id}`, scene.buyer)).data.status).toBe('active');
    expect(await historyOf(second.id)).toEqual(['null created pending']);
  });

  it('works on a closed gig, and not for a suspended artist', async () => {
    const artist = await buildArtist(app);
    const gig = await nextGig();
    const { data } = await apply(gig.id, artist);
    await app.post(`/opportunities/${gig.id}/close`, {}, scene.buyer);
    const setStatus = (status: 'suspended' | 'banned' | 'active') =>
      app.adapters.db.updateTable('users').set({ status }).where('id', '=', artist.id).execute();
    await setStatus('suspended');
    expect(outcome(await respond(data.id, 'accept'))).toBe('409 ARTIST_UNAVAILABLE');
    await setStatus('banned');
    expect(outcome(await respond(data.id, 'accept'))).toBe('409 ARTIST_UNAVAILABLE');
    expect((await app.get(`/opportunities/${gig.id}`, scene.buyer)).data.status).toBe('closed');
    await setStatus('active');
    expect((await respond(data.id, 'accept')).status).toBe(200);
  });

  it('lets the buyer reopen the gig once its booking has fallen away', async () => {
    const gig = await nextGig();
    const { data } = await apply(gig.id, await buildArtist(app));
    await respond(data.id, 'accept');
    const reopen = () => app.post(`/opportunities/${gig.id}/reopen`, {}, scene.buyer);
    expect(outcome(await reopen())).toBe('409 ILLEGAL_TRANSITION');
    // Nobody signs: the contract expires after 72 hours, and the booking with it.
    await app.advance('PT73H');
    const reopened = await reopen();
    expect([reopened.status, reopened.data.status]).toEqual([200, 'active']);
  });
});

describe('time', () => {
  it('expires what was not answered, at the minute, and tells the artist once', async () => {
    const artist = await buildArtist(app);
    const { data } = await apply((await nextGig()).id, artist);
    const { data: kept } = await apply((await nextGig()).id, artist);
    await respond(kept.id, 'shortlist');
    await app.advance('PT47H59M');
    expect((await app.get(`/applications/${data.id}`, artist)).data.status).toBe('pending');
    app.clock.moveTo(new Date('2026-11-04T06:30:00.000Z'));
    expect((await app.get(`/applications/${data.id}`, artist)).data).toMatchObject({
      status: 'expired',
      abilities: { withdraw: false },
    });
    const late = await respond(data.id, 'accept');
    expect([outcome(late), late.body.message]).toEqual([
      '409 ILLEGAL_TRANSITION',
      'An application that is expired does not allow: accept.',
    ]);
    expect(await told(artist, 'application_expired')).toHaveLength(0);
    await app.advance('PT1M');
    await app.advance('PT1M');
    expect(await told(artist, 'application_expired')).toHaveLength(1);
    expect(await historyOf(data.id)).toEqual(['null created pending', 'pending expire expired']);
    expect((await app.get(`/applications/${kept.id}`, artist)).data.status).toBe('shortlisted');
    await app.advance('P5D');
    expect((await app.get(`/applications/${kept.id}`, artist)).data.status).toBe('expired');
  });
});

describe('lists', () => {
  it('gives the buyer the applicants by match, and opens none of them', async () => {
    const gig = await nextGig();
    const fitting = await buildArtist(app, { artistName: 'Fits' });
    const distant = await buildArtist(app, { artistName: 'Far', city: 'Pune' });
    const { data: first } = await apply(gig.id, distant);
    const { data: second } = await apply(gig.id, fitting);
    const list = (query = '') => app.get(`/opportunities/${gig.id}/applications${query}`, scene.buyer);
    const { data, body } = await list();
    expect(
      data.applications.map((row: { artist: { artistName: string }; matchScore: number; status: string }) => [
        row.artist.artistName,
        row.matchScore,
        row.status,
      ]),
    ).toEqual([
      ['Fits', 100, 'pending'],
      ['Far', 95, 'pending'],
    ]);
    expect(body.pagination.total).toBe(2);
    await respond(first.id, 'decline');
    const declined = await list('?status=declined');
    expect(declined.data.applications.map(({ id }: { id: string }) => id)).toEqual([first.id]);
    app.clock.moveTo(new Date('2026-11-04T06:30:00.000Z'));
    const expired = await list('?status=expired');
    expect(expired.data.applications.map(({ id }: { id: string }) => id)).toEqual([second.id]);
    expect((await list('?status=pending')).data.applications).toEqual([]);
  });

  it('gives both sides their own, newest first', async () => {
    const artist = await buildArtist(app);
    const own = { ...scene, buyer: await buildOrganizer(app) };
    const gigs = [
      await buildOpportunity(app, own, { eventDate: '2026-12-20' }),
      await buildOpportunity(app, own, { eventDate: '2026-12-21' }),
    ];
    const ids: string[] = [];
    for (const { id } of gigs) ids.unshift((await apply(id, artist)).data.id);
    for (const member of [artist, own.buyer]) {
      const { data, body } = await app.get('/applications', member);
      expect(data.applications.map(({ id }: { id: string }) => id)).toEqual(ids);
      expect(body.pagination.total).toBe(2);
    }
    expect((await app.get('/applications?limit=1&page=2', artist)).data.applications).toHaveLength(1);
  });
});

describe('cancelling a gig', () => {
  it('ends what is open and tells every applicant who waits', async () => {
    const gig = await nextGig({ title: 'Never to be' });
    const [open, answered] = [await buildArtist(app), await buildArtist(app)];
    const { data: waiting } = await apply(gig.id, open);
    const { data: declined } = await apply(gig.id, answered);
    await respond(declined.id, 'decline', scene.buyer, { message: 'Sorry.' });
    const answer = await app.request('DELETE', `/opportunities/${gig.id}`, { as: scene.buyer });
    expect([answer.status, answer.data.status]).toEqual([200, 'cancelled']);
    expect((await app.get(`/applications/${waiting.id}`, open)).data).toMatchObject({
      status: 'declined',
      declineReason: 'The opportunity was cancelled.',
    });
    expect((await app.get(`/applications/${declined.id}`, answered)).data.declineReason).toBe('Sorry.');
    expect((await told(open, 'opportunity_cancelled'))[0]).toContain('Never to be');
    expect(await told(answered, 'opportunity_cancelled')).toHaveLength(0);
  });
});

describe('withdrawing', () => {
  it('is possible while it is open, tells the buyer, and is final', async () => {
    const artist = await buildArtist(app, { artistName: 'Second Thoughts' });
    const gig = await nextGig();
    const { data } = await apply(gig.id, artist);
    const withdraw = () => app.post(`/applications/${data.id}/withdraw`, {}, artist);
    const answer = await withdraw();
    expect([answer.status, answer.data.status]).toEqual([200, 'withdrawn']);
    expect(
      (await told(scene.buyer, 'application_withdrawn')).filter((body) => body.includes('Second Thoughts')),
    ).toHaveLength(1);
    expect(outcome(await withdraw())).toBe('409 ILLEGAL_TRANSITION');
    expect(outcome(await apply(gig.id, artist))).toBe('400 APPLICATION_DUPLICATE');
  });
});
