import { describe, expect, test } from 'vitest';
import { type InstanceInput, instanceSchema } from '../input/instance.ts';
import { bruteForce } from './brute-force.ts';
import { expectedDates, violations, weekly } from './checker.ts';
import { value } from './value.ts';

const TERMS = {
  startDate: '2027-01-04',
  endDate: '2027-01-17',
  totalBudget: 2_000_000,
  city: 'Mumbai',
  state: 'Maharashtra',
};
const artist = (id: string, over: object = {}) => ({
  id,
  minimumFee: 200_000,
  genres: ['jazz'],
  city: 'Pune',
  trust: 50,
  ...over,
});
const make = (over: Partial<InstanceInput> = {}) =>
  instanceSchema.parse({ terms: TERMS, candidates: [artist('a'), artist('b'), artist('c')], ...over });
const DATES = ['2027-01-08', '2027-01-09', '2027-01-15', '2027-01-16'];
const plan = (...ids: (string | null)[]) =>
  DATES.map((date, index) => ({ date, artistId: ids[index] ?? null }));

describe('the checker finds', () => {
  test('nothing in a plan that keeps the rules', () => {
    expect(violations(make(), plan('a', 'b', 'c'))).toEqual([]);
    expect(violations(make(), plan())).toEqual([]);
  });

  test.each<[string, Partial<InstanceInput>, (string | null)[], string[]]>([
    ['nobody', {}, ['x'], ['x on 2027-01-08 is nobody', 'spends Infinity']],
    ['a repeat', {}, ['a', null, 'a'], ['a on 2027-01-08 and 2027-01-15, 7 days apart']],
    [
      'no repeat at the end of the window',
      { terms: { ...TERMS, constraints: { noRepeatArtistWithinWeeks: 1 } } },
      ['a', null, 'a'],
      [],
    ],
    [
      'a repeat a day before it ends',
      { terms: { ...TERMS, constraints: { noRepeatArtistWithinWeeks: 1 } } },
      [null, 'a', 'a'],
      ['a on 2027-01-09 and 2027-01-15, 6 days apart'],
    ],
    [
      'a busy artist',
      { candidates: [artist('a', { busyDates: ['2027-01-08'] })] },
      ['a'],
      ['a on 2027-01-08 is not free'],
    ],
    [
      'a ban, on its date only',
      { bans: [{ date: '2027-01-08', artistId: 'a' }] },
      ['a', 'b'],
      ['a on 2027-01-08 is banned'],
    ],
    ['no ban of another', { bans: [{ date: '2027-01-08', artistId: 'b' }] }, ['a', 'b'], []],
    [
      'a fee over the slot',
      { candidates: [artist('a', { standardFee: 350_001 })] },
      ['a'],
      ['a on 2027-01-08 is over the slot budget'],
    ],
    ['a fee at the slot', { candidates: [artist('a', { standardFee: 350_000 })] }, ['a'], []],
    [
      'a premium fee',
      { candidates: [artist('a', { standardFee: 450_001 })] },
      [null, 'a'],
      ['a on 2027-01-09 is over the slot budget'],
    ],
    ['a fee at the premium slot', { candidates: [artist('a', { standardFee: 450_000 })] }, [null, 'a'], []],
    [
      'who asks over 60 % of the week',
      { candidates: [artist('a', { minimumFee: 600_001 })] },
      ['a'],
      ['a on 2027-01-08 asks over 60 % of the weekly budget', 'a on 2027-01-08 is over the slot budget'],
    ],
    [
      'who asks 60 %',
      { candidates: [artist('a', { minimumFee: 600_000 })] },
      ['a'],
      ['a on 2027-01-08 is over the slot budget'],
    ],
    [
      'who is to be avoided',
      { terms: { ...TERMS, constraints: { avoidArtists: ['a'] } } },
      ['a', 'b'],
      ['a on 2027-01-08 is to be avoided'],
    ],
    [
      'an excluded genre',
      {
        terms: { ...TERMS, excludedGenres: ['Jazz '] },
        candidates: [artist('a', { genres: ['pop', 'jazz'] })],
      },
      ['a'],
      ['a on 2027-01-08 plays an excluded genre'],
    ],
    [
      'no preferred genre',
      { terms: { ...TERMS, preferredGenres: ['rock'] } },
      ['a'],
      ['a on 2027-01-08 plays no preferred genre'],
    ],
    ['a preferred genre', { terms: { ...TERMS, preferredGenres: ['rock', ' JAZZ'] } }, ['a'], []],
    [
      'spending over the total',
      { terms: { ...TERMS, fixedEvents: [{ date: '2027-01-10', cost: 1_700_000 }], eventsPerWeek: 3 } },
      ['a', 'b'],
      ['spends 2100000'],
    ],
    [
      'spending all',
      { terms: { ...TERMS, fixedEvents: [{ date: '2027-01-10', cost: 1_600_000 }], eventsPerWeek: 3 } },
      ['a', 'b'],
      [],
    ],
    [
      'a repeat of a fixed event',
      {
        terms: { ...TERMS, fixedEvents: [{ date: '2027-01-10', cost: 1, artistId: 'a' }], eventsPerWeek: 3 },
      },
      ['a', 'b'],
      ['a on 2027-01-08 and 2027-01-10, 2 days apart'],
    ],
    [
      'a lock of a later date',
      { locks: [{ date: '2027-01-09', artistId: 'a' }] },
      ['b', 'c'],
      ['2027-01-09 is locked to a, not c'],
    ],
    [
      'spaces and case of genres',
      {
        terms: { ...TERMS, preferredGenres: ['jazz'] },
        candidates: [artist('a', { genres: ['pop', ' JAZZ '] })],
      },
      ['a'],
      [],
    ],
    [
      'no repeat of a fixed event without an artist',
      { terms: { ...TERMS, fixedEvents: [{ date: '2027-01-10', cost: 1 }], eventsPerWeek: 3 } },
      ['a', 'b'],
      [],
    ],
    [
      'no spending where fixed events are over the total',
      { terms: { ...TERMS, fixedEvents: [{ date: '2027-01-10', cost: 2_500_000 }], eventsPerWeek: 3 } },
      [],
      [],
    ],
    [
      'a lock that is not kept',
      { locks: [{ date: '2027-01-08', artistId: 'a' }] },
      ['b'],
      ['2027-01-08 is locked to a, not b'],
    ],
    ['a lock that is kept', { locks: [{ date: '2027-01-08', artistId: 'a' }] }, ['a'], []],
    [
      'an empty lock that is filled',
      { locks: [{ date: '2027-01-08', artistId: null }] },
      ['b'],
      ['2027-01-08 is locked to null, not b'],
    ],
  ])('%s', (_name, over, ids, expected) => {
    expect(violations(make(over), plan(...ids))).toEqual(expected);
  });

  test('other dates than the slots', () => {
    expect(violations(make(), plan().slice(1))).toEqual([
      `the dates are ${DATES.slice(1).join()} instead of ${DATES.join()}`,
    ]);
  });

  test('a flagship may cost more, a Thursday less', () => {
    const terms = {
      ...TERMS,
      startDate: '2027-01-18',
      endDate: '2027-01-31',
      eventDays: ['thursday', 'saturday'] as const,
    };
    const flagship = [
      { date: '2027-01-21', artistId: 'b' },
      { date: '2027-01-23', artistId: null },
      { date: '2027-01-28', artistId: null },
      { date: '2027-01-30', artistId: 'a' },
    ];
    const at = (a: number, b: number) =>
      make({
        terms: { ...terms, eventDays: [...terms.eventDays] },
        candidates: [artist('a', { standardFee: a }), artist('b', { standardFee: b })],
      });
    expect(violations(at(600_000, 250_000), flagship)).toEqual([]);
    expect(violations(at(600_001, 250_001), flagship)).toEqual([
      'b on 2027-01-21 is over the slot budget',
      'a on 2027-01-30 is over the slot budget',
    ]);
  });
});

