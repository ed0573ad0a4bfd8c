import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import exitHook from 'async-exit-hook';
import { type App, createApp } from './app.ts';
import { type Edges, openEdges } from './edges.ts';
import { ensureFirstAdmin } from './modules/identity/accounts/index.ts';
import { readConfig, StartError } from './platform/config.ts';
import { edgeContext, NO_ORIGIN } from './platform/context.ts';
import { Refusal } from './platform/errors.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { createLogger, describeError } from './platform/log.ts';
import { startRealtime } from './platform/realtime/server.ts';

type Stop = () => Promise<void>;

/** Time that running requests and jobs get to finish. */
const STOP_TIMEOUT = 15_000;

/** Starts what `PROCESSES` names: the server, the worker, or both in one. `--demo` adds the demonstration's data. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.LOG_LEVEL);
  const edges = await openEdges(config, log);
  const app = createApp(edges);
  const stops: Stop[] = [edges.close];
  await prepare(edges, app);
  if (config.PROCESSES !== 'worker') stops.unshift(await serve(edges, app));
  if (config.PROCESSES !== 'server') {
    const worker = await startWorker({ ...edges, handlers: app.jobs, concurrency: config.JOB_CONCURRENCY });
    stops.unshift(worker.stop);
  }
  stopOnSignals(stops, edges);
  log.info(
    { processes: config.PROCESSES, address: config.PROCESSES === 'worker' ? null : edges.address.baseUrl },
    'ready',
  );
  if (config.PROCESSES !== 'worker') console.log(`\n  Backline is ready: ${config.publicUrl}\n`);
}

async function prepare(edges: Edges, app: App): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = edges.config;
  const ctx = edgeContext(edges, null, edges.clock.now(), NO_ORIGIN);
  if (email && password && (await ensureFirstAdmin(ctx, email, password)))
    edges.log.info({ email }, 'first admin made');
  if (process.argv.includes('--demo')) {
    const { loadDemo } = await import('./demo/load-demo.ts');
    await quietly(edges, () => loadDemo(edges, app));
  }
}

/** The story of three months would be told in hundreds of log lines; what goes wrong in it still is. */
async function quietly(edges: Edges, work: () => Promise<void>): Promise<void> {
  const { level } = edges.log;
  console.log('\n  Loading the demonstration: three months are played through. This takes a while.');
  edges.log.level = 'error';
  try {
    await work();
  } finally {
    edges.log.level = level;
  }
}

async function serve(edges: Edges, app: App): Promise<Stop> {
  const server = createServer(app.http);
  const realtime = await startRealtime({
    http: server,
    connectionString: edges.connectionString,
    origins: [edges.config.publicUrl, ...edges.config.CORS_ORIGINS],
    log: edges.log,
    identify: (token) => app.identity.identify(token, edges.clock.now()).catch(() => null),
    now: () => edges.clock.now(),
  });
  await listen(server, edges.config.PORT, edges.config.HOST);
  edges.address.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  edges.sandbox?.start();
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

function stopOnSignals(stops: readonly Stop[], edges: Edges): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    edges.log.info({ signal }, 'stopping');
    // Ctrl-C reaches the embedded database at the same moment; that its connections end is no news then.
    edges.log.level = 'error';
    setTimeout(() => process.exit(1), STOP_TIMEOUT).unref();
    for (const each of stops)
      await each().catch((error: unknown) => edges.log.error({ error: describeError(error) }, 'stop failed'));
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // The embedded database's package ends the process on these by itself, before anything here is finished.
    exitHook.unhookEvent(signal);
    process.on(signal, () => void stop(signal));
  }
}

/** What an operator can put right is said in words; anything else is a fault of ours and keeps its stack. */
function wordsFor(error: unknown): unknown {
  if (error instanceof StartError) return error.message;
  if (error instanceof Refusal)
    return [error.message, ...(error.details.errors ?? []).map((each) => each.message)].join('\n');
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}: another program listens there. Stop it, or set PORT to another number.`;
  return error;
}

main().catch((error: unknown) => {
  console.error(wordsFor(error));
  process.exit(1);
});
