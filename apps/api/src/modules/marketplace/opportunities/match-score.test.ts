import { describe, expect, it } from 'vitest';
import { askingFee, levelsMet, type MatchArtist, type MatchGig, matchScore } from './match-score.ts';

const artist: MatchArtist = {
  genres: ['house', 'techno'],
  fee: 5_000_000,
  experienceLevel: 'professional',
  city: 'Mumbai',
};
const gig: MatchGig = {
  requiredGenres: ['house'],
  budgetMin: 3_000_000,
  budgetMax: 6_000_000,
  experienceLevelRequired: 'any',
  city: 'Mumbai',
};
const partsOf = (own: Partial<MatchArtist>, wanted: Partial<MatchGig>) =>
  matchScore({ ...artist, ...own }, { ...gig, ...wanted }).parts;

describe('the match score', () => {
  it('is 100 where everything fits, and the sum of its parts always', () => {
    expect(matchScore(artist, gig)).toEqual({
      score: 100,
      parts: { genre: 40, budget: 30, experience: 20, location: 10 },
    });
    expect(matchScore({ genres: [], fee: 0, experienceLevel: null, city: null }, gig)).toEqual({
      score: 45,
      parts: { genre: 0, budget: 20, experience: 20, location: 5 },
    });
  });

  it.each([
    [['house'], [], 40],
    [[], [], 40],
    [[], ['house'], 0],
    [['house'], ['house', 'techno'], 20],
    [['house'], ['house', 'techno', 'jazz'], 13],
    [['house', 'jazz'], ['house', 'techno', 'jazz'], 27],
    [['house', 'folk'], ['house', 'techno', 'jazz', 'folk', 'pop', 'rock', 'sufi'], 11],
    [['house'], ['house', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o'], 3],
  ])('own %j of required %j is %i genre points', (genres, requiredGenres, points) => {
    expect(partsOf({ genres }, { requiredGenres }).genre).toBe(points);
  });

  it.each([
    [3_000_000, 3_000_000, 6_000_000, 30],
    [6_000_000, 3_000_000, 6_000_000, 30],
    [2_999_999, 3_000_000, 6_000_000, 20],
    [0, 3_000_000, 6_000_000, 20],
    [6_000_001, 3_000_000, 6_000_000, 20],
    [6_600_000, 3_000_000, 6_000_000, 15],
    [7_260_000, 3_000_000, 6_000_000, 10],
    // Exactly half a point is rounded up, a little less is not.
    [8_340_000, 3_000_000, 6_000_000, 1],
    [139, 0, 100, 1],
    [8_340_001, 0, 6_000_000, 0],
    [8_400_000, 0, 6_000_000, 0],
    [100_000_000, 0, 6_000_000, 0],
    [0, 0, 0, 30],
    [1, 0, 0, 0],
  ])('a fee of %i for a budget of %i to %i is %i points', (fee, budgetMin, budgetMax, points) => {
    expect(partsOf({ fee }, { budgetMin, budgetMax }).budget).toBe(points);
  });

  it.each([
    [null, 'any', 20],
    [null, 'beginner', 10],
    ['beginner', 'beginner', 20],
    ['beginner', 'intermediate', 10],
    ['professional', 'intermediate', 20],
    ['professional', 'veteran', 10],
    ['veteran', 'veteran', 20],
  ] as const)('level %s where %s is required is %i points', (experienceLevel, required, points) => {
    expect(partsOf({ experienceLevel }, { experienceLevelRequired: required }).experience).toBe(points);
  });

  it.each([
    ['Mumbai', 'mumbai', 10],
    ['Mumbai', 'Pune', 5],
    [null, 'Pune', 5],
    [null, null, 5],
    ['Pune', null, 5],
  ])('an artist of %s at a gig in %s gets %i points', (own, where, points) => {
    expect(partsOf({ city: own }, { city: where }).location).toBe(points);
  });

  it('goes by the standard fee, else the minimum, else nothing', () => {
    expect(askingFee({ standardFee: 7, minimumFee: 5 })).toBe(7);
    expect(askingFee({ standardFee: null, minimumFee: 5 })).toBe(5);
    expect(askingFee({ standardFee: null, minimumFee: null })).toBe(0);
    expect(levelsMet('intermediate')).toEqual(['any', 'beginner', 'intermediate']);
  });
});
