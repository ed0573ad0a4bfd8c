import type { ArtistProfile } from '@backline/api-contract/profiles';
import { describe, expect, it } from 'vitest';
import { activeFilters, smartFilters } from './active-filters.ts';
import {
  contradictions,
  type GigFilters,
  NO_FILTERS,
  readFilters,
  toParams,
  toQuery,
} from './gig-filters.ts';

const FILTERS: GigFilters = {
  search: 'rooftop',
  genres: ['house', 'deep-house'],
  city: 'Pune',
  dateFrom: '2026-12-01',
  dateTo: '2026-12-31',
  slotType: 'headliner',
  eventType: 'club_night',
  experience: 'professional',
  feeMin: 4_000_000,
  feeMax: 9_000_000,
  ignoreBudgetFilter: true,
  ignoreGenreFilter: false,
  sort: 'date',
};

describe('filters in the address', () => {
  it('come back as they were written', () => {
    expect(readFilters(toParams(FILTERS))).toEqual(FILTERS);
    expect(readFilters(toParams(NO_FILTERS))).toEqual(NO_FILTERS);
  });

  it('leave the address empty while nothing is set', () => {
    expect(toParams(NO_FILTERS).toString()).toBe('');
  });

  it('ignore what makes no sense', () => {
    const odd = new URLSearchParams('slotType=nowhere&feeMin=-3&dateFrom=soon&sort=luck&genres=,,');
    expect(readFilters(odd)).toEqual(NO_FILTERS);
  });

  it('reach the API as lists and flags', () => {
    expect(toQuery(FILTERS)).toMatchObject({ genres: ['house', 'deep-house'], ignoreBudgetFilter: true });
    expect(toQuery(NO_FILTERS)).toMatchObject({ sort: null, search: null, ignoreBudgetFilter: null });
  });
});

describe('the filters that are set', () => {
  const nameOf = (slug: string) => slug.toUpperCase();

  it('have a chip each, genres one by one and dates together', () => {
    expect(activeFilters(FILTERS, nameOf).map(({ label }) => label)).toEqual([
      '“rooftop”',
      'In Pune',
      'HOUSE',
      'DEEP-HOUSE',
      'Headliner',
      'Club night',
      'Professional level',
      'Tue 1 Dec – Thu 31 Dec 2026',
      'From ₹40,000',
      'Up to ₹90,000',
    ]);
    expect(activeFilters(NO_FILTERS, nameOf)).toEqual([]);
  });

  it('can each be taken away alone', () => {
    const genre = activeFilters(FILTERS, nameOf).find(({ key }) => key === 'genre-house');
    expect({ ...FILTERS, ...genre?.without }).toEqual({ ...FILTERS, genres: ['deep-house'] });
  });

  it('name the smart ones that are on', () => {
    const artist = { minimumFee: 3_000_000 } as ArtistProfile;
    expect(smartFilters(NO_FILTERS, artist).map(({ loosened }) => loosened)).toEqual([
      'Gigs that pay less than ₹30,000',
      'Gigs outside your genres',
    ]);
    expect(smartFilters(FILTERS, artist).map(({ key }) => key)).toEqual(['genre']);
  });
});

describe('filters that contradict each other', () => {
  it('are named at the field, and only where they do', () => {
    expect(contradictions(FILTERS)).toEqual({});
    expect(contradictions({ ...FILTERS, feeMin: 9_000_000, feeMax: 1_000, dateTo: '2026-11-30' })).toEqual({
      feeMax: 'The highest fee must not be below the lowest.',
      dateTo: 'The last date must not be before the first.',
    });
    expect(contradictions({ ...FILTERS, feeMin: null, dateFrom: null })).toEqual({});
  });
});
