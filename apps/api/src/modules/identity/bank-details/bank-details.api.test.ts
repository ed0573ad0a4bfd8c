import { describe, expect, it } from 'vitest';
import { expectData } from '../../../testing/bookings.ts';
import { buildArtist, buildMember, type Member, PASSWORD } from '../../../testing/members.ts';
import { BANK_DETAILS, giveBankDetails } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
const curator = await buildMember(app, 'curator');
const OTHER = { ...BANK_DETAILS, bankAccountNumber: '998877665544' };

const put = (member: Member, body: unknown) => app.put('/profile/bank-details', body, member);
const profileOf = async (member: Member) => (await app.get('/profile', member)).data.profile;
const decide = (member: Member, body: unknown, as = curator) =>
  app.post(`/admin/bank-details/artist/${member.id}`, body, as);
const mailsOf = async (member: Member) => {
  await app.runJobs();
  return (await app.mailsTo(member.email)).map(({ subject }) => subject);
};

describe('PUT /profile/bank-details', () => {
  it('the first time begins a review of them and leaves the approved profile approved', async () => {
    const artist = await buildArtist(app);
    const { profile } = expectData(await put(artist, { ...BANK_DETAILS, bankIfscCode: 'hdfc 0001234' }), 200);
    expect(profile).toMatchObject({
      verificationStatus: 'approved',
      bankStatus: 'in_review',
      bankAccountNumber: '******9012',
      bankIfscCode: 'HDFC0001234',
      bankUsableFrom: null,
    });
    const stored = await app.adapters.db
      .selectFrom('artistProfiles')
      .select('bankAccountNumber')
      .where('id', '=', artist.id)
      .executeTakeFirstOrThrow();
    expect(stored.bankAccountNumber).toMatch(/^v1\./);
  });

  it('to replace them needs the password, tells the owner by mail at once and takes the old ones out of use', async () => {
    const artist = await buildArtist(app, { gatewayAccountId: 'acc_old' });
    await giveBankDetails(app, artist);
    const without = await put(artist, OTHER);
    expect([without.status, without.body.errors]).toEqual([
      400,
      [{ field: 'password', message: 'Enter your password to change your bank details.' }],
    ]);
    expect((await put(artist, { ...OTHER, password: 'Wrong-12!' })).body.reason).toBe('WRONG_PASSWORD');
    expect(await profileOf(artist)).toMatchObject({
      bankStatus: 'approved',
      bankAccountNumber: '******9012',
    });
    expect(await mailsOf(artist)).not.toContain('Your bank details were changed');

    expectData(await put(artist, { ...OTHER, password: PASSWORD }), 200);
    expect(await profileOf(artist)).toMatchObject({
      verificationStatus: 'approved',
      bankStatus: 'in_review',
      bankAccountNumber: '******5544',
      bankUsableFrom: new Date(app.clock.now().getTime() + 72 * 3_600_000).toISOString(),
    });
    expect(await mailsOf(artist)).toContain('Your bank details were changed');
    const { gatewayAccountId } = await app.adapters.db
      .selectFrom('artistProfiles')
      .select('gatewayAccountId')
      .where('id', '=', artist.id)
      .executeTakeFirstOrThrow();
    expect(gatewayAccountId).toBeNull();
  });

  it('with the very same details changes nothing and asks for nothing', async () => {
    const artist = await buildArtist(app);
    await giveBankDetails(app, artist);
    expectData(await put(artist, BANK_DETAILS), 200);
    expect(await profileOf(artist)).toMatchObject({ bankStatus: 'approved', bankUsableFrom: null });
  });

  it('names every wrong field, and takes no half', async () => {
    const artist = await buildArtist(app);
    const wrong = await put(artist, {
      bankAccountName: '',
      bankAccountNumber: '12',
      bankIfscCode: 'HDFC1001234',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'bankAccountName',
      'bankAccountNumber',
      'bankIfscCode',
    ]);
    const half = await put(artist, { bankAccountNumber: '123456789012' });
    expect(half.status).toBe(400);
    // Nor is there another door.
    expect((await app.patch('/profile', { bankAccountNumber: '123456789012' }, artist)).status).toBe(400);
  });

  it('two first entries at once are one entry: the second gave no password', async () => {
    const artist = await buildArtist(app);
    const answers = await Promise.all([put(artist, BANK_DETAILS), put(artist, OTHER)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });

  it('leaves an audit entry without the number', async () => {
    const artist = await buildArtist(app);
    await giveBankDetails(app, artist);
    const entries = await app.adapters.db
      .selectFrom('auditLog')
      .select(['action', 'after'])
      .where('recordId', '=', artist.id)
      .where('action', '=', 'bank_account.enter')
      .execute();
    expect(entries).toMatchObject([
      { after: { bankStatus: 'in_review', bankAccountNumber: '[masked]', bankIfscCode: 'HDFC0001234' } },
    ]);
  });
});

describe('the review of bank details', () => {
  it('shows who waits longest first, the number masked', async () => {
    const first = await buildArtist(app);
    await put(first, BANK_DETAILS);
    await app.advance('PT5M');
    const second = await buildArtist(app);
    await put(second, OTHER);
    const { bankDetails } = expectData(await app.get('/admin/bank-details?limit=100', curator), 200);
    const ids = bankDetails.map(({ profileId }: { profileId: string }) => profileId);
    expect(ids.indexOf(first.id)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
    expect(bankDetails[ids.indexOf(second.id)]).toMatchObject({
      bankAccountNumber: '******5544',
      version: 1,
      replaces: false,
    });
  });

  it('approves them, and the owner is told', async () => {
    const artist = await buildArtist(app);
    await put(artist, BANK_DETAILS);
    expectData(await decide(artist, { decision: 'approve', version: 1 }), 200);
    expect(await profileOf(artist)).toMatchObject({ bankStatus: 'approved', bankNotes: null });
    expect(await mailsOf(artist)).toContain('Your bank details are approved');
    expect((await decide(artist, { decision: 'approve', version: 1 })).status).toBe(409);
  });

  it('refuses them with a reason, which the owner reads', async () => {
    const artist = await buildArtist(app);
    await put(artist, BANK_DETAILS);
    const wordless = await decide(artist, { decision: 'refuse', version: 1 });
    expect(wordless.body.errors.map(({ field }: { field: string }) => field)).toEqual(['reason']);
    expectData(
      await decide(artist, { decision: 'refuse', version: 1, reason: 'The name is another one.' }),
      200,
    );
    expect(await profileOf(artist)).toMatchObject({
      bankStatus: 'refused',
      bankNotes: 'The name is another one.',
      verificationStatus: 'approved',
    });
    expect(await mailsOf(artist)).toContain('Your bank details were refused');
  });

  it('is about what was shown: a decision on details that were replaced meanwhile is refused', async () => {
    const artist = await buildArtist(app);
    await put(artist, BANK_DETAILS);
    expectData(await put(artist, { ...OTHER, password: PASSWORD }), 200);
    expect((await decide(artist, { decision: 'approve', version: 1 })).body.reason).toBe('CONFLICT');
    expect((await profileOf(artist)).bankStatus).toBe('in_review');
  });

  it('is for reviewers alone', async () => {
    const artist = await buildArtist(app);
    await put(artist, BANK_DETAILS);
    expect((await decide(artist, { decision: 'approve', version: 1 }, artist)).status).toBe(403);
  });
});
