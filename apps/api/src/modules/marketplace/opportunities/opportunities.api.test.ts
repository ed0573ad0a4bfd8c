import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildOpportunity, buildScene, opportunityBody, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, buildMember, buildOrganizer, buildVenue } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
beforeAll(async () => {
  scene = await buildScene(app);
});

const fieldsOf = (answer: { body: { errors?: { field: string }[] } }): string[] =>
  (answer.body.errors ?? []).map(({ field }) => field);
const remove = (id: string, as: { accessToken: string }) =>
  app.request('DELETE', `/opportunities/${id}`, { as });

afterEach(() => app.clock.moveTo(TEST_START));

describe('posting', () => {
  it('makes a draft with the instants of the slot in the zone of the venue', async () => {
    const { status, data } = await app.post(
      '/opportunities',
      opportunityBody({ venueId: scene.venue.id, publish: false }),
      scene.buyer,
    );
    expect(status).toBe(201);
    expect(data).toMatchObject({
      status: 'draft',
      startsAt: '2026-12-12T16:30:00.000Z',
      endsAt: '2026-12-12T20:30:00.000Z',
      venue: { id: scene.venue.id, city: 'Mumbai', timezone: 'Asia/Kolkata' },
      buyer: { id: scene.buyer.id, name: 'Blue Note Events', type: 'organizer' },
      abilities: {
        edit: true,
        publish: true,
        close: false,
        reopen: false,
        cancel: true,
        readApplications: true,
        apply: false,
      },
    });
  });

  it('goes by a venue itself where the venue posts', async () => {
    const venue = await buildVenue(app, { timezone: 'Asia/Dubai', city: 'Pune' });
    const { status, data } = await app.post('/opportunities', opportunityBody(), venue);
    expect(status).toBe(201);
    expect(data).toMatchObject({
      status: 'active',
      startsAt: '2026-12-12T18:00:00.000Z',
      buyer: { id: venue.id, type: 'venue' },
      venue: { id: venue.id, city: 'Pune', timezone: 'Asia/Dubai' },
    });
    const other = await app.post('/opportunities', opportunityBody({ venueId: scene.venue.id }), venue);
    expect([other.status, fieldsOf(other)]).toEqual([400, ['venueId']]);
  });

  it('refuses times that never come where clocks go forward, as a new gig and as a changed one', async () => {
    const venue = await buildVenue(app, { timezone: 'Europe/London' });
    const night = { eventDate: '2027-03-28', slotStartTime: '01:30', slotEndTime: '02:00' };
    const short = { performanceDuration: 30, publish: false };
    const answer = await app.post('/opportunities', opportunityBody({ ...night, ...short }), venue);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['slotStartTime']]);
    const posted = await app.post(
      '/opportunities',
      opportunityBody({ ...night, ...short, eventDate: '2027-03-27' }),
      venue,
    );
    expect(posted.status).toBe(201);
    const moved = await app.patch(`/opportunities/${posted.data.id}`, night, venue);
    expect([moved.status, fieldsOf(moved)]).toEqual([400, ['slotStartTime']]);
  });

  it('needs no description and no deadline; each can be given later and taken back', async () => {
    const {
      description: _d,
      applicationDeadline: _a,
      ...bare
    } = opportunityBody({ venueId: scene.venue.id });
    const { status, data } = await app.post('/opportunities', bare, scene.buyer);
    // The slot begins at 16:30 UTC; the last moment to book is twelve hours before.
    const none = {
      description: null,
      applicationDeadline: null,
      applicationsCloseAt: '2026-12-12T04:30:00.000Z',
    };
    expect([status, data]).toEqual([201, expect.objectContaining(none)]);
    const change = (body: object) => app.patch(`/opportunities/${data.id}`, body, scene.buyer);
    const deadline = '2026-12-01T18:30:00.000Z';
    const given = await change({ description: 'House until late.', applicationDeadline: deadline });
    expect(given.data).toMatchObject({
      description: 'House until late.',
      applicationDeadline: deadline,
      applicationsCloseAt: deadline,
    });
    const takenBack = await change({ description: null, applicationDeadline: null });
    expect([takenBack.status, takenBack.data]).toEqual([200, expect.objectContaining(none)]);
  });

  it('names every field that cannot be as it is', async () => {
    const answer = await app.post(
      '/opportunities',
      opportunityBody({
        eventDate: '2026-11-01',
        applicationDeadline: '2027-01-01T00:00:00.000Z',
        performanceDuration: 300,
        budgetMin: 7_000_000,
        requiredGenres: ['house', 'noise'],
      }),
      scene.buyer,
    );
    expect([answer.status, fieldsOf(answer).sort()]).toEqual([
      400,
      [
        'applicationDeadline',
        'budgetMax',
        'budgetMin',
        'eventDate',
        'performanceDuration',
        'requiredGenres.1',
        'venueId',
      ],
    ]);
  });

  it('needs an approved venue, an approved profile and an active account', async () => {
    const unapproved = await buildVenue(app, { verificationStatus: 'pending' });
    const atUnapproved = await app.post(
      '/opportunities',
      opportunityBody({ venueId: unapproved.id }),
      scene.buyer,
    );
    expect(fieldsOf(atUnapproved)).toEqual(['venueId']);
    const suspended = await buildVenue(app);
    await app.adapters.db
      .updateTable('users')
      .set({ status: 'suspended' })
      .where('id', '=', suspended.id)
      .execute();
    const atSuspended = opportunityBody({ venueId: suspended.id });
    expect(fieldsOf(await app.post('/opportunities', atSuspended, scene.buyer))).toEqual(['venueId']);
    const newcomer = await buildOrganizer(app, { verificationStatus: 'under_review' });
    const byNewcomer = await app.post(
      '/opportunities',
      opportunityBody({ venueId: scene.venue.id }),
      newcomer,
    );
    expect([byNewcomer.status, byNewcomer.body.reason]).toEqual([403, 'PROFILE_NOT_APPROVED']);
    const unverified = await buildMember(app, 'organizer', { emailVerifiedAt: null, status: 'pending' });
    const byUnverified = await app.post(
      '/opportunities',
      opportunityBody({ venueId: scene.venue.id }),
      unverified,
    );
    expect([byUnverified.status, byUnverified.body.reason, byUnverified.body.action]).toEqual([
      403,
      'EMAIL_NOT_VERIFIED',
      'verify_email',
    ]);
  });

  it.each(['curator', 'admin', 'artist'] as const)('is not for a %s', async (role) => {
    const answer = await app.post(
      '/opportunities',
      opportunityBody({ venueId: scene.venue.id }),
      await buildMember(app, role),
    );
    expect([answer.status, answer.body.reason]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('changing', () => {
  it('takes what was sent and leaves the rest', async () => {
    const { id } = await buildOpportunity(app, scene);
    const { status, data } = await app.patch(
      `/opportunities/${id}`,
      { title: 'A new name', slotEndTime: '03:00', budgetMin: 100, specialRequirements: 'Bring a violin.' },
      scene.buyer,
    );
    expect(status).toBe(200);
    expect(data).toMatchObject({
      title: 'A new name',
      endsAt: '2026-12-12T21:30:00.000Z',
      budgetMin: 100,
      budgetMax: 6_000_000,
      requiredGenres: ['house'],
      specialRequirements: 'Bring a violin.',
    });
    const entry = await app.adapters.db
      .selectFrom('auditLog')
      .select(['action', 'actorId', 'before', 'after'])
      .where('recordId', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({
      action: 'opportunity.edit',
      actorId: scene.buyer.id,
      before: { title: 'Saturday at the Harbour Room', budgetMin: 3_000_000 },
      after: { title: 'A new name', budgetMin: 100 },
    });
  });

  it('keeps date, slot and budget once somebody has applied', async () => {
    const { id } = await buildOpportunity(app, scene, { eventDate: '2026-12-19' });
    const artist = await buildArtist(app);
    await app.post('/applications', { opportunityId: id, proposedFee: 5_000_000 }, artist);
    const changes = {
      eventDate: '2026-12-20',
      slotStartTime: '21:00',
      slotEndTime: '01:00',
      slotType: 'mid',
      budgetMin: 1,
      budgetMax: 5_000_000,
    };
    const refused = await app.patch(`/opportunities/${id}`, changes, scene.buyer);
    expect([refused.status, fieldsOf(refused)]).toEqual([
      400,
      ['eventDate', 'slotStartTime', 'slotEndTime', 'slotType', 'budgetMin', 'budgetMax'],
    ]);
    const raised = await app.patch(
      `/opportunities/${id}`,
      { eventDate: '2026-12-19', budgetMax: 7_000_000, title: 'More' },
      scene.buyer,
    );
    expect([raised.status, raised.data.budgetMax, raised.data.title]).toEqual([200, 7_000_000, 'More']);
  });

  it('is for its buyer alone', async () => {
    const active = await buildOpportunity(app, scene);
    const draft = await buildOpportunity(app, scene, { publish: false });
    const stranger = await buildOrganizer(app);
    const calls = [
      (id: string) => app.patch(`/opportunities/${id}`, { title: 'Mine now' }, stranger),
      (id: string) => app.post(`/opportunities/${id}/publish`, {}, stranger),
      (id: string) => app.post(`/opportunities/${id}/close`, {}, stranger),
      (id: string) => app.post(`/opportunities/${id}/reopen`, {}, stranger),
      (id: string) => remove(id, stranger),
    ];
    for (const call of calls) {
      expect((await call(draft.id)).status).toBe(404);
      expect((await call(active.id)).status).toBe(403);
    }
    // The venue sees what happens at its place, and still may not change it.
    expect((await app.patch(`/opportunities/${active.id}`, { title: 'Ours' }, scene.venue)).status).toBe(403);
    expect((await app.post(`/opportunities/${active.id}/close`, {}, scene.artist)).status).toBe(403);
  });
});

describe('the states', () => {
  it('leads through publish, close and reopen, and refuses what is not next', async () => {
    const { id } = await buildOpportunity(app, scene, { publish: false });
    const act = async (action: string) => {
      const { status, body } = await app.post(`/opportunities/${id}/${action}`, {}, scene.buyer);
      return status === 200 ? body.data.status : `${status} ${body.reason} ${body.message}`;
    };
    expect(await act('close')).toBe(
      '409 ILLEGAL_TRANSITION An opportunity that is draft does not allow: close.',
    );
    expect(await act('publish')).toBe('active');
    expect(await act('publish')).toContain('that is active');
    expect(await act('close')).toBe('closed');
    expect(await act('reopen')).toBe('active');
    expect(await act('close')).toBe('closed');
    const cancelled = await remove(id, scene.buyer);
    expect([cancelled.status, cancelled.data.status]).toEqual([200, 'cancelled']);
    expect(await act('reopen')).toContain('409 ILLEGAL_TRANSITION');
    expect((await app.patch(`/opportunities/${id}`, { title: 'Again' }, scene.buyer)).status).toBe(409);
  });

  it('publishes nothing whose deadline or date has passed, and reopens nothing of yesterday', async () => {
    const dates = { eventDate: '2026-11-04', applicationDeadline: '2026-11-03T06:30:00.000Z' };
    const draft = await buildOpportunity(app, scene, { ...dates, publish: false });
    const active = await buildOpportunity(app, scene, dates);
    await app.post(`/opportunities/${active.id}/close`, {}, scene.buyer);
    app.clock.moveTo(new Date('2026-11-03T06:30:00.000Z'));
    const late = await app.post(`/opportunities/${draft.id}/publish`, {}, scene.buyer);
    expect([late.status, fieldsOf(late)]).toEqual([400, ['applicationDeadline']]);
    app.clock.moveTo(new Date('2026-11-04T16:30:00.000Z'));
    const reopened = await app.post(`/opportunities/${active.id}/reopen`, {}, scene.buyer);
    expect([reopened.status, reopened.body.reason]).toEqual([409, 'TOO_LATE']);
  });

  it('publishes a draft only while its venue is approved', async () => {
    const venue = await buildVenue(app);
    const { id } = await buildOpportunity(app, { ...scene, venue }, { publish: false });
    const publish = () => app.post(`/opportunities/${id}/publish`, {}, scene.buyer);
    expect((await app.patch('/profile', { venueName: 'Another Room' }, venue)).status).toBe(200);
    const refused = await publish();
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [
        {
          field: 'venueId',
          message:
            'This venue is not approved just now. Publish when it is, or post the gig at another venue.',
        },
      ],
    ]);
    const curator = await buildMember(app, 'curator');
    await app.post(`/admin/verify/venue/${venue.id}`, { decision: 'approve' }, curator);
    const setStatus = (status: 'suspended' | 'active') =>
      app.adapters.db.updateTable('users').set({ status }).where('id', '=', venue.id).execute();
    await setStatus('suspended');
    expect(fieldsOf(await publish())).toEqual(['venueId']);
    await setStatus('active');
    const published = await publish();
    expect([published.status, published.data.status]).toEqual([200, 'active']);
  });

  it.each(['organizer', 'venue'] as const)('publishes no draft of an unapproved %s', async (role) => {
    const buyer = role === 'venue' ? await buildVenue(app) : await buildOrganizer(app);
    const { id } = await buildOpportunity(app, { ...scene, buyer }, { publish: false });
    const name = role === 'venue' ? 'venueName' : 'organizationName';
    await app.patch('/profile', { [name]: 'Another Name' }, buyer);
    const refused = await app.post(`/opportunities/${id}/publish`, {}, buyer);
    expect([refused.status, refused.body.reason, refused.body.action]).toEqual([
      403,
      'PROFILE_NOT_APPROVED',
      'submit_profile',
    ]);
    expect((await app.get(`/opportunities/${id}`, buyer)).data.status).toBe('draft');
  });

  it('offers nothing new while its buyer is under review', async () => {
    const buyer = await buildOrganizer(app);
    const { id } = await buildOpportunity(app, { ...scene, buyer });
    await app.post(`/opportunities/${id}/close`, {}, buyer);
    await app.patch('/profile', { organizationName: 'Another Name' }, buyer);
    const reopened = await app.post(`/opportunities/${id}/reopen`, {}, buyer);
    expect([reopened.status, reopened.body.reason]).toEqual([403, 'PROFILE_NOT_APPROVED']);
  });
});

describe('one gig', () => {
  it('shows an artist the match, the ineligibility and the availability', async () => {
    const artist = await buildArtist(app, { standardFee: 6_600_000 });
    const { id } = await buildOpportunity(app, scene, { requiredGenres: ['house', 'techno', 'jazz'] });
    const before = await app.get(`/opportunities/${id}`, artist);
    expect(before.data).toMatchObject({
      matchScore: 72,
      matchParts: { genre: 27, budget: 15, experience: 20, location: 10 },
      ownApplication: null,
      availability: { free: true, reason: null },
      abilities: { apply: true, applyIneligibility: null, edit: false, readApplications: false },
    });
    const { data: application } = await app.post(
      '/applications',
      { opportunityId: id, proposedFee: 6_000_000 },
      artist,
    );
    const after = await app.get(`/opportunities/${id}`, artist);
    expect(after.data).toMatchObject({
      ownApplication: { id: application.id, status: 'pending' },
      applicationCount: 1,
      abilities: { apply: false, applyIneligibility: 'You have already applied to this opportunity.' },
    });
    // The application is measured by the fee that it proposes, the gig's page by the profile's.
    const matchParts = { ...before.data.matchParts, budget: 30 };
    expect(application).toMatchObject({ matchScore: 87, matchParts });
  });

  it('has the same score in the list, in detail and in the application', async () => {
    const artist = await buildArtist(app, { primaryGenre: 'jazz', secondaryGenres: [], city: 'Pune' });
    const { id } = await buildOpportunity(app, scene, {
      requiredGenres: ['jazz', 'blues', 'soul'],
      eventDate: '2027-01-09',
    });
    const list = await app.get('/opportunities?genres=jazz', artist);
    const inList = list.data.opportunities.find((gig: { id: string }) => gig.id === id);
    const detail = await app.get(`/opportunities/${id}`, artist);
    const { data: application } = await app.post(
      '/applications',
      { opportunityId: id, proposedFee: 5_000_000 },
      artist,
    );
    expect([inList.matchScore, detail.data.matchScore, application.matchScore]).toEqual([68, 68, 68]);
    expect([inList.matchParts, detail.data.matchParts]).toEqual([
      application.matchParts,
      application.matchParts,
    ]);
  });

  it('is shown to whom it may concern', async () => {
    const draft = await buildOpportunity(app, scene, { publish: false });
    const hidden = await buildOpportunity(app, scene, { isPublic: false });
    const active = await buildOpportunity(app, scene);
    const statusFor = async (as: { accessToken: string }) =>
      Promise.all(
        [draft, hidden, active].map(async ({ id }) => (await app.get(`/opportunities/${id}`, as)).status),
      );
    expect(await statusFor(scene.buyer)).toEqual([200, 200, 200]);
    expect(await statusFor(scene.venue)).toEqual([404, 200, 200]);
    expect(await statusFor(scene.artist)).toEqual([404, 404, 200]);
    expect(await statusFor(await buildOrganizer(app))).toEqual([404, 404, 403]);
    expect(await statusFor(await buildMember(app, 'curator'))).toEqual([200, 200, 200]);
    expect((await app.get(`/opportunities/${active.id}`)).status).toBe(401);
    expect((await app.get('/opportunities/019a4b6e-0000-7000-8000-000000000001', scene.buyer)).status).toBe(
      404,
    );
  });

  it('counts a viewer once a day, its buyer never, and in a job', async () => {
    const { id } = await buildOpportunity(app, scene);
    const viewCount = async () => (await app.get(`/opportunities/${id}`, scene.buyer)).data.viewCount;
    await app.get(`/opportunities/${id}`, scene.artist);
    expect(await viewCount()).toBe(0);
    await app.runJobs();
    expect(await viewCount()).toBe(1);
    await app.get(`/opportunities/${id}`, scene.artist);
    await app.get(`/opportunities/${id}`, scene.venue);
    await app.runJobs();
    expect(await viewCount()).toBe(2);
    // Midnight in the zone of the venue is what makes a new day.
    app.clock.moveTo(new Date('2026-11-02T18:30:00.000Z'));
    await app.get(`/opportunities/${id}`, scene.artist);
    await app.runJobs();
    expect(await viewCount()).toBe(3);
  });
});

describe('the own list', () => {
  it('has every state, the counts, and a filter', async () => {
    const own = { ...scene, buyer: await buildOrganizer(app) };
    const draft = await buildOpportunity(app, own, { publish: false, eventDate: '2026-12-20' });
    const active = await buildOpportunity(app, own, { eventDate: '2026-12-21' });
    const artist = await buildArtist(app);
    const { data: application } = await app.post(
      '/applications',
      { opportunityId: active.id, proposedFee: 1_000 },
      artist,
    );
    const { data, body } = await app.get('/opportunities/mine', own.buyer);
    expect(data.opportunities).toEqual([
      expect.objectContaining({ id: active.id, applicationCount: 1, openApplicationCount: 1, viewCount: 0 }),
      expect.objectContaining({
        id: draft.id,
        applicationCount: 0,
        openApplicationCount: 0,
        status: 'draft',
      }),
    ]);
    expect(body.pagination).toEqual({ page: 1, limit: 20, total: 2, totalPages: 1, hasMore: false });
    await app.post(`/applications/${application.id}/withdraw`, {}, artist);
    const filtered = await app.get('/opportunities/mine?status=active', own.buyer);
    expect(filtered.data.opportunities).toEqual([
      expect.objectContaining({ id: active.id, applicationCount: 0, openApplicationCount: 0 }),
    ]);
    expect((await app.get('/opportunities/mine', scene.artist)).status).toBe(403);
  });
});

describe('a gig whose slot has begun', () => {
  it.each([true, false])('is on offer no more, by the clock; public before: %s', async (isPublic) => {
    const house = await buildVenue(app, { confirmsEvents: !isPublic });
    const { id } = await buildOpportunity(app, { ...scene, venue: house }, { eventDate: '2026-12-19' });
    const statusAt = async (now: string) => {
      app.clock.moveTo(new Date(now));
      await app.advance('PT0S');
      const answer = await app.get(`/opportunities/${id}`, scene.buyer);
      app.clock.moveTo(TEST_START);
      return answer.data.status;
    };
    expect(await statusAt('2026-12-19T16:29:59Z')).toBe(isPublic ? 'active' : 'awaiting_venue');
    expect(await statusAt('2026-12-19T16:30:00Z')).toBe('closed');
  });
});
