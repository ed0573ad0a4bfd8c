import { expect, it } from 'vitest';
import { expectData, opportunityBody, payMilestone, readBooking, signContract } from './testing/bookings.ts';
import { buildMember, type Member } from './testing/members.ts';
import { BANK_DETAILS } from './testing/money.ts';
import { tellLedgerStory } from './testing/story.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

/** The whole job over HTTP, from registration to payout, with the clock moved. */
const app = await startTestApp();
const STORY_PASSWORD = 'Sitar-12!';

const PROFILES = {
  artist: {
    artistName: 'Meera and the Monsoon',
    bio: 'House beats under Hindustani vocals, live, with a tabla player on two nights out of three.',
    legalName: 'Anil Kumar',
    primaryGenre: 'house',
    secondaryGenres: ['techno'],
    yearsOfExperience: 6,
    experienceLevel: 'professional',
    minimumFee: 2_000_000,
    standardFee: 5_000_000,
    premiumFee: 9_000_000,
    performanceDurations: [60, 90],
    address: '14 Hill Road, Bandra',
    city: 'Mumbai',
    state: 'Maharashtra',
    pincode: '400050',
    instagramHandle: '@meera.monsoon',
    panNumber: 'ABCPE1234F',
  },
  organizer: {
    organizationName: 'Blue Note Events',
    legalName: 'Blue Note Events Pvt Ltd',
    signerName: 'Anil Kumar',
    signerCapacity: 'Director',
    organizationType: 'company',
    description: 'Club nights in Mumbai and Pune since 2016.',
    contactPerson: 'Kabir Shah',
    contactPhone: '+91 98200 11111',
    contactEmail: 'kabir@bluenote.in',
    yearsInBusiness: 9,
    eventsOrganized: 120,
    address: '2 Marine Drive',
    city: 'Mumbai',
    state: 'Maharashtra',
    pincode: '400020',
    websiteUrl: 'https://bluenote.example',
  },
  venue: {
    venueName: 'The Harbour Room',
    legalName: 'Blue Note Events Pvt Ltd',
    signerName: 'Anil Kumar',
    signerCapacity: 'Director',
    venueType: 'club',
    description: 'A 400-head room by the docks.',
    standingCapacity: 400,
    seatedCapacity: 120,
    operatingDays: ['friday', 'saturday'],
    openingTime: '20:00',
    closingTime: '03:00',
    preferredGenres: ['house'],
    musicPolicy: 'House and techno, live acts welcome.',
    soundSystem: 'Four-way, freshly tuned.',
    contactPerson: 'Tara Menon',
    contactPhone: '+91 98200 22222',
    contactEmail: 'tara@harbour.in',
    address: '7 Dock Street, Colaba',
    city: 'Mumbai',
    state: 'Maharashtra',
    pincode: '400005',
  },
} as const;

async function join(role: keyof typeof PROFILES, admin: Member): Promise<Member> {
  const email = `${role}@story.in`;
  const person = {
    email,
    password: STORY_PASSWORD,
    firstName: 'Anil',
    lastName: 'Kumar',
    role,
    acceptTerms: true,
  };
  const { user, accessToken } = expectData(await app.post('/auth/register', person), 201);
  const member: Member = { id: user.id, email, role, accessToken, sessionId: '' };
  const [mail] = await app.mailsTo(email);
  expectData(
    await app.post('/auth/verify-email', { token: /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] }),
    200,
  );
  expectData(await app.patch('/profile', PROFILES[role], member), 200);
  expectData(await app.post('/profile/submit', {}, member), 200);
  expectData(await app.post(`/admin/verify/${role}/${user.id}`, { decision: 'approve' }, admin), 200);
  if (role !== 'artist') return member;
  expectData(await app.put('/profile/bank-details', BANK_DETAILS, member), 200);
  const approval = { decision: 'approve', version: 1 };
  expectData(await app.post(`/admin/bank-details/artist/${user.id}`, approval, admin), 200);
  return member;
}

/** Access tokens live 15 minutes; the story takes weeks. */
async function logInAgain(member: Member): Promise<void> {
  member.accessToken = expectData(
    await app.post('/auth/login', { email: member.email, password: STORY_PASSWORD }),
    200,
  ).accessToken;
}

async function story(test: TestApp, title: string): Promise<string> {
  await test.runJobs();
  return `== ${title}\n${await tellLedgerStory(test.adapters.db)}`;
}

