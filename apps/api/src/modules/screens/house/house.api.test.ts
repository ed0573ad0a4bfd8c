import { beforeEach, describe, expect, it } from 'vitest';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  expectData,
  opportunityBody,
  type Scene,
} from '../../../testing/bookings.ts';
import { buildArtist, buildVenue, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;

beforeEach(async () => {
  scene = await buildScene(app);
});

const asksFirst = async () => {
  scene.venue = await buildVenue(app, { confirmsEvents: true });
};
const read = async (id: string, as: Member) => expectData(await app.get(`/opportunities/${id}`, as), 200);
const answer = (id: string, body: object, as = scene.venue) =>
  app.post(`/opportunities/${id}/venue-answer`, body, as);
const object = (id: string, message = 'We are closed that night.') =>
  answer(id, { answer: 'object', message });
const apply = (opportunityId: string, artist = scene.artist) =>
  app.post('/applications', { opportunityId, proposedFee: 5_000_000 }, artist);
const accept = (id: string) => app.post(`/applications/${id}/respond`, { action: 'accept' }, scene.buyer);
const outcome = ({ status, body }: { status: number; body: { reason?: string } }) =>
  `${status} ${body.reason ?? 'OK'}`;
async function newsOf(member: Member): Promise<string[]> {
  const { notifications } = expectData(await app.get('/notifications', member), 200);
  return notifications.map(({ title }: { title: string }) => title);
}
async function isFound(id: string): Promise<boolean> {
  const { opportunities } = expectData(await app.get('/opportunities?limit=100', scene.artist), 200);
  return opportunities.some((found: { id: string }) => found.id === id);
}

describe('a venue that is asked first', () => {
  beforeEach(asksFirst);

  it('is asked, by mail too, and the gig goes public only with its yes', async () => {
    const gig = await buildOpportunity(app, scene);
    expect([gig.status, await isFound(gig.id), (await apply(gig.id)).status]).toEqual([
      'awaiting_venue',
      false,
      409,
    ]);
    expect(await newsOf(scene.venue)).toEqual(['Blue Note Events asks about Saturday at the Harbour Room']);
    expect((await app.mailsTo(scene.venue.email)).length).toBe(1);
    const seen = await read(gig.id, scene.venue);
    expect([seen.abilities.agree, seen.abilities.object]).toEqual([true, true]);
    expect((await answer(gig.id, { answer: 'agree' })).status).toBe(200);
    expect([(await read(gig.id, scene.buyer)).status, await isFound(gig.id)]).toEqual(['active', true]);
    expect(await newsOf(scene.buyer)).toEqual(['The Harbour Room says yes to Saturday at the Harbour Room']);
    expect((await apply(gig.id)).status).toBe(201);
  });

  it('is asked again where the night moves, and about a gig that was closed', async () => {
    const { id } = await buildOpportunity(app, scene);
    await answer(id, { answer: 'agree' });
    await app.patch(`/opportunities/${id}`, { title: 'Another title' }, scene.buyer);
    expect((await read(id, scene.buyer)).status).toBe('active');
    await app.patch(`/opportunities/${id}`, { slotEndTime: '03:00' }, scene.buyer);
    const moved = await read(id, scene.buyer);
    expect([moved.status, moved.house.answer]).toEqual(['awaiting_venue', null]);
    await answer(id, { answer: 'agree' });
    await app.post(`/opportunities/${id}/close`, {}, scene.buyer);
    await app.patch(`/opportunities/${id}`, { eventDate: '2026-12-13' }, scene.buyer);
    await app.post(`/opportunities/${id}/reopen`, {}, scene.buyer);
    expect((await read(id, scene.buyer)).status).toBe('awaiting_venue');
  });

  it('holds up an acceptance until it has answered', async () => {
    await app.adapters.db
      .updateTable('venueProfiles')
      .set({ confirmsEvents: false })
      .where('id', '=', scene.venue.id)
      .execute();
    const { id } = await buildOpportunity(app, scene);
    const application = expectData(await apply(id), 201);
    await app.post(`/opportunities/${id}/close`, {}, scene.buyer);
    await app.adapters.db
      .updateTable('venueProfiles')
      .set({ confirmsEvents: true })
      .where('id', '=', scene.venue.id)
      .execute();
    await app.post(`/opportunities/${id}/reopen`, {}, scene.buyer);
    const refused = await accept(application.id);
    expect(outcome(refused)).toBe('409 ILLEGAL_TRANSITION');
    expect(refused.body.message).toBe('The venue has not said yes to this night yet.');
    await answer(id, { answer: 'agree' });
    expect((await accept(application.id)).status).toBe(200);
  });

  it('asks nobody about its own gig', async () => {
    const own = await buildOpportunity(app, { ...scene, buyer: scene.venue });
    expect([own.status, own.house]).toEqual(['active', null]);
  });
});

describe('an objection', () => {
  it('closes the gig, ends what is open with the reason, and tells both sides', async () => {
    const { id } = await buildOpportunity(app, scene);
    expect(await newsOf(scene.venue)).toEqual(['Blue Note Events posted a gig in your house']);
    const application = expectData(await apply(id), 201);
    expect((await object(id)).status).toBe(200);
    const gig = await read(id, scene.buyer);
    expect([gig.status, gig.house.answer, gig.house.message, gig.abilities.reopen]).toEqual([
      'closed',
      'objected',
      'We are closed that night.',
      false,
    ]);
    const ended = expectData(await app.get(`/applications/${application.id}`, scene.artist), 200);
    expect([ended.status, ended.declineReason]).toEqual(['declined', 'The venue cannot host this night.']);
    expect(await newsOf(scene.buyer)).toContain('The Harbour Room objects to Saturday at the Harbour Room');
    expect(await newsOf(scene.artist)).toContain(
      'Saturday at the Harbour Room will not take place as planned',
    );
    expect(
      (await app.mailsTo(scene.buyer.email)).some(({ text }) => text.includes('We are closed that night.')),
    ).toBe(true);
  });

  it('keeps the gig closed until the venue takes it back', async () => {
    const { id } = await buildOpportunity(app, scene);
    await object(id);
    expect(outcome(await app.post(`/opportunities/${id}/reopen`, {}, scene.buyer))).toBe(
      '409 ILLEGAL_TRANSITION',
    );
    expect(outcome(await object(id))).toBe('409 ILLEGAL_TRANSITION');
    expect((await answer(id, { answer: 'agree' })).status).toBe(200);
    expect((await read(id, scene.buyer)).status).toBe('closed');
    expect((await app.post(`/opportunities/${id}/reopen`, {}, scene.buyer)).status).toBe(200);
    expect((await read(id, scene.buyer)).status).toBe('active');
  });

  it('comes too late once an artist is booked, and says what to do', async () => {
    const booking = await buildBooking(app, scene);
    const refused = await object(String(booking.opportunityId));
    expect(outcome(refused)).toBe('409 ILLEGAL_TRANSITION');
    expect(refused.body.message).toContain('Talk to the organizer');
  });

  it('needs a reason, and comes before the event begins', async () => {
    const { id } = await buildOpportunity(app, scene);
    const refused = await answer(id, { answer: 'object' });
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'message']);
    await app.adapters.db
      .updateTable('opportunities')
      .set({ applicationDeadline: new Date(0), startsAt: new Date(1) })
      .where('id', '=', id)
      .execute();
    expect(outcome(await object(id))).toBe('400 RULE_BROKEN');
  });

  it('is a matter of the host alone', async () => {
    const { id } = await buildOpportunity(app, scene);
    const own = await buildOpportunity(app, { ...scene, buyer: scene.venue });
    const draft = await buildOpportunity(app, scene, { publish: false });
    const reason = { answer: 'object', message: 'No.' };
    expect(outcome(await answer(id, reason, await buildVenue(app)))).toBe('403 FORBIDDEN');
    expect(outcome(await answer(own.id, reason))).toBe('403 FORBIDDEN');
    expect(outcome(await answer(draft.id, reason))).toBe('404 NOT_FOUND');
    // What the two say to each other is not for artists.
    await object(id);
    await apply(id);
    expect((await app.get(`/opportunities/${own.id}`, scene.artist)).data.house).toBeNull();
  });
});