test('dates and weekly budget, computed independently', () => {
  expect(expectedDates(make())).toEqual(DATES);
  expect(
    expectedDates(make({ terms: { ...TERMS, eventsPerWeek: 1, datesWithoutEvent: ['2027-01-15'] } })),
  ).toEqual(['2027-01-08', '2027-01-16']);
  expect(
    expectedDates(
      make({
        terms: {
          ...TERMS,
          eventsPerWeek: 1,
          fixedEvents: [
            { date: '2027-01-04', cost: 0 },
            { date: '2027-01-17', cost: 0 },
          ],
        },
      }),
    ),
  ).toEqual([]);
  expect(
    expectedDates(
      make({
        terms: { ...TERMS, startDate: '2027-01-10', eventDays: ['sunday', 'monday'], eventsPerWeek: 1 },
      }),
    ),
  ).toEqual(['2027-01-10', '2027-01-17']);
  expect(weekly(make({ terms: { ...TERMS, endDate: '2027-01-18', totalBudget: 500 } }))).toBe(167);
});

test('dates of other shapes', () => {
  expect(
    expectedDates(make({ terms: { ...TERMS, fixedEvents: [{ date: '2027-01-08', cost: 0 }] } })),
  ).toEqual(DATES.slice(1));
  expect(
    expectedDates(
      make({
        terms: {
          ...TERMS,
          eventDays: ['monday', 'tuesday', 'wednesday'],
          eventsPerWeek: 3,
          endDate: '2027-01-10',
        },
      }),
    ),
  ).toEqual(['2027-01-04', '2027-01-05', '2027-01-06']);
});

