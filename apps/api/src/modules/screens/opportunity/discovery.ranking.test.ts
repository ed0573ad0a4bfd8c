import type { OpportunitiesQuery } from '@backline/api-contract/opportunities';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runStatement } from '../../../platform/db/statement.ts';
import { buildArtist, buildOrganizer, buildVenue, type Member } from '../../../testing/members.ts';
import { gigs, insertGigs } from '../../../testing/random-gigs.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import {
  loadArtistFacts,
  matchScore,
  OPPORTUNITY_COLUMNS,
  type OpportunityRow,
} from '../../marketplace/opportunities/index.ts';
import { loadSeeker } from './discovery.queries.ts';
import type { Sort } from './discovery-cursor.ts';
import type { RankedRow } from './discovery-ranking.ts';
import { rankByTiers } from './discovery-tiers.ts';

const app = await startTestApp();
const GIGS = 1_300;
const APPLIED = 25;
/** One who finds perfect gigs everywhere, one only elsewhere, one nowhere, one without anything. */
const SEEKERS = {
  'a popular artist': {
    primaryGenre: 'house',
    secondaryGenres: ['techno', 'pop', 'jazz', 'folk', 'disco', 'indie'],
  },
  'an artist of a town without gigs': {
    city: 'Shillong',
    secondaryGenres: ['techno', 'pop', 'rock', 'sufi'],
  },
  'an artist who asks too much': {
    secondaryGenres: ['techno'],
    standardFee: 900_000_000_000,
    minimumFee: 900_000_000,
    premiumFee: null,
  },
  'an artist whose profile is empty': {
    primaryGenre: null,
    secondaryGenres: [],
    standardFee: null,
    minimumFee: null,
    premiumFee: null,
    city: null,
    experienceLevel: null,
  },
} as const;
type Name = keyof typeof SEEKERS;
const NAMES = Object.keys(SEEKERS) as Name[];

let all: OpportunityRow[];
const seekers = new Map<Name, Member>();

beforeAll(async () => {
  const { db } = app.adapters;
  const now = app.clock.now();
  const [buyer, venue] = [await buildOrganizer(app), await buildVenue(app)];
  await insertGigs(db, fc.sample(gigs(buyer.id, venue.id, now), { numRuns: GIGS, seed: 7 }));
  all = await db.selectFrom('opportunities').select(OPPORTUNITY_COLUMNS).execute();
  for (const name of NAMES) {
    const { secondaryGenres, ...profile } = SEEKERS[name];
    const artist = await buildArtist(app, { ...profile, secondaryGenres: [...secondaryGenres] });
    seekers.set(name, artist);
    for (const { id } of all.slice(0, APPLIED)) {
      const times = { expiresAt: now, createdAt: now, updatedAt: now };
      await db
        .insertInto('applications')
        .values({
          opportunityId: id,
          artistId: artist.id,
          proposedFee: 1,
          matchScore: 0,
          terms: '{}',
          matchParts: '{}',
          ...times,
        })
        .execute();
    }
  }
});

const seekerOf = (name: Name): Member => {
  const member = seekers.get(name);
  if (!member) throw new Error(`no ${name}`);
  return member;
};

interface Expected {
  id: string;
  score: number;
  budgetMax: number;
  eventDate: string;
}
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byDate = (one: Expected, other: Expected): number =>
  byText(one.eventDate, other.eventDate) || byText(other.id, one.id);
const COMPARE: Record<Sort, (one: Expected, other: Expected) => number> = {
  match: (one, other) => other.score - one.score || byDate(one, other),
  date: byDate,
  newest: (one, other) => byText(other.id, one.id),
  fee: (one, other) => other.budgetMax - one.budgetMax || byDate(one, other),
};

/** The rule in the plainest words: score everything, filter, sort. */
async function bruteForce(name: Name, sort: Sort, smart: boolean): Promise<Expected[]> {
  const artist = await loadArtistFacts(app.adapters.db, seekerOf(name).id);
  if (!artist) throw new Error('no artist');
  return all
    .slice(APPLIED)
    .filter(({ requiredGenres: wanted, budgetMax }) => {
      const fits = wanted.length === 0 || wanted.some((genre) => artist.genres.includes(genre));
      return !smart || (fits && budgetMax >= (artist.minimumFee ?? 0));
    })
    .map((row) => ({ ...row, score: matchScore(artist, row).score }))
    .sort(COMPARE[sort]);
}

