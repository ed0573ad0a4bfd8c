// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are source code to check
import { describe, expect, it } from 'vitest';
import { findClockReads } from './check-clock.ts';

const PATH = 'apps/api/src/modules/accounts/sessions.ts';
const places = (source: string, path = PATH): string[] =>
  findClockReads(source, path).map(({ line, problem }) => `${line} ${problem.replace(/:.*/, '')}`);

describe('in code', () => {
  it.each([
    ['const a = new Date();', ['1 new Date()']],
    ['const a = new Date;', ['1 new Date()']],
    ['const a = Date();', ['1 Date()']],
    ['const a = Date.now();', ['1 Date.now']],
    ['const clock = Date.now;', ['1 Date.now']],
    ['const a = Temporal.Now.instant();', ['1 Temporal.Now']],
    ['const a = new Date(value);', []],
    ['const a = clock.now();', []],
    ['// new Date()\nconst a = 1;', []],
  ])('%s', (source, found) => {
    expect(places(source)).toEqual(found);
  });
});

describe('in SQL inside code', () => {
  it.each([
    ['const q = sql`select now()`;', ['1 now() in SQL']],
    ['const q = sql`\n select\n NOW( )`;', ['3 NOW( ) in SQL']],
    ["const q = 'where at < current_timestamp';", ['1 current_timestamp in SQL']],
    ['const q = sql`select ${at} < localtimestamp`;', ['1 localtimestamp in SQL']],
    ['const q = sql`select clock_timestamp()`;', ['1 clock_timestamp() in SQL']],
    ['const q = sql`select ${clock.now()} as known`;', []],
    ["const text = 'Your gig is known now (see below).';", []],
  ])('%s', (source, found) => {
    expect(places(source)).toEqual(found);
  });
});

describe('in migrations', () => {
  const MIGRATION = 'apps/api/migrations/0001_accounts.sql';

  it('refuses defaults', () => {
    const source =
      'create table a (\n  at timestamptz not null default now(),\n  day date default CURRENT_DATE\n);';
    expect(places(source, MIGRATION)).toEqual(['2 now()', '3 CURRENT_DATE']);
  });

  it('passes over comments', () => {
    expect(places('-- no default now() here\n/* nor\n now() here */\nselect 1;', MIGRATION)).toEqual([]);
  });

  it('takes an exception with a reason', () => {
    expect(places('select now(); -- clock-check: the lock of the migration', MIGRATION)).toEqual([]);
    expect(places('select now(); -- clock-check:', MIGRATION)).toEqual(['1 now()']);
  });
});

describe('exceptions', () => {
  it('need the comment with a reason', () => {
    expect(places('const a = Date.now(); // clock-check: measures a duration')).toEqual([]);
    expect(places('const a = Date.now(); // clock-check')).toEqual(['1 Date.now']);
  });

  it.each(['apps/api/src/platform/clock.ts', 'apps/api/src/a.test.ts'])('are %s', (path) => {
    expect(places('const a = new Date();', path)).toEqual([]);
  });
});