test('the 25th is a flagship on a Friday, and nothing on a Thursday', () => {
  const terms = { ...TERMS, startDate: '2027-06-25', endDate: '2027-07-01', eventDays: ['friday' as const] };
  const on = (fee: number) =>
    violations(make({ terms, candidates: [artist('a', { standardFee: fee })] }), [
      { date: '2027-06-25', artistId: 'a' },
    ]);
  expect([on(1_200_000).length, on(1_200_001).length]).toEqual([0, 1]);
  const late = { ...TERMS, startDate: '2027-01-28', endDate: '2027-01-28', eventDays: ['thursday' as const] };
  const thursday = (fee: number) =>
    violations(make({ terms: late, candidates: [artist('a', { standardFee: fee })] }), [
      { date: '2027-01-28', artistId: 'a' },
    ]);
  expect([thursday(500_000).length, thursday(500_001).length]).toEqual([0, 1]);
});

test('brute force: two dates, one artist within the window', () => {
  const terms = {
    ...TERMS,
    endDate: '2027-01-10',
    constraints: { minHeadlinersPerMonth: 0, emergingShare: 0, localShare: 0 },
  };
  // 1,000 filled, 40 + 15 + 15 match, 40 as support on a Friday.
  expect(bruteForce(make({ terms, candidates: [artist('a')] }))).toBe(1110);
  expect(bruteForce(make({ terms, candidates: [] }))).toBe(0);
});

describe('the value, by hand', () => {
  const none = { minHeadlinersPerMonth: 0, emergingShare: 0, localShare: 0 };
  const at = (over: Partial<InstanceInput>, constraints: object, ...ids: (string | null)[]): number =>
    value(
      make({
        ...over,
        terms: { ...TERMS, ...(over.terms ?? {}), constraints: { ...none, ...constraints } } as never,
      }),
      plan(...ids),
    );

  test.each<[string, number, number]>([
    ['support on a Friday', at({}, {}, 'a'), 1110],
    ['support on a Saturday', at({}, {}, null, 'a'), 1070],
    ['neighbours alike', at({}, {}, 'a', 'b'), 1110 + 1070 - 25],
    ['an empty slot between', at({}, {}, 'a', null, 'b'), 2220],
    ['too many local', at({ candidates: [artist('a', { city: 'mumbai' })] }, {}, 'a'), 1110 + 15 - 15],
    ['too many touring', at({}, { localShare: 100 }, 'a'), 1110 - 15],
    ['two headliners lacking', at({}, { minHeadlinersPerMonth: 9 }, 'a'), 1110 - 2 * 120],
    ['emerging lacking', at({}, { emergingShare: 50 }, 'a'), 1110 - 2 * 20],
    ['genres lacking', at({}, { minGenresPerMonth: 3 }, 'a'), 1110 - 2 * 60],
    ['three in a row', at({}, { maxSameGenreInRow: 2 }, 'a', 'b', 'c'), 1110 + 1070 + 1110 - 50 - 60],
    ['to include', at({}, { includeArtists: ['a', 'b'] }, 'a'), 1110 + 300],
    ['as before', at({ former: [{ date: '2027-01-08', artistId: 'a' }] }, {}, 'a'), 1110 + 150],
    ['not as before', at({ former: [{ date: '2027-01-08', artistId: 'b' }] }, {}, 'a'), 1110],
    [
      'over the share: 10 % of 5 %',
      at({ terms: { ...TERMS, breakdown: { headliner: 90, support: 5, emerging: 5 } } }, {}, 'a'),
      1110 - 50,
    ],
    [
      'a headliner on a premium slot',
      at({ candidates: [artist('a', { standardFee: 400_000 })] }, { minHeadlinersPerMonth: 1 }, null, 'a'),
      1110,
    ],
    [
      'an emerging one there',
      at({ candidates: [artist('a', { minimumFee: 199_999 })] }, {}, null, 'a'),
      1110,
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected);
  });
});
