import { describe, expect, test } from 'vitest';
import { generate } from '../bench/generate.ts';
import { type InstanceInput, parseInstance, solve } from './index.ts';
import { loadHighs } from './linear/highs.ts';
import { prepare } from './model/task.ts';
import { solveTask } from './run/pipeline.ts';
import { gapOf } from './run/progress.ts';
import { violations } from './testing/checker.ts';

const TERMS = { startDate: '2027-01-04', endDate: '2027-02-28', totalBudget: 8_000_000, city: 'Mumbai' };
const ARTIST = { id: 'a', minimumFee: 100_000, genres: ['jazz'], trust: 80 };

const instance = (over: Partial<InstanceInput> = {}): InstanceInput => ({
  terms: TERMS,
  candidates: [ARTIST],
  ...over,
});

async function paths(input: unknown): Promise<string[]> {
  const result = await solve(input);
  return result.status === 'invalid' ? result.errors.map(({ path }) => path) : ['solved'];
}

async function answer(input: InstanceInput) {
  const result = await solve({ timeLimitSeconds: 60, ...input }, { explainSeconds: 0 });
  if (result.status !== 'solved') throw new Error(JSON.stringify(result.errors));
  return result.answer;
}

describe('what is refused, by field', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['NaN for money', { terms: { ...TERMS, totalBudget: Number.NaN }, candidates: [] }, 'terms.totalBudget'],
    ['half a paisa', instance({ candidates: [{ ...ARTIST, minimumFee: 0.5 }] }), 'candidates.0.minimumFee'],
    ['a negative fee', instance({ candidates: [{ ...ARTIST, minimumFee: -1 }] }), 'candidates.0.minimumFee'],
    [
      'an endless fee',
      instance({ candidates: [{ ...ARTIST, minimumFee: Number.POSITIVE_INFINITY }] }),
      'candidates.0.minimumFee',
    ],
    [
      'a standard fee below the minimum',
      instance({ candidates: [{ ...ARTIST, standardFee: 1 }] }),
      'candidates.0.standardFee',
    ],
    ['an id twice', instance({ candidates: [ARTIST, ARTIST] }), 'candidates.1.id'],
    ['no such date', instance({ terms: { ...TERMS, endDate: '2027-02-30' } }), 'terms.endDate'],
    ['an end before the start', instance({ terms: { ...TERMS, endDate: '2027-01-03' } }), 'terms.endDate'],
    ['years', instance({ terms: { ...TERMS, endDate: '2037-01-03' } }), 'terms.endDate'],
    [
      'a fixed event outside',
      instance({ terms: { ...TERMS, fixedEvents: [{ date: '2027-03-05', cost: 0 }] } }),
      'terms.fixedEvents.0.date',
    ],
    [
      'two fixed events on one date',
      instance({
        terms: {
          ...TERMS,
          fixedEvents: [
            { date: '2027-01-08', cost: 0 },
            { date: '2027-01-08', cost: 0 },
          ],
        },
      }),
      'terms.fixedEvents.1.date',
    ],
    [
      'a free date outside',
      instance({ terms: { ...TERMS, datesWithoutEvent: ['2027-03-05'] } }),
      'terms.datesWithoutEvent.0',
    ],
    ['a ban outside', instance({ bans: [{ date: '2026-01-01', artistId: 'a' }] }), 'bans.0.date'],
    ['a former date outside', instance({ former: [{ date: '2026-01-01', artistId: 'a' }] }), 'former.0.date'],
    [
      'an event day twice',
      instance({ terms: { ...TERMS, eventDays: ['friday', 'friday'] } }),
      'terms.eventDays.1',
    ],
    [
      'a breakdown of 99 %',
      instance({ terms: { ...TERMS, breakdown: { headliner: 40, support: 35, emerging: 24 } } }),
      'terms.breakdown',
    ],
    ['an unknown field', { ...instance(), turbo: true }, ''],
    [
      '101 genres',
      instance({
        candidates: Array.from({ length: 101 }, (_, i) => ({ ...ARTIST, id: `${i}`, genres: [`g${i}`] })),
      }),
      'candidates',
    ],
    ['half a point', instance({ weights: { match: 0.5 } }), 'weights.match'],
    ['a lock of nobody', instance({ locks: [{ date: '2027-01-08', artistId: 'x' }] }), 'locks.0.artistId'],
    ['a lock on no slot', instance({ locks: [{ date: '2027-01-04', artistId: 'a' }] }), 'locks.0.date'],
  ])('%s', async (_name, input, path) => {
    expect(await paths(input)).toContain(path);
  });
});

describe('locks into conflict', () => {
  const locks = [
    { date: '2027-01-08', artistId: 'a' },
    { date: '2027-01-15', artistId: 'a' },
  ];

  test('within the repeat window, over the budget, not free, banned', async () => {
    expect(await paths(instance({ locks }))).toEqual(['locks.1.artistId']);
    const busy = { ...ARTIST, busyDates: ['2027-01-08'] };
    expect(await paths(instance({ candidates: [busy], locks: locks.slice(0, 1) }))).toEqual([
      'locks.0.artistId',
    ]);
    expect(
      await paths(instance({ locks: locks.slice(0, 1), bans: [{ date: '2027-01-08', artistId: 'a' }] })),
    ).toEqual(['locks.0.artistId']);
    const fixedEvents = [{ date: '2027-01-09', cost: 7_950_000 }];
    expect(await paths(instance({ terms: { ...TERMS, fixedEvents }, locks: locks.slice(0, 1) }))).toEqual([
      'locks',
    ]);
  });

  test('locks that can stand do stand, an empty one too', async () => {
    const kept = [
      { date: '2027-01-08', artistId: 'a' },
      { date: '2027-01-09', artistId: null },
    ];
    const { slots } = await answer(instance({ locks: kept }));
    expect(slots.slice(0, 2).map(({ booked, locked }) => [booked?.artistId, locked])).toEqual([
      ['a', true],
      [undefined, true],
    ]);
    expect(slots[1]?.empty).toMatchObject({ reason: 'locked to stay empty', remedies: [] });
  });
});

