import { paise } from '@backline/kernel';
import { describe, expect, test } from 'vitest';
import { categorize, feeOf, SLOT_TYPE } from './category.ts';
import { isSamePlace, matchScore, nameKey } from './match-score.ts';

describe('categorize', () => {
  test.each([
    [0, 'emerging'],
    [199_999, 'emerging'],
    [200_000, 'support'],
    [399_999, 'support'],
    [400_000, 'headliner'],
    [9_000_000, 'headliner'],
  ])('%i of 1,000,000 a week is %s', (fee, category) => {
    expect(categorize(paise(fee), paise(1_000_000))).toBe(category);
  });

  test('borders are whole paise, half up', () => {
    // 40 % of 1,001 is 400.4, of 1,004 is 401.6.
    expect(categorize(paise(400), paise(1001))).toBe('headliner');
    expect(categorize(paise(401), paise(1004))).toBe('support');
  });

  test('each category has its type of slot', () => {
    expect(SLOT_TYPE).toEqual({ headliner: 'headliner', support: 'mid', emerging: 'opening' });
  });

  test('the standard fee counts, else the minimum', () => {
    expect(feeOf({ standardFee: paise(7), minimumFee: paise(5) })).toBe(7);
    expect(feeOf({ standardFee: null, minimumFee: paise(5) })).toBe(5);
    expect(feeOf({ standardFee: paise(0), minimumFee: paise(0) })).toBe(0);
  });
});

describe('matchScore', () => {
  const venue = { preferredGenres: ['Jazz', 'House', 'Indie'], city: 'Mumbai', state: 'Maharashtra' };
  const artist = {
    genres: ['jazz'],
    city: 'Pune',
    state: 'maharashtra ',
    trust: 50,
    cancellations: 0,
    completed: 10,
  };

  test.each<[string, object, number, object]>([
    ['one of three genres, same state', {}, 51, { genre: 1333, trust: 1500, place: 800, reliability: 1500 }],
    [
      'all genres, everything best',
      { genres: ['jazz', 'house', 'indie', 'rock'], city: ' mumbai', trust: 100 },
      100,
      { genre: 4000, trust: 3000, place: 1500, reliability: 1500 },
    ],
    [
      'nothing',
      { genres: [], city: null, state: null, trust: 0, cancellations: 9, completed: 0 },
      0,
      { genre: 0, trust: 0, place: 0, reliability: 0 },
    ],
    ['a genre named twice counts once', { genres: ['jazz', 'JAZZ'] }, 51, { genre: 1333 }],
    ['another state', { city: 'Delhi', state: 'Delhi' }, 43, { place: 0 }],
    ['one in ten cancelled', { cancellations: 1 }, 46, { reliability: 1000 }],
    ['three in ten cancelled: nothing left, not less', { cancellations: 3 }, 36, { reliability: 0 }],
    ['four in ten', { cancellations: 4 }, 36, { reliability: 0 }],
    ['no show yet', { completed: 0 }, 51, { reliability: 1500 }],
    ['no show yet and cancelled', { completed: 0, cancellations: 1 }, 36, { reliability: 0 }],
    ['one show', { completed: 1 }, 51, { reliability: 1500 }],
    [
      'a half goes up: 40 + 1.5 + 8 + 15',
      { genres: ['jazz', 'house', 'indie'], trust: 5 },
      65,
      { trust: 150 },
    ],
    ['thirds of reliability', { cancellations: 1, completed: 6 }, 43, { reliability: 667 }],
  ])('%s', (_name, over, total, parts) => {
    const score = matchScore(venue, { ...artist, ...over });
    expect(score.total).toBe(total);
    expect(score.parts).toMatchObject(parts);
  });

  test('a venue without preferred genres gives everybody all 40', () => {
    expect(matchScore({ ...venue, preferredGenres: [] }, { ...artist, genres: [] }).parts.genre).toBe(4000);
  });

  test('a preferred genre twice is one', () => {
    expect(matchScore({ ...venue, preferredGenres: ['jazz', 'Jazz '] }, artist).parts.genre).toBe(4000);
  });

  test('places', () => {
    expect([
      isSamePlace('Mumbai', ' MUMBAI '),
      isSamePlace(null, null),
      isSamePlace('', ''),
      isSamePlace('a', null),
      isSamePlace(null, 'a'),
      isSamePlace('a', 'b'),
    ]).toEqual([true, false, false, false, false, false]);
    expect(nameKey('  Hip Hop ')).toBe('hip hop');
  });
});
