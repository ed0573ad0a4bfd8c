import { describe, expect, it } from 'vitest';
import {
  buildBooking,
  buildScene,
  buildSignedBooking,
  expectData,
  readBooking,
  type Scene,
  signContract,
} from '../../../testing/bookings.ts';
import { buildMember, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
const curator = await buildMember(app, 'curator');
const REASON = 'I have married.';

const send = (member: Member, body: object) =>
  app.put('/auth/me/change', { reason: REASON, ...body }, member);
const own = async (member: Member) => expectData(await app.get('/auth/me/change', member), 200);
const decide = (id: string, body: object, as = curator) => app.post(`/admin/detail-changes/${id}`, body, as);
const approve = (id: string, version = 1) => decide(id, { decision: 'approve', version });
const nameOf = async (member: Member) => (await app.get('/auth/me', member)).data.user;
const fieldsOf = ({ body }: { body: { errors: { field: string }[] } }) =>
  body.errors.map(({ field }) => field);
async function signedScene(): Promise<Scene> {
  const scene = await buildScene(app);
  await buildSignedBooking(app, scene);
  return scene;
}
async function sent(member: Member, body: object): Promise<{ id: string; version: number }> {
  return expectData(await send(member, body), 200).change;
}

describe('a change after a signature', () => {
  it('waits for a review, and everything stays as it is until then', async () => {
    const { artist } = await signedScene();
    const { fixed, change } = expectData(
      await send(artist, { firstName: 'Anila', phone: '98200 77777' }),
      200,
    );
    expect(fixed).toBe(true);
    expect(change).toMatchObject({
      status: 'in_review',
      version: 1,
      reason: REASON,
      fields: [
        { field: 'firstName', before: 'Anil', after: 'Anila' },
        { field: 'phone', before: null, after: '+919820077777' },
      ],
    });
    expect(await nameOf(artist)).toMatchObject({ firstName: 'Anil', phone: null });
    expectData(await approve(change.id), 200);
    expect(await nameOf(artist)).toMatchObject({ firstName: 'Anila', phone: '+919820077777' });
    await app.runJobs();
    const mails = await app.mailsTo(artist.email);
    expect(mails.find(({ subject }) => subject === 'Your details are changed')?.text).toContain(
      'first name, mobile number',
    );
  });

  it('needs no review before anything is signed', async () => {
    const { artist } = await buildScene(app);
    expect(await own(artist)).toEqual({ fixed: false, change: null });
    expect((await send(artist, { firstName: 'Anila' })).status).toBe(409);
    expectData(await app.patch('/auth/me', { firstName: 'Anila' }, artist), 200);
    expectData(await app.patch('/profile', { legalName: 'Anila Rao', address: '1 New Road' }, artist), 200);
  });

  it('of the party in contracts goes the same way, and the profile stays approved meanwhile', async () => {
    const { buyer } = await signedScene();
    const wanted = {
      legalName: 'Blue Note Events LLP',
      organizationType: 'agency',
      signerName: 'Kabir Shah',
      signerCapacity: 'Partner',
      gstNumber: '27AAPFU0939F1ZV',
      address: '3 Marine Drive',
      pincode: '400 002',
      contactPhone: '98200 11111',
    };
    const atOnce = await app.patch('/profile', { ...wanted, description: 'Jazz.' }, buyer);
    expect([atOnce.status, fieldsOf(atOnce).toSorted()]).toEqual([400, Object.keys(wanted).toSorted()]);
    expectData(await app.patch('/profile', { description: 'Jazz.' }, buyer), 200);
    const { id } = await sent(buyer, wanted);
    const profile = async () => expectData(await app.get('/profile', buyer), 200).profile;
    expect(await profile()).toMatchObject({ legalName: null, address: '2 Marine Drive' });
    expectData(await approve(id), 200);
    expect(await profile()).toMatchObject({
      ...wanted,
      pincode: '400002',
      contactPhone: '+919820011111',
      verificationStatus: 'approved',
    });
  });

  it('is refused with a reason, which the member reads, and can be asked for again', async () => {
    const { artist } = await signedScene();
    const { id } = await sent(artist, { lastName: 'Rao' });
    expect(fieldsOf(await decide(id, { decision: 'refuse', version: 1 }))).toEqual(['reason']);
    expectData(await decide(id, { decision: 'refuse', version: 1, reason: 'Send the certificate.' }), 200);
    expect((await own(artist)).change).toMatchObject({ status: 'refused', notes: 'Send the certificate.' });
    expect(await nameOf(artist)).toMatchObject({ lastName: 'Kumar' });
    await app.runJobs();
    const subjects = (await app.mailsTo(artist.email)).map(({ subject }) => subject);
    expect(subjects).toContain('Your details stay as they are');
    const again = await sent(artist, { lastName: 'Rao', reason: 'Here it is.' });
    expect([again.version, again.id === id]).toEqual([1, false]);
  });

  it('names every wrong field of account and profile, and what the role has not', async () => {
    const { artist } = await signedScene();
    const wrong = await send(artist, {
      phone: '123',
      pincode: '1',
      signerName: 'Kabir Shah',
      legalName: '\u06de Letters: \ud808\udc00',
    });
    expect([wrong.status, fieldsOf(wrong).toSorted()]).toEqual([
      400,
      ['legalName', 'phone', 'pincode', 'signerName'],
    ]);
    expect(fieldsOf(await send(artist, { firstName: ' ', reason: '' })).toSorted()).toEqual([
      'firstName',
      'reason',
    ]);
    expect(fieldsOf(await send(artist, { city: null }))).toEqual(['city']);
    expect((await send(artist, { firstName: 'Anil' })).status).toBe(409);
    expect((await own(artist)).change).toBeNull();
  });

  it('leaves its trace in the audit trail: asked, decided, and what it made of the account', async () => {
    const { artist } = await signedScene();
    const { id } = await sent(artist, { firstName: 'Anila' });
    expectData(await approve(id), 200);
    const entries = await app.adapters.db
      .selectFrom('auditLog')
      .select(['action', 'actorId', 'before', 'after'])
      .where('recordId', 'in', [id, artist.id])
      .where('action', 'in', ['detail_change.sent_in', 'detail_change.approve', 'account.details_changed'])
      .orderBy('id')
      .execute();
    expect(entries).toMatchObject([
      { action: 'detail_change.sent_in', actorId: artist.id, after: { after: { firstName: 'Anila' } } },
      { action: 'detail_change.approve', actorId: curator.id, after: { status: 'approved' } },
      {
        action: 'account.details_changed',
        actorId: curator.id,
        before: { firstName: 'Anil' },
        after: { firstName: 'Anila' },
      },
    ]);
  });
});

describe('one open request a member', () => {
  it('is replaced by the next, and a decision about the first is refused', async () => {
    const { artist } = await signedScene();
    const first = await sent(artist, { firstName: 'Anila' });
    const second = await sent(artist, { firstName: 'Anita' });
    expect([second.id, second.version]).toEqual([first.id, 2]);
    expect((await approve(first.id, 1)).body.reason).toBe('CONFLICT');
    expect(await nameOf(artist)).toMatchObject({ firstName: 'Anil' });
    // What is sent twice asks for nothing new.
    expect((await sent(artist, { firstName: 'Anita' })).version).toBe(2);
    expectData(await approve(first.id, 2), 200);
    expect(await nameOf(artist)).toMatchObject({ firstName: 'Anita' });
  });

  it('can be taken back, and is not decided on afterwards', async () => {
    const { artist } = await signedScene();
    expect((await app.post('/auth/me/change/withdraw', {}, artist)).status).toBe(404);
    const { id } = await sent(artist, { firstName: 'Anila' });
    expectData(await app.post('/auth/me/change/withdraw', {}, artist), 200);
    expect((await approve(id)).status).toBe(409);
    expect((await app.post('/auth/me/change/withdraw', {}, artist)).status).toBe(409);
    expect(await nameOf(artist)).toMatchObject({ firstName: 'Anil' });
  });

  it('comes of two that are sent in at once', async () => {
    const { artist } = await signedScene();
    const answers = await Promise.all([
      send(artist, { firstName: 'Anila' }),
      send(artist, { firstName: 'Anita' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const rows = await app.adapters.db
      .selectFrom('detailChanges')
      .select(['status', 'version'])
      .where('userId', '=', artist.id)
      .execute();
    expect(rows).toEqual([{ status: 'in_review', version: 2 }]);
  });

  it('is decided by one of two reviewers', async () => {
    const { artist } = await signedScene();
    const { id } = await sent(artist, { firstName: 'Anila' });
    const admin = await buildMember(app, 'admin');
    const refusal = { decision: 'refuse', version: 1, reason: 'No.' };
    const answers = await Promise.all([approve(id), decide(id, refusal, admin)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { status } = (await own(artist)).change;
    expect((await nameOf(artist)).firstName).toBe(status === 'approved' ? 'Anila' : 'Anil');
  });

  it('is either decided or replaced, where both happen at once', async () => {
    const { artist } = await signedScene();
    const { id } = await sent(artist, { firstName: 'Anila' });
    const [replaced, decided] = await Promise.all([send(artist, { firstName: 'Anita' }), approve(id)]);
    expect(replaced.status).toBe(200);
    // Whoever came first: what nobody has looked at is never in use.
    expect([200, 409]).toContain(decided.status);
    expect((await nameOf(artist)).firstName).toBe(decided.status === 200 ? 'Anila' : 'Anil');
    expect((await own(artist)).change).toMatchObject({ status: 'in_review' });
  });
});

describe('the queue', () => {
  it('shows who waits longest first, with the old beside the new', async () => {
    const first = (await signedScene()).artist;
    await sent(first, { firstName: 'Anila' });
    await app.advance('PT5M');
    const second = (await signedScene()).buyer;
    await sent(second, { address: '3 Marine Drive' });
    const { detailChanges } = expectData(await app.get('/admin/detail-changes?limit=100', curator), 200);
    const ids = detailChanges.map(({ memberId }: { memberId: string }) => memberId);
    expect(ids.indexOf(first.id)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
    expect(detailChanges[ids.indexOf(second.id)]).toMatchObject({
      ownerEmail: second.email,
      role: 'organizer',
      fields: [{ field: 'address', before: '2 Marine Drive', after: '3 Marine Drive' }],
    });
  });

  it('is for reviewers alone', async () => {
    const { artist } = await signedScene();
    const { id } = await sent(artist, { firstName: 'Anila' });
    expect((await decide(id, { decision: 'approve', version: 1 }, artist)).status).toBe(403);
    expect((await app.get('/admin/detail-changes', artist)).status).toBe(403);
  });

  it('says in words what became impossible meanwhile', async () => {
    const { artist } = await signedScene();
    const { id } = await sent(artist, { phone: '+91 98200 88888' });
    const owner = await buildMember(app, 'artist', {
      phone: '+919820088888',
      phoneVerifiedAt: app.clock.now(),
    });
    const answer = await approve(id);
    expect([answer.status, answer.body.message]).toEqual([409, expect.stringContaining('already in use')]);
    expect((await nameOf(artist)).phone).toBeNull();
    expect(owner.id).not.toBe(artist.id);
    expectData(await decide(id, { decision: 'refuse', version: 1, reason: 'It is not yours.' }), 200);
  });
});

describe('what is agreed already', () => {
  it('keeps the names in which a contract is signed by one side, and is signed under them by the other', async () => {
    const scene = await buildScene(app);
    const booking = await buildBooking(app, scene);
    const contractId = String(booking.contractId);
    await signContract(app, contractId, scene.artist);
    const before = expectData(await app.get(`/contracts/${contractId}`, scene.buyer), 200);
    const { id } = await sent(scene.artist, {
      legalName: 'Anila Rao',
      firstName: 'Anila',
      address: '1 New Road',
    });
    expectData(await approve(id), 200);
    // The buyer has signed nothing yet: it changes at once, and still not in what is printed.
    expectData(await app.patch('/auth/me', { firstName: 'Kabir' }, scene.buyer), 200);
    const after = expectData(await app.get(`/contracts/${contractId}`, scene.buyer), 200);
    expect([after.documentHash, after.content]).toEqual([before.documentHash, before.content]);
    await signContract(app, contractId, scene.buyer);
    const signatures = await app.adapters.db
      .selectFrom('contractSignatures')
      .select(['side', 'legalName'])
      .where('contractId', '=', contractId)
      .orderBy('side')
      .execute();
    expect(signatures).toEqual([
      { side: 'artist', legalName: 'Anil Kumar' },
      { side: 'buyer', legalName: 'Anil Kumar' },
    ]);
  });

  it('shows the other side the approved name and number, and no other', async () => {
    const scene = await buildScene(app);
    const booking = await buildSignedBooking(app, scene);
    const seen = async () => {
      const { contacts } = await readBooking(app, booking.id, scene.buyer);
      const artist = contacts?.find(({ side }) => side === 'artist');
      return [artist?.name, artist?.phone];
    };
    const { id } = await sent(scene.artist, { firstName: 'Anila', phone: '98200 99999' });
    expect(await seen()).toEqual(['Anil Kumar', null]);
    expectData(await approve(id), 200);
    expect(await seen()).toEqual(['Anila Kumar', '+919820099999']);
  });
});