describe('the nights in a house', () => {
  it('list what others plan, what waits first, and what is booked; not its own', async () => {
    const planned = await buildOpportunity(app, scene, { eventDate: '2026-12-20' });
    await buildOpportunity(app, { ...scene, buyer: scene.venue });
    await app.adapters.db
      .updateTable('venueProfiles')
      .set({ confirmsEvents: true })
      .where('id', '=', scene.venue.id)
      .execute();
    const waits = await buildOpportunity(app, scene, { eventDate: '2026-12-25' });
    const { opportunities } = expectData(await app.get('/house/opportunities', scene.venue), 200);
    expect(opportunities.map(({ id, waits: asks }: { id: string; waits: boolean }) => [id, asks])).toEqual([
      [waits.id, true],
      [planned.id, false],
    ]);
    expect(expectData(await app.get('/house/opportunities?page=2', scene.venue), 200).opportunities).toEqual(
      [],
    );
  });

  it('show who plays when, and what it needs, and nothing of the money', async () => {
    const artist = await buildArtist(app, { specialRequests: 'Two monitors.' });
    const booking = await buildBooking(app, { ...scene, artist }, { specialRequirements: 'A grand piano.' });
    const { bookings } = expectData(await app.get('/house/bookings?upcoming=true', scene.venue), 200);
    expect(bookings).toMatchObject([
      { id: booking.id, artistName: 'Meera and the Monsoon', organizerName: 'Blue Note Events', own: false },
    ]);
    const night = expectData(await app.get(`/house/bookings/${booking.id}`, scene.venue), 200);
    expect(night).toMatchObject({
      gigRequirements: 'A grand piano.',
      artistRequests: 'Two monitors.',
      stage: 1,
    });
    expect(JSON.stringify([bookings, night])).not.toMatch(/5000000|fee|contract(?!_)|payment|commission/i);
    expect((await app.get(`/bookings/${booking.id}`, scene.venue)).status).toBe(404);
    expect((await app.get(`/contracts/${booking.contractId}`, scene.venue)).status).toBe(404);
  });

  it('are listed whoever made them: its own stand among them by date', async () => {
    const own = await buildBooking(app, { ...scene, buyer: scene.venue }, { eventDate: '2026-12-20' });
    const later = await buildBooking(
      app,
      { ...scene, artist: await buildArtist(app) },
      { eventDate: '2026-12-22' },
    );
    const { bookings } = expectData(await app.get('/house/bookings?upcoming=true', scene.venue), 200);
    expect(bookings.map((night: { id: string; own: boolean }) => [night.id, night.own])).toEqual([
      [own.id, true],
      [later.id, false],
    ]);
    expect((await app.get(`/house/bookings/${own.id}`, scene.venue)).status).toBe(404);
    expect((await app.get(`/bookings/${own.id}`, scene.venue)).status).toBe(200);
  });

  it('are told to the venue when they are booked and when they fall away', async () => {
    const booking = await buildBooking(app, scene);
    expect(await newsOf(scene.venue)).toContain('Meera and the Monsoon plays in your house');
    // Nobody signs: the booking ends by the clock.
    await app.advance('P4D');
    expect(await newsOf(scene.venue)).toContain(
      'Saturday at the Harbour Room: Meera and the Monsoon will not play',
    );
    const { bookings } = expectData(await app.get('/house/bookings?upcoming=false', scene.venue), 200);
    expect(bookings).toMatchObject([{ id: booking.id, status: 'cancelled' }]);
  });
});

