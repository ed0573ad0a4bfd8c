import type { AccountStatus } from '@backline/api-contract/accounts';
import type { VerificationStatus } from '@backline/api-contract/profiles';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOpportunity, buildScene, type Scene } from '../../../testing/bookings.ts';
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
let buyer: Member;
let gig: string;

beforeEach(async () => {
  scene = await buildScene(app);
  buyer = await buildOrganizer(app);
  gig = (await buildOpportunity(app, { ...scene, buyer })).id;
});

const setStatus = (id: string, status: AccountStatus) =>
  app.adapters.db.updateTable('users').set({ status }).where('id', '=', id).execute();
const setVerification = (id: string, verificationStatus: VerificationStatus) =>
  app.adapters.db.updateTable('organizerProfiles').set({ verificationStatus }).where('id', '=', id).execute();
const seen = async (id: string, as: Member) => (await app.get(`/opportunities/${id}`, as)).status;
const apply = (id: string, artist: Member) =>
  app.post('/applications', { opportunityId: id, proposedFee: 5_000_000 }, artist);
async function isFound(id: string, as: Member = scene.artist): Promise<boolean> {
  const { data } = await app.get('/opportunities?limit=100', as);
  return data.opportunities.some((found: { id: string }) => found.id === id);
}

describe('the gigs of a buyer who is', () => {
  it.each<[string, (id: string) => Promise<unknown>, (id: string) => Promise<unknown>]>([
    ['suspended', (id) => setStatus(id, 'suspended'), (id) => setStatus(id, 'active')],
    ['banned', (id) => setStatus(id, 'banned'), (id) => setStatus(id, 'active')],
    [
      'under review again',
      (id) => setVerification(id, 'under_review'),
      (id) => setVerification(id, 'approved'),
    ],
    ['rejected', (id) => setVerification(id, 'rejected'), (id) => setVerification(id, 'approved')],
  ])('%s leave discovery, strangers and applications, and come back', async (_state, leave, comeBack) => {
    const curator = await buildMember(app, 'curator');
    const applicant = await buildArtist(app);
    expect((await apply(gig, applicant)).status).toBe(201);
    await leave(buyer.id);
    expect([await isFound(gig), await isFound(gig, curator)]).toEqual([false, false]);
    expect([await seen(gig, scene.artist), await seen(gig, await buildOrganizer(app))]).toEqual([404, 404]);
    expect((await apply(gig, scene.artist)).status).toBe(404);
    // Those whom it concerns go on seeing it.
    expect(await Promise.all([applicant, scene.venue, curator].map((as) => seen(gig, as)))).toEqual([
      200, 200, 200,
    ]);
    await comeBack(buyer.id);
    expect([await isFound(gig), await isFound(gig, curator)]).toEqual([true, true]);
    expect([await seen(gig, scene.artist), await seen(gig, await buildOrganizer(app))]).toEqual([200, 403]);
    expect((await apply(gig, scene.artist)).status).toBe(201);
  });

  it('suspended and unapproved come back when both are over, in any order', async () => {
    await setStatus(buyer.id, 'suspended');
    await setVerification(buyer.id, 'under_review');
    await setStatus(buyer.id, 'active');
    expect(await isFound(gig)).toBe(false);
    await setStatus(buyer.id, 'suspended');
    await setVerification(buyer.id, 'approved');
    expect(await isFound(gig)).toBe(false);
    await setStatus(buyer.id, 'active');
    expect(await isFound(gig)).toBe(true);
  });
});

it('a venue that posts for itself is such a buyer, and others keep their gigs', async () => {
  const venue = await buildVenue(app);
  const own = (await buildOpportunity(app, { ...scene, buyer: venue })).id;
  await setStatus(venue.id, 'suspended');
  expect([await isFound(own), await isFound(gig)]).toEqual([false, true]);
  await setStatus(venue.id, 'active');
  await app.adapters.db
    .updateTable('venueProfiles')
    .set({ verificationStatus: 'under_review' })
    .where('id', '=', venue.id)
    .execute();
  expect([await isFound(own), await isFound(gig)]).toEqual([false, true]);
});

it('a buyer who changes what was checked is told what follows', async () => {
  const messageOf = async (member: Member, change: Record<string, string>) =>
    (await app.patch('/profile', change, member)).body.message;
  expect(await messageOf(buyer, { description: 'Nights by the sea.' })).toBe('Saved.');
  const told = 'Saved. Until a reviewer has approved your profile, your gigs are not offered to artists.';
  expect(await messageOf(buyer, { organizationName: 'Another Name' })).toBe(told);
  expect(await isFound(gig)).toBe(false);
  await app.post(
    `/admin/verify/organizer/${buyer.id}`,
    { decision: 'approve' },
    await buildMember(app, 'curator'),
  );
  expect(await isFound(gig)).toBe(true);
  expect(await messageOf(scene.artist, { artistName: 'Another Name' })).toBe('Saved.');
});

it('what was drafted before is not offered by a suspension that ends, and not by one that lasts', async () => {
  const draft = (await buildOpportunity(app, { ...scene, buyer }, { publish: false })).id;
  await setStatus(buyer.id, 'suspended');
  await setStatus(buyer.id, 'active');
  expect(await isFound(draft)).toBe(false);
  expect((await app.post(`/opportunities/${draft}/publish`, {}, buyer)).status).toBe(200);
  expect(await isFound(draft)).toBe(true);
});

it('a suspension and a new gig at the same moment never leave the gig on offer', async () => {
  for (let round = 0; round < 15; round += 1) {
    const member = await buildOrganizer(app);
    const posting = Promise.all(
      [1, 2, 3].map(() => buildOpportunity(app, { ...scene, buyer: member }).catch(() => null)),
    );
    await Promise.all([posting, setStatus(member.id, 'suspended')]);
    expect(await offeredOf(member.id)).toBe(0);
  }
});

it('an account and a profile that change at the same moment are both counted', async () => {
  for (let round = 0; round < 15; round += 1) {
    const member = await buildOrganizer(app);
    await buildOpportunity(app, { ...scene, buyer: member });
    await setVerification(member.id, 'under_review');
    await Promise.all([setStatus(member.id, 'suspended'), setVerification(member.id, 'approved')]);
    expect(await offeredOf(member.id)).toBe(0);
    await Promise.all([setStatus(member.id, 'active'), setVerification(member.id, 'under_review')]);
    expect(await offeredOf(member.id)).toBe(0);
  }
});

async function offeredOf(buyerId: string): Promise<number> {
  const rows = await app.adapters.db
    .selectFrom('opportunities')
    .select('id')
    .where('buyerId', '=', buyerId)
    .where('buyerActive', '=', true)
    .execute();
  return rows.length;
}
