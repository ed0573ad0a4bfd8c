import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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
    const databases = globSync('**/postmaster.pid', { cwd: folder }).filter(endDatabase);
    if (databases.length === 0 && removed()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  process.exitCode = 1;
}

/**
 * At once and without a last checkpoint: its data are removed next.
 * @returns false where it has ended
 */
function endDatabase(pidFile: string): boolean {
  try {
    const [pid] = readFileSync(join(folder, pidFile), 'utf8').split('\n');
    return process.kill(Number(pid), 'SIGQUIT');
  } catch {
    return false;
  }
}

function removed(): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
