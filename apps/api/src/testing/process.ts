import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeEmbeddedDatabase } from '../platform/db/embedded/remove.ts';
import { freePort } from '../platform/free-port.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const LEASH = new URL('./exit-with-parent.ts', import.meta.url).href;

/** Backline as an operator runs it: a process of its own, which can be killed and started again on the same address and data. */
export interface ServerProcess {
  baseUrl: string;
  dataDir: string;
  start(): Promise<void>;
  /** `kill -9`: nothing is finished, nothing is put away. */
  kill(): Promise<void>;
  /** Asks it to end; resolves with its exit code. */
  stop(): Promise<number | null>;
  output(): string;
  remove(): Promise<void>;
}

export async function serverProcess(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<ServerProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'backline-process-'));
  // As root, the embedded database runs under a user of its own, who has to get in.
  await chmod(dataDir, 0o711);
  let child: ChildProcess | null = null;
  let output = '';
  const ended = (process: ChildProcess): Promise<number | null> =>
    process.exitCode !== null || process.signalCode !== null
      ? Promise.resolve(process.exitCode)
      : new Promise((resolve) => process.once('exit', (code) => resolve(code)));
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child) return null;
    child.kill(signal);
    const code = await ended(child);
    child = null;
    return code;
  };
  return {
    baseUrl,
    dataDir,
    output: () => output,
    async start() {
      const started = spawn(process.execPath, ['--import', LEASH, MAIN, ...args], {
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          PORT: String(port),
          HOST: '127.0.0.1',
          PUBLIC_URL: baseUrl,
          DATA_DIR: dataDir,
          TRUSTED_IPS: '127.0.0.1',
          ...env,
        },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      for (const stream of [started.stdout, started.stderr])
        stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child = started;
      await untilReady(baseUrl, started, () => output);
    },
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGKILL');
      await removeEmbeddedDatabase(join(dataDir, 'postgres'));
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** As long as it takes: the test has a limit, and a busy machine is no failure. */
async function untilReady(baseUrl: string, child: ChildProcess, output: () => string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${baseUrl}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}:\n${output()}`);
}
