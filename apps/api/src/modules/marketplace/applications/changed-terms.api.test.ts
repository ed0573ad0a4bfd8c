import { beforeEach, describe, expect, it } from 'vitest';
import { buildOpportunity, buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { buildArtist, buildOrganizer, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
let gig: string;
let sent: string;

beforeEach(async () => {
  scene = await buildScene(app);
  const posted = await buildOpportunity(app, scene, {
    slotStartTime: '20:00',
    slotEndTime: '02:00',
    performanceDuration: 60,
    accommodationIncluded: true,
  });
  gig = posted.id;
  sent = await apply(scene.artist);
});

async function apply(artist: Member): Promise<string> {
  return expectData(
    await app.post('/applications', { opportunityId: gig, proposedFee: 5_000_000 }, artist),
    201,
  ).id;
}
const change = async (terms: object) =>
  expectData(await app.patch(`/opportunities/${gig}`, terms, scene.buyer), 200);
const read = async (as: Member, id = sent) => expectData(await app.get(`/applications/${id}`, as), 200);
const accept = (id = sent) => app.post(`/applications/${id}/respond`, { action: 'accept' }, scene.buyer);
const confirm = (version: string, as = scene.artist) =>
  app.post(`/applications/${sent}/confirm-terms`, { version }, as);
const outcome = ({ status, body }: { status: number; body: { reason?: string } }) =>
  `${status} ${body.reason ?? 'OK'}`;
async function newsOf(member: Member): Promise<string[]> {
  const { notifications } = expectData(await app.get('/notifications', member), 200);
  return notifications.map(({ title }: { title: string }) => title);
}

/** An hour with a hotel that becomes four without. */
const WORSE = { performanceDuration: 240, accommodationIncluded: false };

describe('terms that move under an applicant', () => {
  it('have to be confirmed before anybody is booked for them', async () => {
    await change(WORSE);
    const refused = await accept();
    expect(outcome(refused)).toBe('409 TERMS_CHANGED');
    const seen = await read(scene.artist);
    expect(seen.changedTerms.changes).toEqual([
      { term: 'performanceDuration', before: 60, after: 240 },
      { term: 'accommodationIncluded', before: true, after: false },
    ]);
    expect(seen.abilities).toMatchObject({ confirmTerms: true, withdraw: true });
    const shown = await read(scene.buyer);
    expect([shown.changedTerms.changes.length, shown.abilities.accept, shown.abilities.confirmTerms]).toEqual(
      [2, false, false],
    );
    expect(await newsOf(scene.artist)).toContain('Please confirm: Saturday at the Harbour Room has changed');
    expect((await app.mailsTo(scene.artist.email)).length).toBe(1);

    expect((await confirm(seen.changedTerms.version)).status).toBe(200);
    expect(await newsOf(scene.buyer)).toContain('Meera and the Monsoon confirmed the new terms');
    expect((await read(scene.buyer)).changedTerms).toBeNull();
    expect((await accept()).status).toBe(200);
  });

  it('are no matter for who applies after the change, nor where it is taken back', async () => {
    await change(WORSE);
    const later = await apply(await buildArtist(app));
    expect((await read(scene.buyer, later)).changedTerms).toBeNull();
    await change({ performanceDuration: 60, accommodationIncluded: true });
    expect((await read(scene.artist)).changedTerms).toBeNull();
    expect((await read(scene.buyer, later)).changedTerms.changes.length).toBe(2);
    expect((await accept()).status).toBe(200);
  });

  it('do not change with words that bind nobody', async () => {
    await change({ title: 'Another title', description: 'Other words.', expectedAudience: 300 });
    expect((await read(scene.artist)).changedTerms).toBeNull();
  });

  it.each([
    ['duration', { performanceDuration: 90 }],
    ['travel', { travelIncluded: true }],
    ['hotel', { accommodationIncluded: false }],
    ['budget', { budgetMax: 7_000_000 }],
    ['requirements', { specialRequirements: 'In black tie.' }],
  ])('are the %s', async (_name, terms) => {
    await change(terms);
    expect(outcome(await accept())).toBe('409 TERMS_CHANGED');
  });

  it('are confirmed as they were read, by the artist, while it is open', async () => {
    expect(outcome(await confirm('anything'))).toBe('409 ILLEGAL_TRANSITION');
    await change(WORSE);
    const { version } = (await read(scene.artist)).changedTerms;
    await change({ performanceDuration: 300 });
    expect(outcome(await confirm(version))).toBe('409 DOCUMENT_CHANGED');
    const now = (await read(scene.artist)).changedTerms.version;
    expect(outcome(await confirm(now, await buildArtist(app)))).toBe('404 NOT_FOUND');
    await app.post(`/applications/${sent}/withdraw`, {}, scene.artist);
    expect(outcome(await confirm(now))).toBe('409 ILLEGAL_TRANSITION');
  });
});

describe('a bid', () => {
  const bid = async (body: object, artist?: Member) =>
    app.post('/applications', { opportunityId: gig, ...body }, artist ?? (await buildArtist(app)));

  it('is matched by what it asks for, not by what the profile says', async () => {
    const [modest, dear] = [await buildArtist(app), await buildArtist(app)];
    const inside = expectData(await bid({ proposedFee: 6_000_000 }, modest), 201);
    const above = expectData(await bid({ proposedFee: 7_200_000 }, dear), 201);
    expect([inside.matchParts.budget, above.matchParts.budget]).toEqual([30, 10]);
    expect([inside.aboveBudget, above.aboveBudget]).toEqual([false, true]);
    // The artist's own list goes by the profile's fee.
    const own = expectData(await app.get(`/opportunities/${gig}`, dear), 200);
    expect(own.matchParts.budget).toBe(30);
    const { applications } = expectData(
      await app.get(`/opportunities/${gig}/applications`, scene.buyer),
      200,
    );
    expect(applications.at(-1)).toMatchObject({ id: above.id, aboveBudget: true });
  });

  it('above twice the budget, or for another slot, is sent only where it is meant', async () => {
    expect((await bid({ proposedFee: 12_000_000, preferredSlotTime: 'any' })).status).toBe(201);
    expect((await bid({ proposedFee: 5_000_000, preferredSlotTime: 'headliner' })).status).toBe(201);
    const strange = { proposedFee: 12_000_001, preferredSlotTime: 'opening' };
    const refused = await bid(strange);
    expect(outcome(refused)).toBe('409 CONFIRMATION_NEEDED');
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'proposedFee',
      'preferredSlotTime',
    ]);
    expect((await bid({ ...strange, confirmUnusual: true })).status).toBe(201);
  });

  it('is listed by match and standing: up to ten points for the standing', async () => {
    const trusted = await buildArtist(app, { city: 'Pune' });
    await app.adapters.db
      .insertInto('standings')
      .values({ userId: trusted.id, halfPoints: 200, eventCount: 9, updatedAt: app.clock.now() })
      .execute();
    await bid({ proposedFee: 5_000_000 }, trusted);
    const { applications } = expectData(
      await app.get(`/opportunities/${gig}/applications`, scene.buyer),
      200,
    );
    expect(
      applications.map(({ matchScore, relevance }: Record<string, number>) => [matchScore, relevance]),
    ).toEqual([
      [100, 105],
      [95, 105],
    ]);
  });

  it('shows the buyer where one can listen: links that are https, music first', async () => {
    const artist = await buildArtist(app, {
      websiteUrl: 'https://meera.example',
      soundcloudUrl: 'https://soundcloud.com/meera',
      mixcloudUrl: 'http://mixcloud.com/meera',
      instagramHandle: '@meera',
    });
    const { id } = expectData(await bid({ proposedFee: 5_000_000 }, artist), 201);
    expect((await read(scene.buyer, id)).artist.links).toEqual([
      { label: 'SoundCloud', url: 'https://soundcloud.com/meera' },
      { label: 'Instagram', url: 'https://www.instagram.com/meera/' },
      { label: 'Website', url: 'https://meera.example' },
    ]);
  });
});

describe('the words of a buyer', () => {
  it.each([
    ['shortlist', 'You are on the shortlist'],
    ['accept', 'You are booked: Saturday at the Harbour Room'],
    ['decline', 'Your application was declined'],
  ])('with %s are kept and reach the artist', async (action, title) => {
    await read(scene.buyer);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 60_000));
    const answer = await app.post(
      `/applications/${sent}/respond`,
      { action, message: 'Bring the horns.' },
      scene.buyer,
    );
    expect(answer.status).toBe(200);
    const seen = await read(scene.artist);
    expect(seen.responseMessage).toBe('Bring the horns.');
    expect(Date.parse(seen.respondedAt) - Date.parse(seen.viewedAt)).toBe(60_000);
    const { notifications } = expectData(await app.get('/notifications', scene.artist), 200);
    const told = notifications.find((each: { title: string }) => each.title === title);
    expect(told.body).toContain('The buyer wrote: Bring the horns.');
    expect((await app.get(`/applications/${sent}`, await buildOrganizer(app))).status).toBe(404);
  });
});
