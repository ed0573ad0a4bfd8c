import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import exitHook from 'async-exit-hook';
import { type App, createApp } from './app.ts';
import { type Edges, openEdges } from './edges.ts';
import { ensureFirstAdmin } from './modules/accounts/index.ts';
import { readConfig, StartError } from './platform/config.ts';
import { edgeContext, NO_ORIGIN } from './platform/context.ts';
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
  const ctx = edgeContext(edges.db, null, edges.clock.now(), NO_ORIGIN);
  if (email && password && (await ensureFirstAdmin(ctx, email, password)))
    edges.log.info({ email }, 'first admin made');
  if (process.argv.includes('--demo')) {
    const { loadDemo } = await import('./demo/load-demo.ts');
    await loadDemo(edges, app);
  }
}

async function serve(edges: Edges, app: App): Promise<Stop> {
  const server = createServer(app.http);
  const realtime = await startRealtime({
    http: server,
    connectionString: edges.connectionString,
    origins: [edges.config.publicUrl, ...edges.config.CORS_ORIGINS],
    log: edges.log,
    identify: app.identify,
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

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