const idsAndScores = (gigs: { id: string; matchScore?: number; score?: number }[]) =>
  gigs.map((gig) => `${gig.id} ${gig.matchScore ?? gig.score}`);
const path = (sort: Sort, smart: boolean, rest: string): string =>
  `/opportunities?sort=${sort}&ignoreGenreFilter=${!smart}&ignoreBudgetFilter=${!smart}&${rest}`;

async function walkByCursor(name: Name, sort: Sort, smart: boolean, limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor ? `&cursor=${cursor}` : '';
    const { data, body } = await app.get(path(sort, smart, `limit=${limit}${next}`), seekerOf(name));
    found.push(...idsAndScores(data.opportunities));
    cursor = data.nextCursor;
    expect(body.pagination.hasMore).toBe(cursor !== null);
  } while (cursor);
  return found;
}

async function walkByPage(name: Name, sort: Sort, smart: boolean, limit: number): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const { data, body } = await app.get(path(sort, smart, `limit=${limit}&page=${page}`), seekerOf(name));
    found.push(...idsAndScores(data.opportunities));
    if (!body.pagination.hasMore) return found;
  }
}

describe.each(NAMES)('the list of %s', (name) => {
  it.each<[Sort, boolean]>([
    ['match', true],
    ['match', false],
    ['date', true],
    ['newest', false],
    ['fee', true],
  ])(
    'by %s (smart filters %s) is the brute-force ranking over all pages, by cursor and by page',
    async (sort, smart) => {
      const expected = idsAndScores(await bruteForce(name, sort, smart));
      expect(await walkByCursor(name, sort, smart, 20)).toEqual(expected);
      expect(await walkByPage(name, sort, smart, 100)).toEqual(expected);
    },
  );

  it('counts exactly up to 1,000', async () => {
    for (const smart of [true, false]) {
      const { length } = await bruteForce(name, 'match', smart);
      const { data, body } = await app.get(path('match', smart, ''), seekerOf(name));
      expect({ total: body.pagination.total, capped: data.totalIsCapped }).toEqual({
        total: Math.min(length, 1_000),
        capped: length > 1_000,
      });
    }
  });
});

describe('the tiers', () => {
  async function statementsFor(name: Name, need: number): Promise<number> {
    const { reads, clock } = app.adapters;
    const seeker = await loadSeeker(reads, seekerOf(name).id);
    let asked = 0;
    const query = { ignoreBudgetFilter: false, ignoreGenreFilter: false } as OpportunitiesQuery;
    const rows = await rankByTiers(
      { query, seeker, wantedMask: null, now: clock.now(), sort: 'match', after: null, need },
      (statement) => {
        asked += 1;
        return runStatement<RankedRow>(reads, statement);
      },
    );
    expect(idsAndScores(rows)).toEqual(idsAndScores(await bruteForce(name, 'match', true)).slice(0, need));
    return asked;
  }

  const perfect = async (name: Name, least: number): Promise<number> =>
    (await bruteForce(name, 'match', true)).filter(({ score }) => score >= least).length;

  it('stop at the first that settles the page', async () => {
    const name = 'a popular artist';
    const here = await perfect(name, 100);
    const anywhere = await perfect(name, 95);
    expect(here).toBeGreaterThan(3);
    expect(anywhere).toBeGreaterThan(here + 10);
    expect(await statementsFor(name, here)).toBe(1);
    expect(await statementsFor(name, here + 1)).toBe(3);
    expect(await statementsFor(name, anywhere + 1)).toBe(4);
  });

  it('do without an own city', async () => {
    const name = 'an artist of a town without gigs';
    expect(await statementsFor(name, await perfect(name, 95))).toBe(3);
  });

  it('fall back to the full ranking where nothing is perfect', async () => {
    expect(await statementsFor('an artist who asks too much', 20)).toBe(4);
    expect(await statementsFor('an artist whose profile is empty', 20)).toBe(2);
  });
});
