import { PARTY_SIDES, type PartySide } from '@backline/api-contract/bookings';
import { afterAll, describe, expect, it } from 'vitest';
import type { Route } from '../../../platform/http/route.ts';
import { REALTIME_CHANNEL } from '../../../platform/realtime/invalidate.ts';
import { buildScene, buildSignedBooking, expectData, payMilestone } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildOrganizer, type Member } from '../../../testing/members.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';

/**
 * The same story in two worlds that differ in one thing: a hidden 1, and a hidden 5. Whatever the rated side can reach
 * of them must be the same until the reveal. See docs/rules/agreements.md#ratings.
 */
const WORLDS = [
  { app: await startTestApp(), rating: 1, heard: [] as string[] },
  { app: await startTestApp(), rating: 5, heard: [] as string[] },
];
type World = (typeof WORLDS)[number];

/** 02:01 in Mumbai, when the slot of the test bookings is over. */
const AFTER_SHOW = new Date('2026-12-12T20:31:00Z');

const releases: (() => void)[] = [];
for (const { app, heard } of WORLDS) {
  const client = await app.adapters.pool.connect();
  client.on('notification', ({ payload = '' }) => heard.push(payload));
  await client.query(`listen ${REALTIME_CHANNEL}`);
  releases.push(() => client.release(true));
}
afterAll(() => {
  for (const release of releases) release();
});

interface Cast {
  rated: Member;
  rater: Member;
  stranger: Member;
  bookingId: string;
  /** Of everything that the rated side has to do with: each is tried in every route that takes one. */
  ids: string[];
}

async function playShow({ app }: World, ratedSide: PartySide): Promise<Cast> {
  app.clock.moveTo(TEST_START);
  const scene = await buildScene(app);
  const stranger = await buildOrganizer(app);
  const booking = await buildSignedBooking(app, scene);
  for (const kind of ['deposit', 'balance'] as const) await payMilestone(app, booking, kind, scene.buyer);
  app.clock.moveTo(AFTER_SHOW);
  await app.advance('PT1M');
  const { id: applicationId } = expectData(await app.get('/applications', scene.artist), 200).applications[0];
  const ids = [scene.artist, scene.buyer, scene.venue, booking, ...booking.payments].map(({ id }) => id);
  return {
    rated: ratedSide === 'artist' ? scene.artist : scene.buyer,
    rater: ratedSide === 'artist' ? scene.buyer : scene.artist,
    stranger,
    bookingId: booking.id,
    ids: [...ids, String(booking.opportunityId), String(booking.contractId), applicationId],
  };
}

/** Every answer that a viewer can get by asking, each route with each id. Staff's routes only refuse. */
async function answersTo(app: TestApp, viewer: Member | undefined, ids: string[]): Promise<unknown[]> {
  const seen = (route: Route): boolean =>
    route.method === 'get' && (viewer !== undefined || route.access === 'public');
  const paths = app.app.routes
    .filter(seen)
    .flatMap(({ path }) => (path.includes(':') ? ids.map((id) => path.replace(/:\w+/, id)) : [path]));
  const answers: unknown[] = [];
  for (const path of paths) {
    const { status, body } = await app.get(path, viewer);
    answers.push([path, status, Buffer.isBuffer(body) ? 'bytes' : body]);
  }
  return answers;
}

/** All that reaches the rated side: its own pages, what others and the public are shown, its mails, its socket. */
async function visibleWorld({ app, heard }: World, { rated, stranger, ids }: Cast): Promise<unknown> {
  // Mails of one moment lie in the box in the order in which the queue happened to send them.
  const mails = (await app.mailsTo(rated.email)).toSorted((one, other) =>
    one.subject.localeCompare(other.subject),
  );
  return withoutChance({
    own: await answersTo(app, rated, ids),
    shown: await answersTo(app, stranger, ids.slice(0, 3)),
    open: await answersTo(app, undefined, ids.slice(0, 3)),
    mails: mails.map(({ subject, text, html }) => ({ subject, text, html })),
    heard: heard.filter((message) => message.includes(rated.id)),
  });
}

/** Ids, hashes and names that are drawn afresh in each world, named in the order in which they appear. */
function withoutChance(seen: unknown): unknown {
  const names = new Map<string, string>();
  const drawn =
    /[0-9a-f]{8}-[0-9a-f-]{27}|CTR-\d{6}-\w{6}|\b[0-9a-f]{64}\b|\b(?:order|pay)_\w{14}|\w+-[0-9a-f]{10}@example\.in|127\.0\.0\.1:\d+/g;
  const text = JSON.stringify(seen).replace(drawn, (word) => {
    const name = names.get(word) ?? `#${names.size}`;
    names.set(word, name);
    return name;
  });
  return JSON.parse(text);
}

describe.each(PARTY_SIDES)('a rating of the %s', (ratedSide) => {
  it.each(['with the confirmation', 'after completion'] as const)(
    'that is given %s tells nothing until it is revealed, and then does',
    async (moment) => {
      const seen: unknown[][] = [];
      for (const world of WORLDS) {
        const { app, rating } = world;
        world.heard.length = 0;
        const cast = await playShow(world, ratedSide);
        const look = (): Promise<unknown> => visibleWorld(world, cast);
        const path = `/bookings/${cast.bookingId}`;
        const given = { rating, feedback: 'Some words about it.' };
        await app.post(
          `${path}/confirm-completion`,
          moment === 'with the confirmation' ? given : {},
          cast.rater,
        );
        const looks = [await look()];
        const { body } = await app.post(`${path}/confirm-completion`, {}, cast.rated);
        looks.push(withoutChance(body));
        if (moment === 'after completion') await app.post(`${path}/ratings`, given, cast.rater);
        looks.push(await look());
        await app.advance('P13DT23H59M');
        looks.push(await look());
        await app.advance('PT1M');
        looks.push(await look());
        seen.push(looks);
        const { rated, rater } = cast;
        const refreshed = world.heard.filter((message) =>
          message.includes('["Standing","Me",{"type":"Booking"'),
        );
        expect(refreshed).toEqual([expect.stringContaining(rated.id)]);
        expect(refreshed).toEqual([expect.stringContaining(rater.id)]);
      }
      const [ofOne = [], ofFive = []] = seen;
      expect(ofOne.slice(0, 4)).toEqual(ofFive.slice(0, 4));
      const [hidden, ...revealed] = [ofOne[2], ofOne[4], ofFive[4]].map((look) => JSON.stringify(look));
      expect(hidden).toContain('rating_received');
      expect(revealed).toEqual([
        expect.stringContaining('gave you 1 of 5'),
        expect.stringContaining('gave you 5 of 5'),
      ]);
    },
    // Two worlds, each asked for everything four times.
    240_000,
  );
});
