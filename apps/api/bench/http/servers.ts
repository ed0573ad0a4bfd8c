import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/platform/free-port.ts';
import type { Order, Outcome } from './load.ts';
import type { Reading } from './meter.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const METER = new URL('./meter.ts', import.meta.url).href;

export interface MeasuredServer {
  port: number;
  read(): Promise<Reading>;
  stop(): Promise<void>;
}

export interface LoadGenerator {
  run(order: Order): Promise<Outcome>;
  stop(): Promise<void>;
}

async function ask<T>(child: ChildProcess, message: Serializable): Promise<T> {
  const done = new AbortController();
  const answer = once(child, 'message', done).then(([value]) => value as T);
  const death = once(child, 'exit', done).then(([code]): never => {
    throw new Error(`a process of the benchmark ended with ${code}`);
  });
  child.send(message);
  try {
    return await Promise.race([answer, death]);
  } finally {
    death.catch(() => undefined);
    done.abort();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** @param logFile where the server's standard output goes, as a service manager would write it */
async function startServer(
  file: string,
  env: Record<string, string>,
  logFile: string,
  nodeArguments: readonly string[],
): Promise<ChildProcess> {
  const log = await open(logFile, 'a');
  const child = fork(file, {
    execArgv: ['--import', METER, ...nodeArguments],
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', log.fd, 'inherit', 'ipc'],
  });
  child.once('exit', () => log.close());
  return child;
}

const measured = (child: ChildProcess, port: number): MeasuredServer => ({
  port,
  read: () => ask<Reading>(child, 'read'),
  stop: () => end(child),
});

/** The product as an operator starts it: production, only the server, its log going to a file. */
export async function startProduct(
  env: Record<string, string>,
  folder: string,
  nodeArguments: readonly string[],
): Promise<MeasuredServer> {
  const port = await freePort();
  const child = await startServer(
    fileOf('../../src/main.ts'),
    { ...env, PORT: String(port), HOST: '127.0.0.1' },
    join(folder, 'product.log'),
    nodeArguments,
  );
  await untilReady(`http://127.0.0.1:${port}/health/ready`, child);
  return measured(child, port);
}

export async function startBare(env: Record<string, string>, folder: string): Promise<MeasuredServer> {
  const child = await startServer(fileOf('./bare.ts'), env, join(folder, 'bare.log'), []);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return measured(child, port);
}

export function startLoadGenerator(): LoadGenerator {
  const child = fork(fileOf('./load.ts'), { stdio: 'inherit' });
  return { run: (order) => ask<Outcome>(child, { ...order }), stop: () => end(child) };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the product did not start');
}
