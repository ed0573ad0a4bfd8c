import { beforeAll, describe, expect, it } from 'vitest';
import { buildOpportunity, buildScene, type Scene } from '../../../testing/bookings.ts';
import { buildArtist, buildVenue, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp({ DATABASE_POOL: '20' });
let scene: Scene;
beforeAll(async () => {
  scene = await buildScene(app);
});

const artists = (count: number): Promise<Member[]> =>
  Promise.all(Array.from({ length: count }, () => buildArtist(app)));
const apply = (opportunityId: string, artist: Member) =>
  app.post('/applications', { opportunityId, proposedFee: 5_000_000 }, artist);
const tally = (answers: { status: number; body: { reason: string } }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers)
    counts[`${status} ${body.reason}`] = (counts[`${status} ${body.reason}`] ?? 0) + 1;
  return counts;
};
const countRows = async (
  table: 'bookings' | 'applications' | 'contracts',
  column: string,
  value: string,
): Promise<number> => {
  const { rows } = await app.adapters.pool.query(
    `select count(*) as count from ${table} where ${column} = $1`,
    [value],
  );
  return rows[0].count;
};

describe('races', () => {
  it('200 accepts at once make exactly one booking', async () => {
    const gig = await buildOpportunity(app, scene, { maxApplications: 200 });
    const applications = await Promise.all((await artists(200)).map((artist) => apply(gig.id, artist)));
    expect(tally(applications)).toEqual({ '201 CREATED': 200 });
    const answers = await Promise.all(
      applications.map(({ data }) =>
        app.post(`/applications/${data.id}/respond`, { action: 'accept' }, scene.buyer),
      ),
    );
    expect(tally(answers)).toEqual({ '200 OK': 1, '409 ILLEGAL_TRANSITION': 199 });
    expect(await countRows('bookings', 'opportunity_id', gig.id)).toBe(1);
    const states = await app.adapters.db
      .selectFrom('applications')
      .select(['status', (select) => select.fn.countAll<number>().as('count')])
      .where('opportunityId', '=', gig.id)
      .groupBy('status')
      .orderBy('status')
      .execute();
    expect(states).toEqual([
      { status: 'accepted', count: 1 },
      { status: 'declined', count: 199 },
    ]);
    const told = await app.adapters.db
      .selectFrom('notifications')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('type', '=', 'opportunity_filled')
      .executeTakeFirst();
    expect(told).toEqual({ count: 199 });
  });

  it('200 accepts of the same application make exactly one booking', async () => {
    const gig = await buildOpportunity(app, scene, { eventDate: '2026-12-13' });
    const { data } = await apply(gig.id, await buildArtist(app));
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        app.post(`/applications/${data.id}/respond`, { action: 'accept' }, scene.buyer),
      ),
    );
    expect(tally(answers)).toEqual({ '200 OK': 1, '409 ILLEGAL_TRANSITION': 199 });
    expect(await countRows('bookings', 'opportunity_id', gig.id)).toBe(1);
  });

  it('one artist accepted for many gigs of one night is booked once', async () => {
    const [artist, venue] = [await buildArtist(app), await buildVenue(app, { stages: 5 })];
    const gigs = await Promise.all(
      // On stages of their own: what stands in the way is the artist alone.
      Array.from({ length: 5 }, (_, index) =>
        buildOpportunity(app, { ...scene, venue }, { eventDate: '2026-12-14', stage: index + 1 }),
      ),
    );
    const applications = await Promise.all(gigs.map(({ id }) => apply(id, artist)));
    const answers = await Promise.all(
      applications.map(({ data }) =>
        app.post(`/applications/${data.id}/respond`, { action: 'accept' }, scene.buyer),
      ),
    );
    expect(tally(answers)).toEqual({ '200 OK': 1, '409 DATE_TAKEN': 4 });
    expect(await countRows('bookings', 'artist_id', artist.id)).toBe(1);
  });

  it('many artists for one stage and one night: one show is booked', async () => {
    const venue = await buildVenue(app);
    const gigs = await Promise.all(
      Array.from({ length: 5 }, () =>
        buildOpportunity(app, { ...scene, venue }, { eventDate: '2026-12-17' }),
      ),
    );
    const applications = await Promise.all(gigs.map(async ({ id }) => apply(id, await buildArtist(app))));
    const answers = await Promise.all(
      applications.map(({ data }) =>
        app.post(`/applications/${data.id}/respond`, { action: 'accept' }, scene.buyer),
      ),
    );
    expect(tally(answers)).toEqual({ '200 OK': 1, '409 STAGE_TAKEN': 4 });
    expect(await countRows('bookings', 'venue_id', venue.id)).toBe(1);
  });

  it('the last places of a gig are given away once', async () => {
    const gig = await buildOpportunity(app, scene, { maxApplications: 7, eventDate: '2026-12-15' });
    const answers = await Promise.all((await artists(40)).map((artist) => apply(gig.id, artist)));
    expect(tally(answers)).toEqual({ '201 CREATED': 7, '400 RULE_BROKEN': 33 });
    expect(await countRows('applications', 'opportunity_id', gig.id)).toBe(7);
  });

  it('an artist who applies everywhere at once stays within the limit', async () => {
    const artist = await buildArtist(app);
    const gigs = await Promise.all(
      Array.from({ length: 30 }, () => buildOpportunity(app, scene, { eventDate: '2026-12-16' })),
    );
    const answers = await Promise.all(gigs.map(({ id }) => apply(id, artist)));
    expect(tally(answers)).toEqual({ '201 CREATED': 5, '400 APPLICATION_LIMIT': 25 });
    expect(await countRows('applications', 'artist_id', artist.id)).toBe(5);
  });

  it('one artist who applies many times to one gig has applied once', async () => {
    const artist = await buildArtist(app);
    const gig = await buildOpportunity(app, scene, { eventDate: '2026-12-17' });
    const answers = await Promise.all(Array.from({ length: 30 }, () => apply(gig.id, artist)));
    expect(tally(answers)).toEqual({ '201 CREATED': 1, '400 APPLICATION_DUPLICATE': 29 });
  });

  it('accept against withdraw and cancel has one winner and no dead end', async () => {
    for (let round = 0; round < 10; round += 1) {
      const artist = await buildArtist(app);
      const gig = await buildOpportunity(app, scene, { eventDate: `2026-12-${18 + round}` });
      const { data } = await apply(gig.id, artist);
      const [accepted, withdrawn, cancelled] = await Promise.all([
        app.post(`/applications/${data.id}/respond`, { action: 'accept' }, scene.buyer),
        app.post(`/applications/${data.id}/withdraw`, {}, artist),
        app.request('DELETE', `/opportunities/${gig.id}`, { as: scene.buyer }),
      ]);
      const bookings = await countRows('bookings', 'opportunity_id', gig.id);
      expect(bookings).toBe(accepted.status === 200 ? 1 : 0);
      expect(
        [accepted.status, withdrawn.status, cancelled.status].every(
          (status) => status === 200 || status === 409,
        ),
      ).toBe(true);
      expect(accepted.status === 200 && withdrawn.status === 200).toBe(false);
      expect(accepted.status === 200 && cancelled.status === 200).toBe(false);
    }
  });
});
