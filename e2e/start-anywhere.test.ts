import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../apps/api/src/platform/free-port.ts';
import {
  canMount,
  copyProject,
  IS_ROOT,
  makePlace,
  NAMELESS,
  NO_MOUNTS,
  ORDINARY,
  processesOf,
  REMOVE,
  ROOT_ONLY,
  type Run,
  type RunOptions,
  removePlace,
  run,
  START,
  withMounts,
} from './places.ts';

let place = '';
const runs: Run[] = [];

beforeEach(async () => {
  place = await makePlace();
});

afterEach(async () => {
  for (const started of runs.splice(0)) {
    try {
      started.signal('SIGINT');
    } catch {
      // It has ended.
    }
    await started.ended;
  }
  await chmod(place, 0o700);
  expect(await processesOf(place)).toEqual([]);
  await removePlace(place);
});

async function begin(command: string, options: RunOptions): Promise<Run> {
  const started = await run(command, options);
  runs.push(started);
  return started;
}

/** What is left when npm's own lines are taken away. */
const said = (started: Run): string =>
  started
    .output()
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(>|npm )/.test(line))
    .join('\n');

async function saysOnly(started: Run, expected: RegExp): Promise<void> {
  const code = await started.ended;
  expect(said(started)).toMatch(expected);
  expect(said(started).split('\n')).toHaveLength(1);
  expect(code).toBe(1);
}

async function register(baseUrl: string): Promise<number> {
  const answer = await fetch(`${baseUrl}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      email: 'first@example.in',
      password: 'Sitar-12!',
      firstName: 'Meera',
      lastName: 'Rao',
      role: 'artist',
    }),
  });
  return answer.status;
}

describe('the whole project', () => {
  let copy = '';
  beforeAll(async () => {
    copy = await makePlace();
    await copyProject(join(copy, 'project'));
  });
  afterAll(() => removePlace(copy));

  /** Moved there for one test. */
  async function projectIn(
    folder: string,
    onTestFinished: (back: () => Promise<void>) => void,
  ): Promise<string> {
    await rename(join(copy, 'project'), folder);
    onTestFinished(() => rename(folder, join(copy, 'project')));
    return folder;
  }

  it('starts in a folder that only root may enter, with a mask that lets nobody else read, and leaves nothing when its data are removed', async ({
    skip,
    onTestFinished,
  }) => {
    skip(!IS_ROOT, ROOT_ONLY);
    const cwd = await projectIn(join(copy, "root's own"), onTestFinished);
    await chmod(copy, 0o700);
    onTestFinished(() => chmod(copy, 0o711));
    const npm = (words: string): Promise<Run> => begin(`sh -c 'umask 077; exec npm ${words}'`, { cwd });

    const first = await npm('start');
    await first.ready();
    expect(await register(first.baseUrl)).toBe(201);
    first.signal('SIGINT');
    await first.ended;
    const elsewhere = await readFile(join(cwd, '.data/postgres/cluster-is-in'), 'utf8');
    expect(await processesOf(elsewhere)).toEqual([]);

    const second = await npm('start');
    await second.ready();
    expect(await register(second.baseUrl)).toBe(409);
    expect(await processesOf(elsewhere)).not.toEqual([]);
    await saysOnly(
      await npm('run data:remove'),
      /^Backline is running with the data in .*: stop it first\.$/,
    );
    second.signal('SIGHUP');
    await second.ended;
    expect(await processesOf(elsewhere)).toEqual([]);

    const removal = await npm('run data:remove');
    expect([await removal.ended, said(removal)]).toEqual([0, `Removed: ${cwd}/.data, ${elsewhere}`]);
    expect([existsSync(join(cwd, '.data')), existsSync(elsewhere)]).toEqual([false, false]);
    expect((await stat(copy)).mode & 0o777).toBe(0o700);
  });

  it('has a sentence for a name that PostgreSQL cannot start from, and root gets around it', async ({
    onTestFinished,
  }) => {
    const cwd = await projectIn(join(copy, 'it costs $5 and "more"'), onTestFinished);
    const main = `sh -c 'exec node_modules/.bin/node apps/api/src/main.ts'`;
    if (ORDINARY) await chown(place, ORDINARY.uid, ORDINARY.gid);
    const DATA_DIR = join(place, 'data for $5');
    await saysOnly(
      await begin(main, { cwd, env: { DATA_DIR }, account: ORDINARY }),
      /^PostgreSQL does not run from a folder with .* in its name: move Backline out of .*, or set DATABASE_URL\.$/,
    );
    if (!IS_ROOT) return;
    await rm(DATA_DIR, { recursive: true });
    const started = await begin(main, { cwd, env: { DATA_DIR } });
    await started.ready();
    started.signal('SIGTERM');
    expect(await started.ended).toBe(0);
    await (await begin(REMOVE, { cwd, env: { DATA_DIR } })).ended;
  });
});

describe('an ordinary user', () => {
  it('starts in a folder with spaces, and leaves nothing when the data are removed', async () => {
    const cwd = join(place, 'a folder of my own');
    await mkdir(cwd);
    if (ORDINARY) await chown(cwd, ORDINARY.uid, ORDINARY.gid);
    await chmod(cwd, 0o700);
    const started = await begin(START, { cwd, account: ORDINARY });
    await started.ready();
    expect(await register(started.baseUrl)).toBe(201);
    started.signal('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(said(started)).toBe(`  Backline is ready: ${started.baseUrl.replace('127.0.0.1', 'localhost')}`);
    await writeFile(join(cwd, '.data', 'my own notes'), '');
    const removal = await begin(REMOVE, { cwd, account: ORDINARY });
    expect([await removal.ended, said(removal)]).toEqual([
      0,
      `Removed: ${cwd}/.data\nNot Backline's, so still there: my own notes`,
    ]);
    await rm(join(cwd, '.data', 'my own notes'));
    await (await begin(REMOVE, { cwd, account: ORDINARY })).ended;
    expect(existsSync(join(cwd, '.data'))).toBe(false);
  });

  it('is told so in a folder that is not his', async ({ skip }) => {
    skip(!IS_ROOT, ROOT_ONLY);
    await saysOnly(
      await begin(START, { cwd: place, account: ORDINARY }),
      /^This user may not work in .*\.data: start Backline as its owner, or set DATA_DIR to a folder of your own\.$/,
    );
  });

  it('is told so where the user has no name', async ({ skip }) => {
    skip(!IS_ROOT, ROOT_ONLY);
    await chown(place, NAMELESS.uid, NAMELESS.gid);
    await saysOnly(
      await begin(START, { cwd: place, account: NAMELESS }),
      /user 54321 has no line in \/etc\/passwd: start Backline as a user of this machine, or set DATABASE_URL\.$/,
    );
  });
});

