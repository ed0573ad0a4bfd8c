/**
 * What serving a read costs: the product, as in production, against a bare `node:http` server that gives the same answers from the same
 * database by hand-written prepared statements. Both run as processes of their own and are measured in turns; medians over the rounds.
 * Run it by `npm run bench:http`; `--rounds=9`, `--requests=2000`, `--only=me,bookings` narrow or widen it, `--profile=folder` writes a
 * CPU profile of the product. Trust the CPU ratio: throughput swings with whatever else the machine does.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { TERMS_VERSION } from '@backline/api-contract/accounts';
import { createAccessTokens } from '../src/modules/identity/accounts/index.ts';
import { createPool } from '../src/platform/db/database.ts';
import { removeEmbeddedDatabase } from '../src/platform/db/embedded/remove.ts';
import { startEmbeddedDatabase } from '../src/platform/db/embedded/start.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { migrateJobs } from '../src/platform/jobs/worker.ts';
import { type SeededMember, seedMembers } from './http/seed.ts';
import {
  type LoadGenerator,
  type MeasuredServer,
  startBare,
  startLoadGenerator,
  startProduct,
} from './http/servers.ts';
import { quantile } from './quantile.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    requests: { type: 'string', default: '1500' },
    only: { type: 'string' },
    profile: { type: 'string' },
    gigs: { type: 'string', default: '20000' },
  },
});
const ROUNDS = Number(options.rounds);
const REQUESTS = Number(options.requests);
const WARM_UP = 2_000;
const CONNECTIONS = 32;
const MEMBERS = 24;
const BOOKINGS = 30;

const ANSWERS: Record<string, (member: SeededMember) => string[]> = {
  me: () => ['/auth/me'],
  'gig list': () => ['/opportunities'],
  'gig detail': ({ opportunityIds }) => opportunityIds.slice(0, 8).map((id) => `/opportunities/${id}`),
  bookings: () => ['/bookings'],
  'booking page': ({ bookingIds }) => bookingIds.slice(0, 8).map((id) => `/bookings/${id}`),
  notifications: () => ['/notifications'],
};

const write = (text: string): boolean => process.stdout.write(`${text}\n`);
const median = (values: readonly number[]): number => quantile(values, 0.5);

interface Round {
  /** microseconds a request */
  cpu: number;
  statements: number;
  /** requests a second */
  throughput: number;
  p50: number;
  p99: number;
}

async function measure(
  server: MeasuredServer,
  load: LoadGenerator,
  requests: string[],
  count: number,
): Promise<Round> {
  const before = await server.read();
  const { took, latencies } = await load.run({
    port: server.port,
    requests,
    connections: CONNECTIONS,
    count,
  });
  const after = await server.read();
  return {
    cpu: (after.cpu - before.cpu) / count,
    statements: (after.statements - before.statements) / count,
    throughput: (count / took) * 1000,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

async function requireSameAnswers(
  product: MeasuredServer,
  bare: MeasuredServer,
  requests: Asked[],
): Promise<void> {
  for (const { path, token } of requests) {
    const [one, other] = await Promise.all(
      [product, bare].map(async ({ port }) => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
          headers: { Authorization: `Bearer ${token}` },
        });
        return answer.ok ? answer.json() : { status: answer.status, text: await answer.text() };
      }),
    );
    if (isDeepStrictEqual(one, other)) continue;
    throw new Error(
      `${path}: the bare server answers something else\n${JSON.stringify(one)}\n${JSON.stringify(other)}`,
    );
  }
}

interface Asked {
  path: string;
  token: string;
}