describe('a stage', () => {
  const booked = async (overrides: Record<string, unknown>, venue = scene.venue) => {
    const gig = await buildOpportunity(app, { ...scene, venue }, overrides);
    const application = expectData(await apply(gig.id, await buildArtist(app)), 201);
    return outcome(await accept(application.id));
  };

  it('has one show at a time; slots that touch follow each other', async () => {
    expect(await booked({ slotStartTime: '22:00', slotEndTime: '23:00', performanceDuration: 60 })).toBe(
      '200 OK',
    );
    expect(await booked({ slotStartTime: '23:00', slotEndTime: '01:00', performanceDuration: 60 })).toBe(
      '200 OK',
    );
    expect(await booked({ slotStartTime: '22:30', slotEndTime: '23:30', performanceDuration: 60 })).toBe(
      '409 STAGE_TAKEN',
    );
  });

  it('is one of as many as the venue has', async () => {
    const venue = await buildVenue(app, { stages: 2 });
    expect(await booked({ stage: 1 }, venue)).toBe('200 OK');
    expect(await booked({ stage: 2 }, venue)).toBe('200 OK');
    const body = { ...opportunityBody(), venueId: venue.id, stage: 3 };
    const refused = await app.post('/opportunities', body, scene.buyer);
    expect(refused.body.errors).toEqual([{ field: 'stage', message: 'This venue has 2 stages.' }]);
  });

  it('that is taken is warned of on the page of another gig, for buyer and venue', async () => {
    const other = await buildOpportunity(app, scene);
    expect((await read(other.id, scene.buyer)).stageTaken).toBe(false);
    const booking = await buildBooking(app, scene);
    expect((await read(other.id, scene.buyer)).stageTaken).toBe(true);
    expect((await read(other.id, scene.venue)).stageTaken).toBe(true);
    expect((await read(other.id, await buildArtist(app))).stageTaken).toBeNull();
    expect((await read(String(booking.opportunityId), scene.buyer)).stageTaken).toBe(false);
  });
});
