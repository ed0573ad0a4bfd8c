import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A program beside a test run. It outlives the run by a moment and puts away its folder, with the databases that are still at work in
 * there, however the run ended: standard input closes with the run's process, also where Ctrl-C or a kill left that no time.
 */
const [folder = ''] = process.argv.slice(2);
const TRIES = 100;
const PAUSE = 100;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stdin.resume().on('close', () => void putAway());

/** Servers that a test started are on their own way out meanwhile, and may still write. */
async function putAway(): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    // As root, a cluster may have had to be kept outside.
    const folders = [...filesNamed('cluster-is-in', folder).map(textOf).filter(isCluster), folder];
    const databases = folders.flatMap((each) => filesNamed('postmaster.pid', each).filter(endDatabase));
    if (databases.length === 0 && folders.every(removed)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  process.exitCode = 1;
}

/** Also in folders with a dot before their name, which a pattern would pass by. */
function filesNamed(name: string, parent: string): string[] {
  try {
    const paths = readdirSync(parent, { recursive: true, encoding: 'utf8' });
    return paths.filter((path) => basename(path) === name).map((path) => join(parent, path));
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const isCluster = (path: string): boolean => /^\/var\/lib\/backline-[0-9a-f]{12}$/.test(path);

/**
 * At once and without a last checkpoint: its data are removed next.
 * @returns false where it has ended
 */
function endDatabase(pidFile: string): boolean {
  try {
    return process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
  } catch {
    return false;
  }
}

function removed(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