const asBytes = ({ path, token }: Asked): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nAccept: application/json\r\nUser-Agent: bench\r\n\r\n`;

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(12))).join('');

function report(name: string, product: Round[], bare: Round[]): void {
  const of = (rounds: Round[], key: keyof Round): number => median(rounds.map((round) => round[key]));
  const ratio = (key: keyof Round): string =>
    median(product.map((round, index) => round[key] / (bare[index]?.[key] ?? Number.NaN))).toFixed(2);
  write(
    row([
      name,
      of(product, 'statements').toFixed(1),
      of(bare, 'statements').toFixed(1),
      of(product, 'cpu').toFixed(0),
      of(bare, 'cpu').toFixed(0),
      ratio('cpu'),
      ratio('throughput'),
      of(product, 'p50').toFixed(1),
      of(product, 'p99').toFixed(1),
      of(bare, 'p50').toFixed(1),
      of(bare, 'p99').toFixed(1),
    ]),
  );
}

async function benchmark(
  product: MeasuredServer,
  bare: MeasuredServer,
  asked: (name: string) => Asked[],
): Promise<void> {
  const load = startLoadGenerator();
  write(
    row([
      '',
      'statements',
      'bare',
      'CPU µs',
      'bare',
      'CPU ratio',
      'throughput',
      'p50 ms',
      'p99 ms',
      'bare p50',
      'bare p99',
    ]),
  );
  try {
    for (const name of Object.keys(ANSWERS)) {
      if (options.only && !options.only.split(',').includes(name)) continue;
      await requireSameAnswers(product, bare, asked(name));
      const requests = asked(name).map(asBytes);
      // Compiled code, plans and caches first.
      for (const server of [product, bare]) await measure(server, load, requests, WARM_UP);
      const [products, bares]: [Round[], Round[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        products.push(await measure(product, load, requests, REQUESTS));
        bares.push(await measure(bare, load, requests, REQUESTS));
      }
      report(name, products, bares);
    }
  } finally {
    await load.stop();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'backline-bench-'));
await chmod(folder, 0o711);
const database = await startEmbeddedDatabase({
  dataDir: join(folder, 'postgres'),
  settings: ['fsync=off', 'shared_buffers=512MB', 'jit=off', 'max_connections=200'],
});
const pool = createPool({ connectionString: database.url, max: 2, onError: () => undefined });
const servers: MeasuredServer[] = [];
try {
  await migrate(pool);
  await migrateJobs(pool);
  const now = new Date();
  const start = performance.now();
  const scale = { gigs: Number(options.gigs), artists: MEMBERS, bookings: BOOKINGS, now };
  const members = await seedMembers(pool, scale, TERMS_VERSION);
  write(`seeded in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const secret = randomBytes(32).toString('hex');
  const tokens = createAccessTokens(secret, '1d');
  const tokenOf = new Map<string, string>();
  for (const { id, sessionId } of members)
    tokenOf.set(id, await tokens.issue({ userId: id, sessionId, role: 'artist' }, now));
  const asked = (name: string): Asked[] =>
    members.flatMap((member) =>
      (ANSWERS[name]?.(member) ?? []).map((path) => ({
        path: `/api/v1${path}`,
        token: tokenOf.get(member.id) ?? '',
      })),
    );
  const shared = { DATABASE_URL: database.url, JWT_SECRET: secret };
  const profiling = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const product = await startProduct(
    {
      ...shared,
      NODE_ENV: 'production',
      PROCESSES: 'server',
      PUBLIC_URL: 'http://127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
      SMTP_URL: 'smtp://127.0.0.1:1',
      RAZORPAY_KEY_ID: 'rzp_test_bench',
      RAZORPAY_KEY_SECRET: 'unused',
      RAZORPAY_WEBHOOK_SECRET: 'unused',
      RATE_LIMIT_MEMBER_MAX_REQUESTS: '1000000000',
    },
    folder,
    profiling,
  );
  servers.push(product);
  const bare = await startBare(shared, folder);
  servers.push(bare);
  await benchmark(product, bare, asked);
} finally {
  for (const server of servers) await server.stop();
  await pool.end();
  await database.stop();
  await removeEmbeddedDatabase(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
}