describe('root', () => {
  it('is told so where root may not run anything as somebody else', async ({ skip }) => {
    skip(!IS_ROOT, ROOT_ONLY);
    const weak = `setpriv --bounding-set -setuid,-setgid ${START}`;
    await saysOnly(
      await begin(weak, { cwd: place }),
      /^PostgreSQL does not run as root, and this machine does not let root .*: start Backline as an ordinary user/,
    );
  });
});

describe('a disk', () => {
  // PostgreSQL's first cluster needs 39 MB; with a little more the migrations or the sandbox meet the end of the disk.
  it.each(['64k', '20m', '40m', '42m'])('that is full after %s is said to be full', async (size) => {
    await saysOnly(
      await begin(withMounts(`mount -t tmpfs -o size=${size},mode=755 tmpfs '${place}'`, START), {
        cwd: '/',
        env: { DATA_DIR: join(place, '.data') },
      }),
      /^The disk that holds .* is full: free 200 MB there, or set DATA_DIR to a folder on another disk\.$/,
    );
  });

  const readOnly = (): string =>
    withMounts(`mount --bind '${place}' '${place}' && mount -o remount,bind,ro '${place}'`, START);
  const words = /^The disk that holds .* is read-only: set DATA_DIR to a folder that can be written\.$/;

  it('that is read-only is said to be so, before the first start and after it', async ({ skip }) => {
    skip(!canMount(), NO_MOUNTS);
    const options = { cwd: '/', env: { DATA_DIR: join(place, '.data') } };
    await saysOnly(await begin(readOnly(), options), words);
    const writable = await begin(START, options);
    await writable.ready();
    writable.signal('SIGTERM');
    await writable.ended;
    await saysOnly(await begin(readOnly(), options), words);
  });
});

