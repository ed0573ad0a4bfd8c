import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { shift } from '@backline/kernel';
import { afterAll } from 'vitest';
import { type Adapters, openAdapters } from '../adapters.ts';
import { type App, createApp } from '../app.ts';
import { drainJobs } from '../development/drain-jobs.ts';
import type { MovableClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { type Ctx, NO_ORIGIN, rootContext } from '../platform/context.ts';
import { runScheduledJobs } from '../platform/jobs/run-scheduled.ts';
import { createLogger } from '../platform/log.ts';
import type { StoredMail } from '../platform/mail/mailbox.ts';
import { startRealtime } from '../platform/realtime/server.ts';
import { createFrozenClock } from './frozen-clock.ts';
import { type Client, createClient } from './http-client.ts';
import { cloneDatabase } from './test-database.ts';

export interface TestApp extends Client {
  app: App;
  adapters: Adapters;
  clock: MovableClock;
  baseUrl: string;
  /** Every line that the server logged. */
  logLines: string[];
  /** Runs what is waiting in the queue, and what that enqueues, webhooks of the sandbox included. Throws where a job failed. */
  runJobs(): Promise<void>;
  /** Moves the clock, runs everything that is scheduled, then the queue. */
  advance(duration: string): Promise<void>;
  /** Mails to an address, newest first, after the queue was run. */
  mailsTo(address: string): Promise<StoredMail[]>;
  /** From here on open pages hear what changes, as they do from a server that runs. */
  goLive(): Promise<void>;
  /** A use case's context outside of HTTP: work in one transaction, with nobody acting. */
  inTransaction<T>(work: (ctx: Ctx<null>) => Promise<T>): Promise<T>;
}

/** Taken down by a hook of the file itself: one that is registered within `beforeAll` is never called. */
const closings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closings.splice(0)) await close();
});

/** The whole product on a database of its own, with a clock that stands still. It is taken down when the test file is done. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await cloneDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'backline-app-'));
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DATABASE_POOL: '10',
    // Many at once on a busy machine wait for each other: that is what such tests are about, and not how long.
    DATABASE_ACQUIRE_MS: '600000',
    DATABASE_STATEMENT_MS: '600000',
    DATABASE_LOCK_MS: '600000',
    DATABASE_IDLE_MS: '600000',
    PUBLIC_URL: 'http://backline.test',
    RATE_LIMIT_MAX_REQUESTS: '1000000',
    RATE_LIMIT_MEMBER_MAX_REQUESTS: '1000000',
    TRUSTED_IPS: '127.0.0.1,::ffff:127.0.0.1',
    ...env,
  });
  const logLines: string[] = [];
  const clock = createFrozenClock();
  const adapters = await openAdapters(config, createLogger('info', collect(logLines)), { clock });
  const app = createApp(adapters);
  const server = createServer(app.http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  adapters.address.baseUrl = baseUrl;

  let realtime: { stop(): Promise<void> } | null = null;
  const runJobs = (): Promise<void> => drainJobs(adapters, app.jobs);
  closings.push(async () => {
    await realtime?.stop();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await adapters.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    ...createClient(baseUrl),
    app,
    adapters,
    clock,
    baseUrl,
    logLines,
    runJobs,
    async advance(duration) {
      clock.moveTo(shift(clock.now(), duration));
      await runScheduledJobs(adapters, app.jobs);
      await runJobs();
    },
    async mailsTo(address) {
      await runJobs();
      return adapters.mailbox ? adapters.mailbox.list({ to: address }) : [];
    },
    async goLive() {
      realtime = await startRealtime({
        http: server,
        connectionString: adapters.connectionString,
        origins: [baseUrl],
        log: adapters.log,
        identify: (token) => app.identity.identify(token, clock.now()).catch(() => null),
        now: clock.now,
      });
    },
    inTransaction: (work) => rootContext(adapters, null, clock.now(), NO_ORIGIN).transaction(work),
  };
}

function collect(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, callback) {
      lines.push(String(chunk));
      callback();
    },
  });
}
