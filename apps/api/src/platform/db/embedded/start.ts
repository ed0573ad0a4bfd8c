import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createOnce } from '../../files/create-once.ts';
import { EmbeddedDatabaseError, StartError } from '../../start-problems.ts';
import { type Home, openHome } from './home.ts';
import { findPrograms } from './programs.ts';
import {
  clusterOf,
  dropForeignPidFile,
  endServer,
  initialise,
  type Launch,
  launch,
  runningServer,
} from './server.ts';
import { openSession, type Session } from './session.ts';

export interface EmbeddedDatabase {
  url: string;
  /** Where the cluster is: the data folder, or the folder that stands in for it. */
  folder: string;
  /**
   * Takes the data folder for one server that is reached by the web; workers and commands share it without.
   * @param address where this one is reached, for the others to be told
   * @returns null, or which process has it, and where that is reached
   */
  claim(address: string): Promise<string | null>;
  /** The last lines of a server that this process started. */
  complaints(): string;
  /** Ends the server, unless another process still works with it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Server settings, `name=value`; tests give up durability for speed. */
  settings?: string[];
}

const DATABASE = 'backline';
const USER = 'backline';
/** How long another process's start, or a recovery after a crash, may take. */
const PATIENCE = 300_000;

/**
 * PostgreSQL 18 from npm, for a machine that has none. It listens on loopback only, on a port and with a password that are made at
 * the first start. A server that is already there, another process's or left by a killed one, is used together.
 * @throws StartError, EmbeddedDatabaseError or what the system said; `wordsForStart` makes a sentence of each
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const home = await openHome(resolve(options.dataDir));
  try {
    return await startIn(home, options.settings ?? []);
  } catch (error) {
    if (error instanceof StartError || error instanceof EmbeddedDatabaseError) throw error;
    throw new EmbeddedDatabaseError(home.folder, error);
  }
}

async function startIn(home: Home, settings: readonly string[]): Promise<EmbeddedDatabase> {
  const password = await passwordOf(home);
  const programs = await findPrograms(home);
  if (!existsSync(join(clusterOf(home), 'PG_VERSION'))) await initialise(home, programs, USER, password);
  const deadline = performance.now() + PATIENCE;
  let launched: Launch | null = null;
  while (performance.now() < deadline) {
    const running = await runningServer(home);
    const session = running && (await openSession(addressOf(running.port, password)));
    if (session) return prepared(embedded(home, password, running, session, launched), session);
    if (running) {
      await pause(100);
      continue;
    }
    launched = await launch(home, programs, settings);
    if (launched.ready) continue;
    if (!lostRace(launched.complaints())) throw new EmbeddedDatabaseError(home.folder, launched.complaints());
    dropForeignPidFile(home);
    await pause(100);
  }
  throw new StartError(
    `The database server of ${home.folder} has not answered for five minutes: end it (its number is in cluster/postmaster.pid), and start again.`,
  );
}

async function prepared(database: EmbeddedDatabase, session: Session): Promise<EmbeddedDatabase> {
  try {
    await session.createIfMissing(DATABASE);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

export const passwordOf = (home: Home): Promise<string> =>
  createOnce(join(home.folder, 'password'), () => randomBytes(18).toString('base64url'));

export const addressOf = (port: number, password: string, database = 'postgres'): string =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

function embedded(
  home: Home,
  password: string,
  { pid, port }: { pid: number; port: number },
  session: Session,
  launched: Launch | null,
): EmbeddedDatabase {
  return {
    url: addressOf(port, password, DATABASE),
    folder: home.folder,
    claim: session.claim,
    complaints: () => launched?.complaints() ?? '',
    async stop() {
      const last = await session.leave().catch(() => null);
      if (last) await endServer(home, pid);
      await session.close();
      // A session that was lost knows nothing of the others; the server may be up again.
      if (last === null) await endUnused(home, password);
    },
  };
}

/**
 * Ends the server of a home, where one runs.
 * @returns false where another process works with it: then it stays
 */
export async function endUnused(home: Home, password: string): Promise<boolean> {
  const running = await runningServer(home);
  const session = running && (await openSession(addressOf(running.port, password)));
  if (!session) return true;
  const last = await session.leave();
  if (last) await endServer(home, running.pid);
  await session.close();
  return last;
}

/** Another process started it at the same moment, or took the port in between: look again. */
const lostRace = (complaints: string): boolean =>
  /lock file "postmaster\.pid" already exists|could not create any TCP\/IP sockets|pre-existing shared memory block/.test(
    complaints,
  );
