import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Adapters, openAdapters } from './adapters.ts';
import { type App, createApp } from './app.ts';
import { ensureFirstAdmin } from './modules/identity/accounts/index.ts';
import { type Config, readConfig } from './platform/config.ts';
import { NO_ORIGIN, rootContext } from './platform/context.ts';
import { readEnvironment } from './platform/environment.ts';
import { Refusal } from './platform/errors.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { createLifecycle, type Lifecycle } from './platform/lifecycle.ts';
import { createLogger, describeError, type Logger } from './platform/log.ts';
import { startRealtime } from './platform/realtime/server.ts';
import { wordsForStart } from './platform/start-problems.ts';

/** Time that running requests and jobs get to finish. */
const STOP_PATIENCE = 15_000;

/** Starts what `PROCESSES` names: the server, the worker, or both in one. `--demo` adds the demonstration's data. */
async function start(config: Config, log: Logger, life: Lifecycle): Promise<void> {
  const serves = config.PROCESSES !== 'worker';
  const adapters = await life.open(
    () => openAdapters(config, log, { serves }),
    (opened) => opened.close(),
  );
  const app = createApp(adapters);
  if (serves) await refuseTakenPort(config);
  await prepare(adapters, app);
  if (serves)
    await life.open(
      () => serve(adapters, app),
      (stop) => stop(),
    );
  if (config.PROCESSES !== 'server')
    await life.open(
      () => startWorker({ ...adapters, handlers: app.jobs, concurrency: config.JOB_CONCURRENCY }),
      (worker) => worker.stop(),
    );
  log.info({ processes: config.PROCESSES, address: serves ? adapters.address.baseUrl : null }, 'ready');
  if (serves) console.log(`\n  Backline is ready: ${config.publicUrl}\n`);
}

/** Before anything is prepared: the demonstration takes minutes. */
async function refuseTakenPort({ PORT, HOST }: Config): Promise<void> {
  const probe = createServer();
  await listen(probe, PORT, HOST);
  await new Promise((resolve) => probe.close(resolve));
}

async function prepare(adapters: Adapters, app: App): Promise<void> {
  const { firstAdmin } = adapters.config;
  const ctx = rootContext(adapters, null, adapters.clock.now(), NO_ORIGIN);
  if (firstAdmin && (await ensureFirstAdmin(ctx, firstAdmin)))
    adapters.log.info({ email: firstAdmin.email }, 'first admin made');
  if (process.argv.includes('--demo')) {
    const { loadDemo } = await import('./demo/load-demo.ts');
    await quietly(adapters, () => loadDemo(adapters, app));
  }
}

/** The story of three months would be told in hundreds of log lines; what goes wrong in it still is. */
async function quietly(adapters: Adapters, work: () => Promise<void>): Promise<void> {
  const { level } = adapters.log;
  console.log('\n  Loading the demonstration: three months are played through. This takes a while.');
  adapters.log.level = 'error';
  try {
    await work();
  } finally {
    adapters.log.level = level;
  }
}

async function serve(adapters: Adapters, app: App): Promise<() => Promise<void>> {
  const server = createServer(app.http);
  const realtime = await startRealtime({
    http: server,
    connectionString: adapters.connectionString,
    origins: [adapters.config.publicUrl, ...adapters.config.CORS_ORIGINS],
    log: adapters.log,
    identify: (token) => app.identity.identify(token, adapters.clock.now()).catch(() => null),
    now: () => adapters.clock.now(),
  });
  await listen(server, adapters.config.PORT, adapters.config.HOST);
  adapters.address.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  adapters.sandbox?.start();
  return async () => {
    await realtime.stop();
    server.closeIdleConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** What an operator can put right is said in words; anything else is a fault of ours and keeps its stack. */
function wordsFor(error: unknown, dataDir: string): unknown {
  if (error instanceof Refusal)
    return [
      error.message,
      ...(error.details.errors ?? []).map(({ message }) => `ADMIN_PASSWORD: ${message}`),
    ].join('\n');
  return wordsForStart(error, dataDir) ?? error;
}

/** One way out, whatever asked for it: a signal, also in the middle of the start, or a start that failed. */
async function main(): Promise<void> {
  const life = createLifecycle(STOP_PATIENCE, (error) => console.error('stop failed', describeError(error)));
  let leaving = false;
  const leave = async (code: number): Promise<void> => {
    if (leaving) return;
    leaving = true;
    const clean = await life.leave();
    process.exit(clean ? code : 1);
  };
  let dataDir = '';
  try {
    const config = readConfig(readEnvironment());
    dataDir = config.dataDir;
    const log = createLogger(config.LOG_LEVEL);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => {
        log.info({ signal }, 'stopping');
        void leave(0);
      });
    // Nobody knows what state is left: it is told in the log's own form, and the process ends as it would on a signal.
    for (const event of ['uncaughtException', 'unhandledRejection'])
      process.on(event, (error: unknown) => {
        log.fatal({ event, error: describeError(error) }, 'unhandled');
        void leave(1);
      });
    await start(config, log, life);
  } catch (error) {
    // Once the adapters are being closed, what is still starting fails for that alone.
    if (!leaving) console.error(wordsFor(error, dataDir));
    await leave(1);
  }
}

await main();
