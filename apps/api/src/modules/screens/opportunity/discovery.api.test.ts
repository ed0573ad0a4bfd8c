import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildOpportunity, buildScene, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, buildMember, buildOrganizer } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;

/** Every gig by a short name; the artist plays house and techno for at least 20,000.00 in Mumbai. */
const GIGS: Record<string, Record<string, unknown>> = {
  plain: { title: 'Warehouse night', eventDate: '2026-12-12' },
  open: { title: 'Open stage', eventDate: '2026-12-13', requiredGenres: [] },
  jazz: { title: 'Jazz brunch', eventDate: '2026-12-14', requiredGenres: ['jazz'] },
  cheap: { title: 'Small fee', eventDate: '2026-12-15', budgetMin: 500_000, budgetMax: 1_999_999 },
  enough: { title: 'Just enough', eventDate: '2026-12-16', budgetMin: 500_000, budgetMax: 2_000_000 },
  veteran: {
    title: 'For old hands',
    eventDate: '2026-12-17',
    experienceLevelRequired: 'veteran',
    slotType: 'closing',
  },
  corporate: {
    title: 'Product launch 100%',
    eventDate: '2026-12-18',
    eventType: 'corporate',
    description: 'A violin would be nice.',
  },
  hidden: { title: 'By invitation', isPublic: false },
  draft: { title: 'Not yet', publish: false },
  soon: { title: 'Soon', eventDate: '2026-11-05', applicationDeadline: '2026-11-03T06:30:00.000Z' },
};
const names = new Map<string, string>();

beforeAll(async () => {
  scene = await buildScene(app);
  for (const [name, overrides] of Object.entries(GIGS)) {
    names.set((await buildOpportunity(app, scene, overrides)).id, name);
  }
});

async function found(query: string, as: { accessToken: string } = scene.artist): Promise<string> {
  const { status, data, body } = await app.get(`/opportunities?${query}`, as);
  if (status !== 200)
    return `${status} ${(body.errors ?? []).map((error: { field: string }) => error.field)}`;
  return data.opportunities.map(({ id }: { id: string }) => names.get(id)).join(' ');
}

afterEach(() => app.clock.moveTo(TEST_START));

describe('the smart filters', () => {
  it('are on by default, and each can be switched off', async () => {
    expect(await found('sort=date')).toBe('soon plain open enough veteran corporate');
    expect(await found('sort=date&ignoreGenreFilter=true')).toBe(
      'soon plain open jazz enough veteran corporate',
    );
    expect(await found('sort=date&ignoreBudgetFilter=true')).toBe(
      'soon plain open cheap enough veteran corporate',
    );
    expect(await found('sort=date&ignoreBudgetFilter=true&ignoreGenreFilter=true')).toBe(
      'soon plain open jazz cheap enough veteran corporate',
    );
  });

  it('let everything through for an artist who asks for nothing', async () => {
    const artist = await buildArtist(app, { minimumFee: null, standardFee: null, premiumFee: null });
    expect(await found('sort=date', artist)).toBe('soon plain open cheap enough veteran corporate');
  });
});

describe('the filters', () => {
  it.each([
    ['genres=jazz,blues&ignoreGenreFilter=true', 'jazz'],
    ['city=mumbai', 'soon plain open enough veteran corporate'],
    ['city=Pune', ''],
    ['dateFrom=2026-12-13&dateTo=2026-12-16', 'open enough'],
    ['slotType=closing', 'veteran'],
    ['eventType=corporate', 'corporate'],
    ['experience=veteran', 'veteran'],
    ['feeMax=2000000', 'enough'],
    ['feeMin=2000001', 'soon plain open veteran corporate'],
    ['search=WAREHOUSE', 'plain'],
    ['search=violin', 'corporate'],
    ['search=harbour', 'soon plain open enough veteran corporate'],
    ['search=100%25', 'corporate'],
    ['search=_', ''],
  ])('%s', async (query, expected) => {
    expect(await found(`sort=date&${query}`)).toBe(expected);
  });

  it.each([
    ['dateFrom=2026-12-13&dateTo=2026-12-12', '400 dateTo'],
    ['feeMin=2&feeMax=1', '400 feeMax'],
    ['cursor=nonsense', '400 cursor'],
    ['page=251', '400 page'],
    ['sort=luck', '400 sort'],
    ['page=0&limit=101', '400 page,limit'],
    ['nonsense=1', '400 nonsense'],
  ])('refuses %s', async (query, expected) => {
    expect(await found(query)).toBe(expected);
  });
});

