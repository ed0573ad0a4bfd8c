import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment, withAliases } from './environment.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backline-env-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the file .env', () => {
  const write = (text: string) => writeFile(join(folder, '.env'), text);

  it('says what the environment leaves open', async () => {
    await write('PORT=5100\n# a comment\nADMIN_PASSWORD="with spaces # and more"\nHOST=127.0.0.1\n');
    expect(readEnvironment(folder, { PORT: '5200', HOST: '' })).toEqual({
      PORT: '5200',
      HOST: '',
      ADMIN_PASSWORD: 'with spaces # and more',
    });
  });

  it('need not be there', () => {
    expect(readEnvironment(folder, { PORT: '1' })).toEqual({ PORT: '1' });
  });

  it('stops the start in words where it cannot be read', async () => {
    await mkdir(join(folder, '.env'));
    expect(() => readEnvironment(folder, {})).toThrow(/\.env cannot be read .*: mend or remove it\.$/);
  });
});

describe('names that are widespread', () => {
  it.each([
    [
      { DB_HOST: 'db.local', DB_PORT: '6543', DB_NAME: 'backline', DB_USER: 'app', DB_PASSWORD: 'p@ss/w:rd' },
      { DATABASE_URL: 'postgresql://app:p%40ss%2Fw%3Ard@db.local:6543/backline' },
    ],
    [{ DB_HOST: '::1', DB_NAME: 'b', DB_USER: 'app' }, { DATABASE_URL: 'postgresql://app@[::1]:5432/b' }],
    [
      { SMTP_HOST: 'mail.local', SMTP_PORT: '465', SMTP_USER: 'me@x' },
      { SMTP_URL: 'smtps://me%40x@mail.local:465' },
    ],
    [{ SMTP_HOST: 'mail.local' }, { SMTP_URL: 'smtp://mail.local:587' }],
    [{ EMAIL_FROM: 'Gigs <gigs@x.in>' }, { MAIL_FROM: 'Gigs <gigs@x.in>' }],
    [{ FRONTEND_URL: 'https://gigs.in' }, { PUBLIC_URL: 'https://gigs.in' }],
    [
      {
        DATABASE_URL: 'postgres://ours',
        DB_HOST: 'theirs',
        PUBLIC_URL: 'https://ours',
        FRONTEND_URL: 'https://x',
      },
      { DATABASE_URL: 'postgres://ours', PUBLIC_URL: 'https://ours' },
    ],
  ])('%j is %j', (given, understood) => {
    const { env, problems } = withAliases(given);
    expect(env).toMatchObject(understood);
    expect(problems).toEqual([]);
  });

  it('are asked for whole, every missing one by name', () => {
    expect(withAliases({ DB_HOST: 'db.local' }).problems).toEqual([
      'DB_NAME: must be set beside DB_HOST',
      'DB_USER: must be set beside DB_HOST',
    ]);
  });
});
