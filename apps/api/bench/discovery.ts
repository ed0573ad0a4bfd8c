/**
 * How long "Find gigs" takes over 100,000 active gigs: the product's way, the plain ranking without tiers, and the naive way, interleaved in
 * one run over the same artists. It also compares their answers. Run it by `npm run bench:discovery`; sizes come as arguments.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opportunitiesQuerySchema } from '@backline/api-contract/opportunities';
import { loadSeeker } from '../src/modules/screens/opportunity/discovery.queries.ts';
import type { Position } from '../src/modules/screens/opportunity/discovery-cursor.ts';
import {
  type RankedRow,
  type Ranking,
  rankAll,
} from '../src/modules/screens/opportunity/discovery-ranking.ts';
import { createDatabase, createPool, type Queryable } from '../src/platform/db/database.ts';
import { removeEmbeddedDatabase } from '../src/platform/db/embedded/remove.ts';
import { startEmbeddedDatabase } from '../src/platform/db/embedded/start.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { runStatement } from '../src/platform/db/statement.ts';
import { chosen, naive, narrowScan, type Way } from './discovery-ways.ts';
import { quantile } from './quantile.ts';
import { seedDiscovery } from './seed-discovery.ts';

const GIGS = Number(process.argv[2] ?? 100_000);
const ARTISTS = Number(process.argv[3] ?? 40);
const SHOWN = 20;
const DEEP = 100;
const NOW = new Date('2026-11-02T06:30:00.000Z');

const write = (text: string): boolean => process.stdout.write(`${text}\n`);
const times = new Map<string, number[]>();
const statements: number[] = [];

async function measure(name: string, way: Way, db: Queryable, ranking: Ranking): Promise<string> {
  const start = performance.now();
  const ids = await way(db, ranking, SHOWN);
  const taken = performance.now() - start;
  times.set(name, [...(times.get(name) ?? []), taken]);
  return ids.join();
}

/** The first page in all three ways, and a page behind the hundredth gig in the two that know cursors. */
async function measureArtist(db: Queryable, artistId: string): Promise<number> {
  const seeker = await loadSeeker(db, artistId);
  const query = opportunitiesQuerySchema.parse({});
  const first: Ranking = {
    query,
    seeker,
    wantedMask: null,
    now: NOW,
    sort: 'match',
    after: null,
    need: SHOWN + 1,
  };
  const product = chosen((count) => statements.push(count));
  const answers = [
    await measure('first page', product, db, first),
    await measure('first page, every gig ranked', narrowScan, db, first),
    await measure('first page, naive', naive, db, first),
  ];
  const [last] = (await runStatement<RankedRow>(db, rankAll({ ...first, need: DEEP }))).slice(DEEP - 1, DEEP);
  if (!last) return differing(answers);
  const deep: Ranking = { ...first, after: { sort: 'match', ...last } satisfies Position };
  const deepAnswers = [
    await measure(
      'page behind the 100th',
      chosen(() => undefined),
      db,
      deep,
    ),
    await measure('page behind the 100th, every gig ranked', narrowScan, db, deep),
  ];
  return differing(answers) + differing(deepAnswers);
}

const differing = (answers: readonly string[]): number => (new Set(answers).size === 1 ? 0 : 1);

function report(differences: number): void {
  const basis = quantile(times.get('first page') ?? [], 0.5);
  const rows = [...times].map(([name, values]) => {
    const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
    const ratio = `${(median / basis).toFixed(1)}x`;
    return `${name.padEnd(42)} ${median.toFixed(1).padStart(8)} ms  p95 ${p95.toFixed(1).padStart(8)} ms  ${ratio.padStart(8)}`;
  });
  const by = (count: number): number => statements.filter((used) => used === count).length;
  write(
    `${GIGS} active gigs, ${ARTISTS} artists, pages of ${SHOWN} with count; medians and ratios of one run\n`,
  );
  write(rows.join('\n'));
  write(
    `\nfirst pages settled by the first tier: ${by(1)}, by the second: ${by(3) + by(2)}, by the full ranking: ${by(4)}`,
  );
  write(
    differences === 0 ? 'all ways gave the same gigs in the same order' : `DIFFERENT ANSWERS: ${differences}`,
  );
  if (differences > 0) process.exitCode = 1;
}

const dataDir = await mkdtemp(join(tmpdir(), 'backline-bench-'));
const database = await startEmbeddedDatabase({
  dataDir,
  settings: ['fsync=off', 'shared_buffers=512MB', 'jit=off'],
});
const pool = createPool({ connectionString: database.url, max: 2, onError: () => undefined });
const db = createDatabase(pool);
try {
  await migrate(pool);
  const start = performance.now();
  const artists = await seedDiscovery(pool, GIGS, ARTISTS, NOW);
  write(`seeded in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  // Plans and caches first: what is measured is the served request, not the first one after a start.
  for (const id of artists.slice(0, 6)) await measureArtist(db, id);
  times.clear();
  statements.length = 0;
  let differences = 0;
  for (const id of artists) differences += await measureArtist(db, id);
  report(differences);
} finally {
  await pool.end();
  await database.stop();
  await removeEmbeddedDatabase(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}