describe('the list', () => {
  it('ranks by match, ties by the earlier date', async () => {
    const { data } = await app.get('/opportunities', scene.artist);
    expect(
      data.opportunities.map(
        (gig: { id: string; matchScore: number }) => `${names.get(gig.id)} ${gig.matchScore}`,
      ),
    ).toEqual(['soon 100', 'plain 100', 'open 100', 'corporate 100', 'veteran 90', 'enough 70']);
    expect([data.nextCursor, data.totalIsCapped]).toEqual([null, false]);
  });

  it('leaves out what one has applied to, and what was closed', async () => {
    const artist = await buildArtist(app);
    const [plain] = [...names].find(([, name]) => name === 'plain') ?? [];
    await app.post('/applications', { opportunityId: plain, proposedFee: 5_000_000 }, artist);
    expect(await found('sort=date', artist)).toBe('soon open enough veteran corporate');
    const closed = await buildOpportunity(app, scene, { eventDate: '2026-12-30' });
    names.set(closed.id, 'closed');
    expect(await found('sort=date', artist)).toBe('soon open enough veteran corporate closed');
    await app.post(`/opportunities/${closed.id}/close`, {}, scene.buyer);
    expect(await found('sort=date', artist)).toBe('soon open enough veteran corporate');
  });

  it('leaves out what nobody can apply to any more', async () => {
    app.clock.moveTo(new Date('2026-11-03T06:30:00.000Z'));
    expect(await found('sort=date')).toBe('plain open enough veteran corporate');
  });

  it('is whole and without a match for a curator, and not for buyers', async () => {
    const curator = await buildMember(app, 'curator');
    const { data } = await app.get('/opportunities', curator);
    expect(await found('', curator)).toBe('soon plain open jazz cheap enough veteran corporate');
    expect([data.opportunities[0].matchScore, data.opportunities[0].matchParts]).toEqual([null, null]);
    for (const member of [scene.buyer, scene.venue, await buildOrganizer(app)]) {
      expect((await app.get('/opportunities', member)).status).toBe(403);
    }
    expect((await app.get('/opportunities')).status).toBe(401);
  });
});

it('offers a gig without a deadline for as long as it can be booked', async () => {
  const without = { eventDate: '2026-11-06', applicationDeadline: null, description: null };
  names.set((await buildOpportunity(app, scene, without)).id, 'without');
  const day = 'sort=date&dateFrom=2026-11-06&dateTo=2026-11-06';
  // The slot begins at 16:30 UTC.
  app.clock.moveTo(new Date('2026-11-06T04:29:59.999Z'));
  expect(await found(day)).toBe('without');
  app.clock.moveTo(new Date('2026-11-06T04:30:00.000Z'));
  expect(await found(day)).toBe('');
});

it('names the buyer with standing, and on its page the house with address, room and equipment', async () => {
  await app.adapters.db
    .updateTable('venueProfiles')
    .set({ soundSystem: 'Four-point stack.', pincode: '400005', preferredGenres: ['house'] })
    .where('id', '=', scene.venue.id)
    .execute();
  const artist = await buildArtist(app);
  const { data } = await app.get('/opportunities', artist);
  expect(data.opportunities[0]).toMatchObject({
    buyer: { name: 'Blue Note Events', type: 'organizer', standing: { score: 50, provisional: true } },
    venue: { venueName: 'The Harbour Room', city: 'Mumbai' },
  });
  const page = await app.get(`/opportunities/${data.opportunities[0].id}`, artist);
  expect(page.data.venue).toMatchObject({
    address: '7 Dock Street, Colaba',
    pincode: '400005',
    standingCapacity: 400,
    soundSystem: 'Four-point stack.',
    preferredGenres: ['house'],
  });
});
