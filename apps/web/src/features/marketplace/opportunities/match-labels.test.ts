import type { Opportunity } from '@backline/api-contract/opportunities';
import type { ArtistProfile } from '@backline/api-contract/profiles';
import { paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { explainMatch } from './match-labels.ts';

const artist = (fields: Partial<ArtistProfile>) =>
  ({
    primaryGenre: 'techno',
    secondaryGenres: ['house'],
    standardFee: 5_000_000,
    ...fields,
  }) as ArtistProfile;
const gig = (fields: Partial<Opportunity> = {}) =>
  ({
    requiredGenres: ['techno', 'trance'],
    budgetMin: 4_000_000,
    budgetMax: 6_000_000,
    currency: 'INR',
    experienceLevelRequired: 'professional',
    venue: { city: 'Pune' },
    ...fields,
  }) as Opportunity;
const PARTS = { genre: 20, budget: 30, experience: 20, location: 5 };

const whyOf = (part: number, of: Opportunity, by: ArtistProfile | undefined, parts = PARTS) =>
  explainMatch(parts, of, by)[part]?.why;

describe('why a gig matches', () => {
  it('keeps the points of the server and the order of the score', () => {
    const parts = explainMatch(PARTS, gig(), artist({}));
    expect(parts.map(({ label, value, max }) => `${label} ${value}/${max}`)).toEqual([
      'Genre 20/40',
      'Fee 30/30',
      'Level 20/20',
      'City 5/10',
    ]);
  });

  it('counts the genres that are asked for', () => {
    expect(whyOf(0, gig(), artist({}))).toBe('You play 1 of the 2 genres asked for.');
    expect(whyOf(0, gig({ requiredGenres: [] }), artist({}))).toBe('Open to every genre.');
    expect(whyOf(0, gig({ requiredGenres: ['techno', 'house'] }), artist({}))).toMatch(/all/);
    expect(whyOf(0, gig({ requiredGenres: ['jazz'] }), artist({}))).toMatch(/None/);
  });

  it('says on which side of the budget the usual fee lies', () => {
    expect(whyOf(1, gig(), artist({}))).toBe('Your usual ₹50,000 is inside the budget.');
    expect(whyOf(1, gig(), artist({ standardFee: paise(3_000_000) }))).toMatch(/ask for more/);
    expect(whyOf(1, gig(), artist({ standardFee: paise(7_000_000) }))).toMatch(/above/);
    expect(whyOf(1, gig(), artist({ standardFee: null, minimumFee: null }))).toMatch(/no fee/);
  });

  it('names level and city', () => {
    expect(whyOf(2, gig(), artist({}))).toBe('Professional is asked for, and you are.');
    expect(whyOf(3, gig(), artist({}))).toBe('In Pune, so you would travel.');
    expect(whyOf(3, gig(), artist({}), { ...PARTS, location: 10 })).toMatch(/where you are based/);
  });
});