describe('an honest empty plan, with reasons', () => {
  test('no candidates', async () => {
    const { slots, objective, proven, metrics } = await answer(instance({ candidates: [] }));
    expect(slots).toHaveLength(16);
    expect(slots.every(({ empty }) => empty?.reason === 'there are no candidates')).toBe(true);
    expect(metrics.filled).toBe(0);
    expect(objective).toBeLessThanOrEqual(0);
    expect(proven).toBe(true);
  });

  test('no budget', async () => {
    const { slots, proven } = await answer(instance({ terms: { ...TERMS, totalBudget: 0 } }));
    expect(slots[0]?.empty?.emptyReasons).toEqual({ beyondWeeklyLimit: 1 });
    expect(proven).toBe(true);
  });

  test('fixed events cost more than all', async () => {
    const fixedEvents = [{ date: '2027-01-09', cost: 9_000_000 }];
    const { slots } = await answer(instance({ terms: { ...TERMS, fixedEvents } }));
    expect(slots[0]?.empty).toMatchObject({
      emptyReasons: { totalBudget: 1 },
      reason: '1 is beyond what is left of the total budget',
      // What the fixed events are over, too.
      remedies: [{ change: 'totalBudget', artistId: 'a', by: 1_100_000 }],
    });
  });

  test('no slots at all', async () => {
    const { slots, proven, bound } = await answer(
      instance({ terms: { ...TERMS, startDate: '2027-01-04', endDate: '2027-01-05' } }),
    );
    expect([slots, proven, bound]).toEqual([[], true, 0]);
  });

  test('one artist for sixteen dates plays twice, eight weeks being the window', async () => {
    const { slots, metrics } = await answer(instance({ terms: { ...TERMS, endDate: '2027-03-14' } }));
    expect(metrics.filled).toBe(2);
    const empty = slots.find(({ booked }) => booked === null)?.empty;
    expect(empty?.emptyReasons).toEqual({ repeatWindow: 1 });
    expect(empty?.remedies[0]).toMatchObject({ change: 'repeatWindow', artistId: 'a' });
  });
});

test('the largest amounts that are allowed are computed exactly', async () => {
  const most = 10_000_000_000_000;
  const fixedEvents = Array.from({ length: 16 }, (_, week) => ({
    date: Temporal.PlainDate.from('2027-01-04').add({ days: week }).toString(),
    cost: most,
  }));
  const terms = { ...TERMS, totalBudget: most, fixedEvents };
  const candidates = [{ ...ARTIST, minimumFee: most / 50, standardFee: most }];
  const { metrics } = await answer(instance({ terms, candidates }));
  expect(metrics).toMatchObject({ budgetUse: 160_000, filled: 0 });
  const cheap = { ...ARTIST, minimumFee: most / 100 + 1 };
  const one = await answer(instance({ terms: { ...TERMS, totalBudget: most }, candidates: [cheap] }));
  expect(one.metrics).toMatchObject({ filled: 1, budgetUse: 100, spend: most / 100 + 1 });
});

test('names that are names of JavaScript are nothing but names', async () => {
  const candidates = ['__proto__', 'constructor', 'toString'].map((id) => ({ ...ARTIST, id, genres: [id] }));
  const bans = [{ date: '2027-01-08', artistId: 'constructor' }];
  const { metrics } = await answer(instance({ candidates, bans: [...bans, ...bans] }));
  expect(metrics.differentArtists).toBe(3);
  const terms = JSON.parse(`{"__proto__": {"totalBudget": 1}, "startDate": "2027-01-04"}`);
  expect(await paths(instance({ terms }))).toContain('terms.totalBudget');
});

test('10,000 candidates are planned within 1 % of the optimum before the MILP, and the time limit stops the search at once', async () => {
  const input = generate({ weeks: 26, eventDays: 2, artists: 10_000, blocked: 0.3, seed: 1 });
  const parsed = parseInstance(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  // No clock, which a busy machine would hurry on: the time is over when the MILP begins.
  let [isOver, asked] = [false, 0];
  const outcome = solveTask(await loadHighs(), prepare(parsed.instance), {
    elapsed: () => {
      if (isOver) asked++;
      return isOver ? Number.POSITIVE_INFINITY : 0;
    },
    onProgress: ({ phase }) => {
      isOver ||= phase === 'milp';
    },
  });
  expect(outcome.stoppedBy).toBe('time');
  expect(asked).toBeLessThan(50);
  expect(gapOf(outcome.bound, outcome.plan.objective)).toBeLessThan(0.01);
  expect(violations(parsed.instance, outcome.plan.assignments())).toEqual([]);
});
