import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Adapters } from '../apps/api/src/adapters.ts';
import { MODULES } from '../apps/api/src/app.ts';
import { exampleContent } from '../apps/api/src/modules/agreements/contracts/example-contract.ts';
import { TERMS } from '../apps/web/src/screens/landing/terms-text.ts';
import { BETWEEN_THE_PARTIES, CONTRACT, type Keeper, LANDING, ONLY_NAMED, TERMS_KEPT } from './promises.ts';

/** What contract, terms and public pages promise is kept by something that exists: a route, a job, or a test. */
const ROUTES = new Set(
  [
    ...readFileSync('packages/api-contract/src/endpoints.generated.ts', 'utf8').matchAll(/^ {2}'(.+?)':/gm),
  ].map(([, key]) => key),
);
const JOBS = new Set(
  MODULES.flatMap(({ jobs }) => jobs?.({} as Adapters) ?? []).map(({ definition }) => definition.name),
);

/** What of the keepers does not exist. */
function missing(keepers: readonly Keeper[]): Keeper[] {
  return keepers.filter((keeper) => {
    if ('route' in keeper) return !ROUTES.has(keeper.route);
    if ('job' in keeper) return !JOBS.has(keeper.job);
    return !existsSync(keeper.file) || !readFileSync(keeper.file, 'utf8').includes(keeper.test);
  });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('what exists', () => {
  it('is told from what does not', () => {
    const known = { route: 'POST /bookings/:id/cancel' };
    const wrong: Keeper[] = [
      { route: 'POST /bookings/:id/forgive' },
      { job: 'bookings.forgive' },
      { file: 'tools/promises.test.ts', test: ['is never', 'written here'].join(' ') },
      { file: 'tools/no-such.test.ts', test: 'is told' },
    ];
    expect(missing([known, ...wrong])).toEqual(wrong);
  });
});

describe('the contract', () => {
  const terms = { booking: { travelIncluded: true, accommodationIncluded: true } };
  // A local and a near show say other sentences of the same clauses.
  const contents = [exampleContent(terms), exampleContent({ schedule: inOnePayment() })];
  const paragraphs = contents.flatMap(({ clauses, closing }) => [
    ...clauses.flatMap((clause) => clause.paragraphs.map((text) => ({ key: clause.key as string, text }))),
    ...closing.paragraphs.map((text) => ({ key: 'closing', text })),
  ]);
  const sentences = paragraphs.flatMap(({ key, text }) =>
    text.split(/(?<=[.:]) (?=[A-Z])/).map((sentence) => ({ key, sentence })),
  );

  it('says of every clause who keeps it: the product, or the parties among themselves', () => {
    const clauses = new Set(paragraphs.map(({ key }) => key));
    expect(new Set([...CONTRACT.map(({ clause }) => clause), ...BETWEEN_THE_PARTIES])).toEqual(clauses);
  });

  it('names a keeper for every sentence in which the platform acts', () => {
    const acts = sentences.filter(({ sentence }) => /\bPlatform\b|cancelled\.|refunded/.test(sentence));
    expect(acts.length).toBeGreaterThan(12);
    const unkept = acts.filter(
      ({ key, sentence }) =>
        !CONTRACT.some(({ clause, promise }) => clause === key && sentence.includes(promise)) &&
        !ONLY_NAMED.some((words) => sentence.includes(words)),
    );
    expect(unkept).toEqual([]);
  });

  it.each(CONTRACT)('$clause: $promise', ({ clause, promise, keptBy }) => {
    expect(sentences.some(({ key, sentence }) => key === clause && sentence.includes(promise))).toBe(true);
    expect(keptBy.length).toBeGreaterThan(0);
    expect(missing(keptBy)).toEqual([]);
  });
});

describe('the terms', () => {
  it('have a keeper for every part that promises something', () => {
    expect(Object.keys(TERMS_KEPT)).toEqual(TERMS.map(({ id }) => id));
  });

  it.each(Object.entries(TERMS_KEPT))('%s', (id, promises) => {
    const text = TERMS.find((part) => part.id === id)?.paragraphs.join(' ') ?? '';
    for (const { promise, keptBy } of promises) {
      expect(text).toContain(promise);
      expect(keptBy.length).toBeGreaterThan(0);
      expect(missing(keptBy)).toEqual([]);
    }
  });
});

describe('the public pages', () => {
  it.each(LANDING)('$page: $promise', ({ page, promise, keptBy }) => {
    expect(oneLine(readFileSync(`apps/web/src/screens/landing/${page}.tsx`, 'utf8'))).toContain(promise);
    expect(keptBy.length).toBeGreaterThan(0);
    expect(missing(keptBy)).toEqual([]);
  });

  it.each(['Audiences', 'EscrowPath', 'HowItWorksPage'])('every sentence of %s has its keeper', (page) => {
    const source = readFileSync(`apps/web/src/screens/landing/${page}.tsx`, 'utf8');
    const said = [...source.matchAll(/^\s+(?:text: |\['\w+', )?['"]([A-Z0-9][^\n]{30,})['"](?:\]|,)/gm)].map(
      ([, sentence = '']) => sentence,
    );
    expect(said.length).toBeGreaterThan(3);
    const kept = LANDING.filter((each) => each.page === page);
    expect(said.filter((sentence) => !kept.some(({ promise }) => sentence.includes(promise)))).toEqual([]);
  });
});

it('tests that keep a promise are run', () => {
  const tests = new Set(globSync('{apps,packages,tools,e2e}/**/*.test.{ts,tsx}'));
  const kept = [...CONTRACT, ...LANDING, ...Object.values(TERMS_KEPT).flat()].flatMap(({ keptBy }) => keptBy);
  const files = kept.flatMap((keeper) => ('file' in keeper ? [keeper.file] : []));
  expect(files.filter((file) => !tests.has(file))).toEqual([]);
});

/** The schedule of a show so near that the whole fee is asked for at once. */
function inOnePayment() {
  return [{ kind: 'full' as const, share: 10_000, amount: exampleContent().terms.agreedFee, hours: 24 }];
}
