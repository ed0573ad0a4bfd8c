import { describe, expect, it } from 'vitest';
import { expectData } from '../../../testing/bookings.ts';
import {
  buildArtist,
  buildMember,
  buildOrganizer,
  buildVenue,
  type Member,
} from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { partyDetails } from './index.ts';

const app = await startTestApp();

/** Fields of the answer that name what was wrong, in order. */
const offending = ({ body }: { body: { errors?: { field: string }[] } }): string[] =>
  (body.errors ?? []).map(({ field }) => field);

async function patch(member: Member, body: unknown) {
  return expectData(await app.patch('/profile', body, member), 200).profile;
}

describe('GET /profile', () => {
  it.each(['artist', 'organizer', 'venue'] as const)(
    'comes empty with the account of an %s',
    async (role) => {
      const member = await buildMember(app, role);
      const { profile } = expectData(await app.get('/profile', member), 200);
      expect(profile).toMatchObject({
        id: member.id,
        type: role,
        currency: 'INR',
        verificationStatus: 'pending',
        profileCompleteness: 0,
        bankAccountNumber: null,
      });
    },
  );

  it('is 404 for staff, who have none', async () => {
    expect((await app.get('/profile', await buildMember(app, 'curator'))).status).toBe(404);
  });
});

describe('PATCH /profile', () => {
  it('takes any part, keeps the rest, and replaces lists whole', async () => {
    const artist = await buildMember(app, 'artist');
    await patch(artist, { artistName: ' Meera ', secondaryGenres: ['house', 'techno'], minimumFee: 0 });
    const profile = await patch(artist, { secondaryGenres: ['jazz'], bio: 'Less is more. <b>' });
    expect(profile).toMatchObject({
      artistName: 'Meera',
      secondaryGenres: ['jazz'],
      minimumFee: 0,
      bio: 'Less is more. <b>',
      profileCompleteness: 26,
    });
    expect((await patch(artist, { bio: null })).bio).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])(
    'refuses %s, as every name it does not know',
    async (name) => {
      const artist = await buildMember(app, 'artist');
      const answer = await app.patch(
        '/profile',
        JSON.parse(`{"bio":"Sings.","${name}":{"verified":true}}`),
        artist,
      );
      expect([answer.status, offending(answer)]).toEqual([400, [name]]);
    },
  );

  it('names every offending field at once, whichever kind of check it fails', async () => {
    const artist = await buildMember(app, 'artist');
    const answer = await app.patch(
      '/profile',
      {
        artistName: '',
        nickname: 'M',
        yearsOfExperience: 'six',
        panNumber: 'ABCDE1234F',
        gstNumber: '27AAPFU0939F1ZX',
        bankIfscCode: 'HDFC1001234',
        pincode: '04',
        primaryGenre: 'polka',
        minimumFee: 300,
        premiumFee: 100,
        bio: 'This is fine.',
      },
      artist,
    );
    expect(answer.status).toBe(400);
    expect(offending(answer).sort()).toEqual(
      [
        'artistName',
        'bankIfscCode',
        'gstNumber',
        'minimumFee',
        'nickname',
        'panNumber',
        'pincode',
        'premiumFee',
        'primaryGenre',
        'yearsOfExperience',
      ].sort(),
    );
    expect(expectData(await app.get('/profile', artist), 200).profile.bio).toBeNull();
  });

  it('compares fees with those that are stored', async () => {
    const artist = await buildMember(app, 'artist');
    await patch(artist, { minimumFee: 200, premiumFee: 500 });
    expect(offending(await app.patch('/profile', { standardFee: 100 }, artist))).toEqual([
      'minimumFee',
      'standardFee',
    ]);
    expect(offending(await app.patch('/profile', { standardFee: 600 }, artist))).toEqual([
      'standardFee',
      'premiumFee',
    ]);
    await patch(artist, { standardFee: 600, premiumFee: 600 });
  });

  it('of two changes at once that do not fit together takes one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const artist = await buildMember(app, 'artist');
      await patch(artist, { minimumFee: 100, premiumFee: 500 });
      const answers = await Promise.all([
        app.patch('/profile', { minimumFee: 300 }, artist),
        app.patch('/profile', { premiumFee: 200 }, artist),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });

  it("knows only the fields of the caller's own type", async () => {
    const organizer = await buildMember(app, 'organizer');
    const answer = await app.patch(
      '/profile',
      { artistName: 'Meera', verificationStatus: 'approved' },
      organizer,
    );
    expect([answer.status, offending(answer)]).toEqual([400, ['artistName', 'verificationStatus']]);
  });

  it.each([[[]], ['text'], [null]])('refuses %j for a body', async (body) => {
    const artist = await buildMember(app, 'artist');
    const answer = await app.patch('/profile', body === null ? 'null' : body, artist);
    expect(answer.status).toBe(400);
  });

  it('stores one form of numbers that are typed in many', async () => {
    const venue = await buildMember(app, 'venue');
    const profile = await patch(venue, {
      contactPhone: '098200 12345',
      pincode: '400 005',
      gstNumber: '27aapfu0939f1zv',
      timezone: 'Asia/Kolkata',
      openingTime: '18:00',
      closingTime: '02:30',
    });
    expect(profile).toMatchObject({
      contactPhone: '+919820012345',
      pincode: '400005',
      gstNumber: '27AAPFU0939F1ZV',
      openingTime: '18:00',
      closingTime: '02:30',
    });
    expect(offending(await app.patch('/profile', { timezone: null }, venue))).toEqual(['timezone']);
  });

  it('leaves an audit entry of what changed, and none where nothing did', async () => {
    const artist = await buildMember(app, 'artist');
    await patch(artist, { city: 'Pune', panNumber: 'ABCPE1234F' });
    await patch(artist, { city: 'Pune', panNumber: 'ABCPE1234F' });
    const entries = await app.adapters.db
      .selectFrom('auditLog')
      .select(['action', 'actorId', 'before', 'after'])
      .where('recordId', '=', artist.id)
      .execute();
    expect(entries).toEqual([
      {
        action: 'profile.updated',
        actorId: artist.id,
        before: { city: null, panNumber: null },
        after: { city: 'Pune', panNumber: '[masked]' },
      },
    ]);
  });
});

describe('a PAN', () => {
  it('is masked in the answer and unreadable in the database', async () => {
    const artist = await buildMember(app, 'artist');
    expect(await patch(artist, { panNumber: 'abcpe1234f' })).toMatchObject({ panNumber: '******234F' });
    const stored = await app.adapters.db
      .selectFrom('artistProfiles')
      .select('panNumber')
      .where('id', '=', artist.id)
      .executeTakeFirstOrThrow();
    expect(stored.panNumber).toMatch(/^v1\./);
    expect(JSON.stringify(stored)).not.toMatch(/1234F/);
  });
});

describe('what others see', () => {
  it('GET /artists/:id shows an approved artist without fees, contact or documents', async () => {
    const artist = await buildArtist(app);
    const organizer = await buildOrganizer(app);
    const { artist: card } = expectData(await app.get(`/artists/${artist.id}`, organizer), 200);
    expect(card).toEqual({
      id: artist.id,
      artistName: 'Meera and the Monsoon',
      primaryGenre: 'house',
      links: [],
      genres: ['house', 'techno'],
      experienceLevel: 'professional',
      city: 'Mumbai',
      state: 'Maharashtra',
      bio: 'A duo between house and Hindustani vocals.',
      standing: {
        score: 50,
        tier: 'standard',
        provisional: true,
        completedBookings: 0,
        averageRating: null,
        ratingCount: 0,
      },
    });
  });

  it.each(['pending', 'under_review', 'rejected'] as const)(
    'a profile that is %s is not found',
    async (status) => {
      const artist = await buildArtist(app, { verificationStatus: status });
      const venue = await buildVenue(app, { verificationStatus: status, venueName: `Hidden ${status}` });
      const organizer = await buildOrganizer(app);
      expect((await app.get(`/artists/${artist.id}`, organizer)).status).toBe(404);
      expect((await app.get(`/venues/${venue.id}`, organizer)).status).toBe(404);
      expect((await app.get(`/venues?search=Hidden ${status}`, organizer)).data.venues).toEqual([]);
    },
  );

  it('GET /venues finds by part of the name and by city, in any case, and takes wildcards for text', async () => {
    const organizer = await buildOrganizer(app);
    const found = await buildVenue(app, { venueName: 'Antisocial 100%', city: 'Khar' });
    await buildVenue(app, { venueName: 'Antisocial 1000', city: 'Delhi' });
    const ids = async (query: string) =>
      (await app.get(`/venues?${query}`, organizer)).data.venues.map(({ id }: { id: string }) => id);
    expect(await ids('search=100%25')).toEqual([found.id]);
    expect(await ids('search=antisocial&city=khar')).toEqual([found.id]);
    expect((await app.get('/venues?search=antisocial&limit=1', organizer)).body.pagination).toMatchObject({
      total: 2,
      hasMore: true,
    });
    expect(expectData(await app.get(`/venues/${found.id}`, organizer), 200).venue).toEqual({
      id: found.id,
      confirmsEvents: false,
      stages: 1,
      venueName: 'Antisocial 100%',
      venueType: 'club',
      city: 'Khar',
      state: 'Maharashtra',
      timezone: 'Asia/Kolkata',
      standingCapacity: 400,
    });
  });

  it('artists do not look at artists, nor venues at venues', async () => {
    const [artist, venue] = [await buildArtist(app), await buildVenue(app)];
    expect((await app.get(`/artists/${artist.id}`, artist)).status).toBe(403);
    expect((await app.get('/venues', venue)).status).toBe(403);
  });
});

it('GET /reference gives all lists to anybody', async () => {
  const reference = expectData(await app.get('/reference'), 200);
  expect(reference.genres).toHaveLength(42);
  expect(reference.genres[0]).toEqual({ slug: 'acoustic', name: 'Acoustic' });
  expect(reference.performanceDurations).toEqual([60, 90, 120]);
  expect(reference.states).toContain('Karnataka');
});

describe('partyDetails', () => {
  it('names people by their own name and organizations by theirs', async () => {
    const artist = await buildArtist(app);
    const company = await buildOrganizer(app, { gstNumber: '27AAPFU0939F1ZV' });
    const person = await buildOrganizer(app, {
      organizationType: 'individual',
      organizationName: 'Kabir Live',
    });
    expect(await partyDetails(app.adapters.db, artist.id)).toMatchObject({
      displayName: 'Meera and the Monsoon',
      legalName: 'Anil Kumar',
    });
    expect(await partyDetails(app.adapters.db, company.id)).toEqual({
      displayName: 'Blue Note Events',
      legalName: 'Blue Note Events',
      signer: { name: 'Anil Kumar', capacity: null },
      address: '2 Marine Drive',
      city: 'Mumbai',
      state: 'Maharashtra',
      country: 'India',
      pincode: null,
      gstNumber: '27AAPFU0939F1ZV',
    });
    expect((await partyDetails(app.adapters.db, person.id)).legalName).toBe('Anil Kumar');
  });
});