it('takes a gig from posting to payout', async () => {
  const admin = await buildMember(app, 'admin');
  const [artist, organizer, venue] = [
    await join('artist', admin),
    await join('organizer', admin),
    await join('venue', admin),
  ];

  const posted = expectData(
    await app.post('/opportunities', opportunityBody({ venueId: venue.id, publish: false }), organizer),
    201,
  );
  expect(posted.status).toBe('draft');
  expectData(await app.post(`/opportunities/${posted.id}/publish`, {}, organizer), 200);

  const found = expectData(await app.get('/opportunities', artist), 200).opportunities;
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    id: posted.id,
    matchScore: 100,
    matchParts: { genre: 40, budget: 30, experience: 20, location: 10 },
  });

  const application = expectData(
    await app.post(
      '/applications',
      { opportunityId: posted.id, proposedFee: 5_000_000, personalMessage: 'We would love to play.' },
      artist,
    ),
    201,
  );
  expect([application.status, application.matchScore]).toEqual(['pending', 100]);
  expect(
    (await app.post('/applications', { opportunityId: posted.id, proposedFee: 5_000_000 }, artist)).status,
  ).toBe(400);

  const applicants = expectData(
    await app.get(`/opportunities/${posted.id}/applications`, organizer),
    200,
  ).applications;
  expect(applicants[0]).toMatchObject({ id: application.id, matchScore: 100 });
  expectData(
    await app.post(`/applications/${application.id}/respond`, { action: 'shortlist' }, organizer),
    200,
  );
  const accepted = expectData(
    await app.post(`/applications/${application.id}/respond`, { action: 'accept' }, organizer),
    200,
  );

  let booking = await readBooking(app, accepted.bookingId, organizer);
  expect([booking.status, booking.agreedFee]).toEqual(['contract_sent', 5_000_000]);
  const contractId = String(booking.contractId);
  for (const member of [artist, organizer]) await signContract(app, contractId, member, STORY_PASSWORD);
  booking = await readBooking(app, booking.id, organizer);
  expect(booking.status).toBe('deposit_pending');
  expect(booking.payments.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['deposit', 1_500_000],
    ['balance', 3_500_000],
  ]);

  const steps = [await story(app, 'signed')];
  await payMilestone(app, booking, 'deposit', organizer);
  steps.push(await story(app, 'deposit paid'));
  await payMilestone(app, booking, 'balance', organizer);
  steps.push(await story(app, 'balance paid'));
  booking = await readBooking(app, booking.id, organizer);
  expect([booking.status, booking.paymentState, booking.money.inEscrow]).toEqual([
    'deposit_paid',
    'fully_paid',
    5_000_000,
  ]);

  for (const member of [artist, organizer]) {
    const { checklist } = await readBooking(app, booking.id, member);
    const open = checklist.filter((item) => !item.done && item.mayTick);
    for (const { item } of open)
      expectData(await app.patch(`/bookings/${booking.id}/checklist`, { [item]: true }, member), 200);
  }
  expect((await readBooking(app, booking.id, artist)).status).toBe('confirmed');

  await app.advance('P40D');
  await Promise.all([artist, organizer].map(logInAgain));
  await app.advance('PT16H');
  await Promise.all([artist, organizer].map(logInAgain));
  expect((await readBooking(app, booking.id, artist)).status).toBe('in_progress');
  expectData(
    await app.post(
      `/bookings/${booking.id}/confirm-completion`,
      { rating: 5, feedback: 'A pleasure.' },
      organizer,
    ),
    200,
  );
  expectData(await app.post(`/bookings/${booking.id}/confirm-completion`, { rating: 4 }, artist), 200);
  steps.push(await story(app, 'played and paid out'));

  booking = await readBooking(app, booking.id, artist);
  expect(booking.status).toBe('completed');
  expect(booking.money).toMatchObject({
    inEscrow: 0,
    payableToArtist: 0,
    paidOut: 4_850_000,
    commission: 150_000,
    outstanding: 0,
  });
  expect(steps.join('\n\n')).toMatchSnapshot();

  const standing = expectData(await app.get('/standing', artist), 200);
  expect([standing.score, standing.tier]).toEqual([78, 'trusted']);
  expect(
    standing.events
      .map((event: { points: number }) => event.points)
      .toSorted((a: number, b: number) => a - b),
  ).toEqual([8, 10, 10]);
  const proof = expectData(await app.get('/admin/ledger', await buildMember(app, 'admin')), 200);
  expect(proof.balanced).toBe(true);
});
