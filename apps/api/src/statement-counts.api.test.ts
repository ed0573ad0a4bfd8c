import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  expectData,
  payMilestone,
  readBooking,
  type Scene,
  signContract,
} from './testing/bookings.ts';
import { insertAlert, insertDispute } from './testing/disputes.ts';
import { TEST_START } from './testing/frozen-clock.ts';
import { buildArtist, buildMember, buildVenue, insertDetailChange, type Member } from './testing/members.ts';
import { BANK_DETAILS, buildDueBooking } from './testing/money.ts';
import { statementsOf } from './testing/statements.ts';
import { startTestApp } from './testing/test-app.ts';

/** A list asks the database as often for three rows as for one, and the page of a booking as often whatever has happened to it. */
const app = await startTestApp();

/** What a read sends to the database. Asked before, so that what is remembered of the viewer is remembered both times. */
async function statements(path: string, viewer: Member): Promise<string[]> {
  expectData(await app.get(path, viewer), 200);
  const sent = await statementsOf(() => app.get(path, viewer));
  // Nobody waits for the note that somebody was seen: it may come with any request.
  return sent.filter((text) => !text.startsWith('update users set last_seen_at'));
}

async function rowsOf(path: string, viewer: Member): Promise<number> {
  const data: Record<string, unknown> = expectData(await app.get(path, viewer), 200);
  return (Object.values(data).find(Array.isArray) ?? []).length;
}

interface World {
  scene: Scene;
  admin: Member;
  curator: Member;
  /** An artist who has not applied to anything. */
  seeker: Member;
  /** An open gig of the buyer. */
  gig: string;
}

/** A booking whose show was played, with all that came of it. */
async function playShow(scene: Scene): Promise<string> {
  const { id, contractId } = await buildBooking(app, scene, { eventDate: '2026-12-12' });
  for (const member of [scene.artist, scene.buyer]) await signContract(app, String(contractId), member);
  for (const kind of ['deposit', 'balance'] as const)
    await payMilestone(app, await readBooking(app, id, scene.buyer), kind, scene.buyer);
  app.clock.moveTo(new Date('2026-12-30T06:30:00Z'));
  for (const member of [scene.artist, scene.buyer])
    expectData(await app.post(`/bookings/${id}/confirm-completion`, { rating: 5 }, member), 200);
  await app.runJobs();
  app.clock.moveTo(TEST_START);
  return id;
}

/** One row more in every list. @param day of December, for the booking, and of January, for the gig */
async function addRow({ scene, gig }: World, day: number): Promise<void> {
  const { id } = await buildDueBooking(app, scene, { eventDate: `2026-12-${day}` });
  await app.adapters.db
    .insertInto('payments')
    .values({
      bookingId: id,
      paymentNumber: `PAY-TEST-${day}`,
      kind: 'payout',
      payeeId: scene.artist.id,
      amount: 100,
      createdAt: app.clock.now(),
    })
    .execute();
  await insertDispute(app, id);
  await insertAlert(app, String(day));
  const next = await buildOpportunity(app, scene, { eventDate: `2027-01-${day}` });
  const apply = async (artist: Member, opportunityId: string) =>
    expectData(await app.post('/applications', { opportunityId, proposedFee: 5_000_000 }, artist), 201);
  const own = await apply(scene.artist, next.id);
  expectData(await app.post(`/applications/${own.id}/respond`, { action: 'shortlist' }, scene.buyer), 200);
  await apply(await buildArtist(app), gig);
  await buildArtist(app, { verificationStatus: 'under_review', submittedAt: app.clock.now() });
  await app.put('/profile/bank-details', BANK_DETAILS, await buildArtist(app));
  await insertDetailChange(app, await buildArtist(app));
  await buildVenue(app, { venueName: `Lists have many ${day}` });
}

const LISTS: [path: string, viewer: (world: World) => Member][] = [
  ['/bookings', ({ scene }) => scene.artist],
  ['/opportunities?search=harbour', ({ curator }) => curator],
  ['/opportunities?sort=match', ({ seeker }) => seeker],
  ['/opportunities/mine', ({ scene }) => scene.buyer],
  ['/opportunities/:gig/applications', ({ scene }) => scene.buyer],
  ['/applications', ({ scene }) => scene.artist],
  ['/house/opportunities', ({ scene }) => scene.venue],
  ['/house/bookings', ({ scene }) => scene.venue],
  ['/payments', ({ scene }) => scene.buyer],
  ['/payouts', ({ scene }) => scene.artist],
  ['/disputes', ({ scene }) => scene.artist],
  ['/notifications', ({ scene }) => scene.artist],
  ['/venues?search=lists', ({ scene }) => scene.buyer],
  ['/admin/alerts', ({ admin }) => admin],
  ['/admin/verifications', ({ admin }) => admin],
  ['/admin/bank-details', ({ admin }) => admin],
  ['/admin/detail-changes', ({ admin }) => admin],
  ['/admin/users?role=artist', ({ admin }) => admin],
  ['/admin/bookings', ({ admin }) => admin],
  ['/admin/audit?action=opportunity.created', ({ admin }) => admin],
];

interface Seen {
  rows: number;
  statements: string[];
}

async function lookAround(world: World): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const [path, viewerOf] of LISTS) {
    const [real, viewer] = [path.replace(':gig', world.gig), viewerOf(world)];
    seen.set(path, { rows: await rowsOf(real, viewer), statements: await statements(real, viewer) });
  }
  return seen;
}

describe('a list', () => {
  let one: Map<string, Seen>;
  let three: Map<string, Seen>;

  beforeAll(async () => {
    const scene = await buildScene(app);
    const gig = await buildOpportunity(app, scene, { eventDate: '2027-02-01' });
    const world: World = {
      scene,
      admin: await buildMember(app, 'admin'),
      curator: await buildMember(app, 'curator'),
      seeker: await buildArtist(app),
      gig: gig.id,
    };
    await addRow(world, 11);
    one = await lookAround(world);
    await addRow(world, 12);
    await addRow(world, 13);
    three = await lookAround(world);
  });

  it.each(LISTS)('%s asks as often for many rows as for few', (path) => {
    const [few, many] = [one.get(path), three.get(path)];
    expect(few?.rows).toBeGreaterThan(0);
    expect(many?.rows).toBeGreaterThan(few?.rows ?? 0);
    expect(many?.statements.length, many?.statements.join('\n')).toBe(few?.statements.length);
  });

  it('is in this table wherever there is one', () => {
    const lists = app.app.routes
      .filter(
        ({ method, query }) => method === 'get' && query instanceof z.ZodObject && 'page' in query.shape,
      )
      .map(({ path }) => path.replace(':id', ':gig'));
    expect([...new Set(LISTS.map(([path]) => path.replace(/\?.*/, '')))].toSorted()).toEqual(
      lists.toSorted(),
    );
  });
});

describe('a page', () => {
  it('of a booking asks as often at its end as at its beginning', async () => {
    const scene = await buildScene(app);
    const fresh = await buildBooking(app, scene, { eventDate: '2026-12-19' });
    const settled = await playShow(scene);
    for (const viewer of [scene.artist, scene.buyer, await buildMember(app, 'admin')]) {
      const [early, late] = [
        await statements(`/bookings/${fresh.id}`, viewer),
        await statements(`/bookings/${settled}`, viewer),
      ];
      expect(late.length, late.join('\n')).toBe(early.length);
    }
  });
});
