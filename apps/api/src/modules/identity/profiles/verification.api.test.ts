import { describe, expect, it } from 'vitest';
import { buildBooking, buildScene, expectData } from '../../../testing/bookings.ts';
import { buildArtist, buildMember, buildVenue, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { lockProfile } from './profiles.store.ts';

const app = await startTestApp();
const admin = await buildMember(app, 'admin');
const curator = await buildMember(app, 'curator');

const COMPLETE_ORGANIZER = {
  organizationName: 'Blue Note Events',
  legalName: 'Blue Note Events Pvt Ltd',
  signerName: 'Kabir Shah',
  signerCapacity: 'Director',
  organizationType: 'company',
  description: 'Jazz nights in the city.',
  contactPerson: 'Kabir Shah',
  contactPhone: '98200 12345',
  contactEmail: 'kabir@example.in',
  city: 'Mumbai',
  state: 'Maharashtra',
};

async function submittedOrganizer(): Promise<Member> {
  const member = await buildMember(app, 'organizer');
  expectData(await app.patch('/profile', COMPLETE_ORGANIZER, member), 200);
  expectData(await app.post('/profile/submit', {}, member), 200);
  return member;
}

const decide = (member: Member, body: Record<string, unknown>, as: Member = admin) =>
  app.post(`/admin/verify/${member.role}/${member.id}`, body, as);
const statusOf = async (member: Member): Promise<string> =>
  (await app.get('/profile', member)).data.profile.verificationStatus;

describe('POST /profile/submit', () => {
  it('puts a complete profile into the queue', async () => {
    const member = await buildMember(app, 'organizer');
    await app.patch('/profile', COMPLETE_ORGANIZER, member);
    expect((await app.get('/profile/completeness', member)).data).toMatchObject({
      percent: 72,
      requiredPercent: 70,
      unmetRequirements: [],
      canSubmit: true,
    });
    const { profile } = expectData(await app.post('/profile/submit', {}, member), 200);
    expect(profile).toMatchObject({
      verificationStatus: 'under_review',
      submittedAt: app.clock.now().toISOString(),
      verifiedAt: null,
    });
    const again = await app.post('/profile/submit', {}, member);
    expect([again.status, again.body.reason, again.body.message]).toEqual([
      409,
      'ILLEGAL_TRANSITION',
      'A profile that is under review does not allow: submit.',
    ]);
  });

  it('needs a verified email address', async () => {
    const member = await buildMember(app, 'organizer', { status: 'pending', emailVerifiedAt: null });
    await app.patch('/profile', COMPLETE_ORGANIZER, member);
    const answer = await app.post('/profile/submit', {}, member);
    expect([answer.status, answer.body.reason, answer.body.action]).toEqual([
      403,
      'EMAIL_NOT_VERIFIED',
      'verify_email',
    ]);
  });

  it('names what is missing below 70%', async () => {
    const member = await buildMember(app, 'organizer');
    await app.patch('/profile', { ...COMPLETE_ORGANIZER, state: null }, member);
    const answer = await app.post('/profile/submit', {}, member);
    expect([answer.status, answer.body.reason]).toEqual([400, 'PROFILE_INCOMPLETE']);
    expect(answer.body.message).toBe('Your profile is 66% complete; it needs 70% to be checked.');
    expect(answer.body.errors[0]).toEqual({ field: 'state', message: 'State is missing.' });
    expect(await statusOf(member)).toBe('pending');
  });

  it('counts once when it is pressed ten times at once', async () => {
    const member = await buildMember(app, 'organizer');
    await app.patch('/profile', COMPLETE_ORGANIZER, member);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.post('/profile/submit', {}, member)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
  });
});

describe('GET /admin/verifications', () => {
  it('shows who waits longest first, with the profile and its owner', async () => {
    const first = await submittedOrganizer();
    await app.advance('PT5M');
    const second = await submittedOrganizer();
    const { verifications } = expectData(await app.get('/admin/verifications?limit=100', curator), 200);
    const ids: string[] = verifications.map(({ profileId }: { profileId: string }) => profileId);
    expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
    expect(verifications[ids.indexOf(first.id)]).toMatchObject({
      type: 'organizer',
      name: 'Blue Note Events',
      ownerName: 'Anil Kumar',
      ownerEmail: first.email,
      profile: { type: 'organizer', contactPhone: '+919820012345' },
      completeness: { percent: 72 },
    });
  });

  it('filters by status and type', async () => {
    const venue = await buildVenue(app);
    const approved = await app.adapters.db
      .selectFrom('venueProfiles')
      .select('id')
      .where('verificationStatus', '=', 'approved')
      .execute();
    const answer = await app.get('/admin/verifications?status=approved&type=venue&limit=100', admin);
    const shown = answer.data.verifications.map(({ profileId }: { profileId: string }) => profileId);
    expect(shown).toContain(venue.id);
    expect(shown.toSorted()).toEqual(approved.map(({ id }) => id).toSorted());
    expect(answer.body.pagination.total).toBe(approved.length);
  });

  it.each(['artist', 'organizer', 'venue'] as const)('is closed to an %s', async (role) => {
    const member = await buildMember(app, role);
    expect((await app.get('/admin/verifications', member)).status).toBe(403);
    expect((await decide(member, { decision: 'approve' }, member)).status).toBe(403);
  });
});

describe('POST /admin/verify/:type/:profileId', () => {
  it('approves: trust once, notification, mail, audit', async () => {
    const member = await submittedOrganizer();
    const { profile } = expectData(await decide(member, { decision: 'approve' }, curator), 200);
    expect(profile).toMatchObject({
      verificationStatus: 'approved',
      verifiedAt: app.clock.now().toISOString(),
    });
    const standing = (await app.get('/standing', member)).data;
    expect(standing).toMatchObject({
      score: 60,
      tier: 'standard',
      provisional: false,
      components: { profile: 10 },
    });
    const [notification] = (await app.get('/notifications', member)).data.notifications;
    expect(notification).toMatchObject({ type: 'profile_approved', priority: 'high', link: '/dashboard' });
    expect((await app.mailsTo(member.email)).map(({ subject }) => subject)).toEqual([
      'Your profile is approved',
    ]);
    const entry = await app.adapters.db
      .selectFrom('auditLog')
      .select(['actorId', 'before', 'after'])
      .where('recordId', '=', member.id)
      .where('action', '=', 'profile.approve')
      .executeTakeFirst();
    expect(entry).toEqual({
      actorId: curator.id,
      before: { verificationStatus: 'under_review', verifiedAt: null },
      after: { verificationStatus: 'approved', verifiedAt: app.clock.now().toISOString() },
    });
  });

  it('rejects with notes; the owner corrects and submits again', async () => {
    const member = await submittedOrganizer();
    const without = await decide(member, { decision: 'reject' });
    expect([without.status, without.body.errors]).toEqual([
      400,
      [{ field: 'notes', message: 'Say what has to change.' }],
    ]);
    expectData(await decide(member, { decision: 'reject', notes: 'The address is missing.' }), 200);
    expect((await app.get('/profile', member)).data.profile).toMatchObject({
      verificationStatus: 'rejected',
      verificationNotes: 'The address is missing.',
    });
    const [mail] = await app.mailsTo(member.email);
    expect(mail?.text).toContain('The reviewer wrote: The address is missing.');
    expectData(await app.post('/profile/submit', {}, member), 200);
    expectData(await decide(member, { decision: 'approve' }), 200);
    expect((await app.get('/profile', member)).data.profile.verificationNotes).toBeNull();
  });

  it('decides once when two reviewers decide at once', async () => {
    const member = await submittedOrganizer();
    const answers = await Promise.all([
      decide(member, { decision: 'approve' }, admin),
      decide(member, { decision: 'reject', notes: 'No.' }, curator),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await app.get('/notifications', member)).data.notifications).toHaveLength(1);
  });

  it('holds up nobody who books the artist meanwhile', async () => {
    const scene = await buildScene(app);
    await app.inTransaction(async ({ tx }) => {
      await lockProfile(tx, 'artist', scene.artist.id);
      expect((await buildBooking(app, scene)).status).toBe('contract_sent');
    });
  });

  it('does not know a profile of another type, nor one that is not there', async () => {
    const member = await submittedOrganizer();
    expect((await app.post(`/admin/verify/venue/${member.id}`, { decision: 'approve' }, admin)).status).toBe(
      404,
    );
    expect((await app.post('/admin/verify/venue/x', { decision: 'approve' }, admin)).status).toBe(400);
  });

  it('refuses one that nobody submitted', async () => {
    const member = await buildMember(app, 'artist');
    expect((await decide(member, { decision: 'approve' })).status).toBe(409);
  });
});

describe('an approved profile', () => {
  it.each([
    [{ artistName: 'Meera' }, 'under_review'],
    [{ panNumber: 'ABCPE1234F' }, 'under_review'],
    [{ bio: 'New words.', city: 'Pune', minimumFee: 100 }, 'approved'],
    [{ artistName: 'Meera and the Monsoon' }, 'approved'],
  ])('after %j is %s', async (change, status) => {
    const artist = await buildArtist(app);
    expectData(await app.patch('/profile', change, artist), 200);
    expect(await statusOf(artist)).toBe(status);
  });

  it('that is approved a second time brings no trust again', async () => {
    const member = await submittedOrganizer();
    await decide(member, { decision: 'approve' });
    await app.patch('/profile', { organizationName: 'Bluer Note Events' }, member);
    expect(await statusOf(member)).toBe('under_review');
    expectData(await decide(member, { decision: 'approve' }), 200);
    expect((await app.get('/standing', member)).data).toMatchObject({ score: 60, events: { length: 1 } });
  });

  it('cannot lose what lists and contracts are built on', async () => {
    const artist = await buildArtist(app);
    const answer = await app.patch(
      '/profile',
      { artistName: null, city: null, state: null, primaryGenre: null, bio: null },
      artist,
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'artistName',
      'primaryGenre',
      'city',
      'state',
    ]);
  });
});