describe('more than one', () => {
  it('start at the same moment in one folder: one serves, the other says where, and both share no port', async () => {
    const both = [await begin(START, { cwd: place }), await begin(START, { cwd: place })];
    const loser = await Promise.race(both.map(async (each) => each.ended.then(() => each)));
    const winner = both.find((each) => each !== loser) as Run;
    await winner.ready();
    await saysOnly(
      loser,
      new RegExp(
        `^Backline is already running with the data in .*\\.data \\(process \\d+ ${winner.baseUrl.replace('127.0.0.1', 'localhost')}\\): open that, or give this one another DATA_DIR\\.$`,
      ),
    );
    expect(await register(winner.baseUrl)).toBe(201);
    winner.signal('SIGINT');
    expect(await winner.ended).toBe(0);
    const next = await begin(START, { cwd: place });
    await next.ready();
    expect(await register(next.baseUrl)).toBe(409);
  });

  it('programs want one port: the second says which, and leaves no database running', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const started = await begin(START, { cwd: place, env: { PORT: String(port) } });
    await saysOnly(
      started,
      new RegExp(
        `^Another program listens on port ${port} already: stop it, or set PORT to another number\\.$`,
      ),
    );
    other.close();
    expect(await processesOf(place)).toEqual([]);
  });
});

describe('a file .env in the folder', () => {
  it('is read: what it says wrong is named, and what the environment says goes before it', async () => {
    await writeFile(join(place, '.env'), 'JWT_EXPIRES_IN=soon\nDB_HOST=127.0.0.1\nPORT=high\n');
    const started = await begin(START, { cwd: place });
    expect(await started.ended).toBe(1);
    const [first, ...named] = said(started).split('\n');
    expect(first).toBe('The configuration is not complete:');
    expect(named.map((line) => line.trim().split(':')[0])).toEqual([
      '- JWT_EXPIRES_IN',
      '- DB_NAME',
      '- DB_USER',
    ]);
  });
});

describe('Ctrl-C in the middle of the first start', () => {
  it('ends it with nothing running, and the next start works', async () => {
    const broken = await begin(START, { cwd: place });
    while (!existsSync(join(place, '.data/postgres/password')))
      await new Promise((resolve) => setTimeout(resolve, 5));
    broken.signal('SIGINT');
    expect(await broken.ended).toBe(0);
    expect(said(broken)).toBe('');
    expect(await processesOf(place)).toEqual([]);
    const next = await begin(START, { cwd: place });
    await next.ready();
  });
});

describe('Ctrl-C at the moment it serves, while its worker is still starting', () => {
  it('ends it with nothing running, each time', async () => {
    for (let times = 0; times < 3; times += 1) {
      const started = await begin(START, { cwd: place });
      await started.ready();
      started.signal('SIGINT');
      expect(await started.ended).toBe(0);
      expect(said(started)).toMatch(/^( {2}Backline is ready: .*)?$/);
      expect(await processesOf(place)).toEqual([]);
    }
  });
});

describe('an error that nobody handles', () => {
  it.each([
    ['uncaughtException', "throw new Error('a bug of ours')"],
    ['unhandledRejection', "Promise.reject(new Error('a bug of ours'))"],
  ])('%s is told as one JSON line, and ends everything', async (event, bug) => {
    const code = encodeURIComponent(`process.on('SIGUSR2', () => { ${bug} })`);
    const started = await begin(START, {
      cwd: place,
      env: { NODE_OPTIONS: `--import=data:text/javascript,${code}` },
    });
    await started.ready();
    started.signal('SIGUSR2');
    expect(await started.ended).toBe(1);
    const lines = said(started)
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 60, event, error: { message: 'a bug of ours', stack: expect.any(String) }, msg: 'unhandled' },
    ]);
  });
});
