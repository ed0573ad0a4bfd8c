import { bankDetailsBodySchema } from '@backline/api-contract/bank-details';
import { PROFILE_TYPES, updateProfileBodies } from '@backline/api-contract/profiles';
import { describe, expect, it } from 'vitest';
import { completenessOf, describeCompleteness, missingFields } from './completeness.ts';
import { WEIGHTS } from './completeness-weights.ts';
import type { ProfileRow } from './profile-row.ts';

const VERIFIED = { emailVerified: true };

function artist(fields: Record<string, unknown> = {}): ProfileRow {
  const lists = { secondaryGenres: [], performanceDurations: [] };
  return { type: 'artist', verificationStatus: 'pending', ...lists, ...fields } as unknown as ProfileRow;
}

/** 72 %: all that a booking needs, without bank details, address and links. */
const BOOKABLE = {
  artistName: 'Meera',
  legalName: 'Meera Rao',
  bio: 'House.',
  primaryGenre: 'house',
  experienceLevel: 'professional',
  yearsOfExperience: 0,
  city: 'Mumbai',
  state: 'Maharashtra',
  minimumFee: 0,
  standardFee: 5_000_000,
  premiumFee: 9_000_000,
  performanceDurations: [60],
};

describe('the weights', () => {
  it.each(PROFILE_TYPES)('of an %s sum to 100 and name fields that the owner can fill in', (type) => {
    expect(WEIGHTS[type].reduce((sum, { points }) => sum + points, 0)).toBe(100);
    const editable = [updateProfileBodies[type], bankDetailsBodySchema].flatMap(({ shape }) =>
      Object.keys(shape),
    );
    const weighted = WEIGHTS[type].flatMap(({ fields }) => fields);
    expect(weighted.filter((field) => !editable.includes(field))).toEqual([]);
    expect(new Set(weighted).size).toBe(weighted.length);
  });
});

describe('completenessOf', () => {
  it('goes from 0 to 100', () => {
    expect(completenessOf(artist())).toBe(0);
    const full = WEIGHTS.artist.flatMap(({ fields }) => fields.map((field) => [field, ['x']]));
    expect(completenessOf(artist(Object.fromEntries(full)))).toBe(100);
  });

  it('counts zero as filled in, an empty text or list not', () => {
    expect(completenessOf(artist({ minimumFee: 0 }))).toBe(8);
    expect(completenessOf(artist({ bio: '', secondaryGenres: [] }))).toBe(0);
  });

  it('takes any one link for the link', () => {
    expect(completenessOf(artist({ spotifyUrl: 'https://spotify.example' }))).toBe(2);
    expect(completenessOf(artist({ spotifyUrl: 'https://a.example', websiteUrl: 'https://b.example' }))).toBe(
      2,
    );
  });
});

describe('describeCompleteness', () => {
  it('lists what is missing with its points, in the order of the page', () => {
    const { percent, missing } = describeCompleteness(artist(BOOKABLE), VERIFIED);
    expect(percent).toBe(72);
    expect(missing).toEqual([
      { field: 'secondaryGenres', label: 'Other genres', points: 3 },
      { field: 'address', label: 'Address', points: 3 },
      { field: 'pincode', label: 'PIN code', points: 2 },
      { field: 'bankAccountName', label: 'Name on the bank account', points: 4 },
      { field: 'bankAccountNumber', label: 'Bank account number', points: 5 },
      { field: 'bankIfscCode', label: 'IFSC of the bank', points: 4 },
      { field: 'panNumber', label: 'PAN', points: 5 },
      { field: 'soundcloudUrl', label: 'A link to your music', points: 2 },
    ]);
    expect(missingFields(artist(BOOKABLE))).toHaveLength(8);
  });

  it('can be submitted from 70% on, with a verified address', () => {
    expect(describeCompleteness(artist(BOOKABLE), VERIFIED)).toMatchObject({
      unmetRequirements: [],
      canSubmit: true,
    });
    expect(describeCompleteness(artist(BOOKABLE), { emailVerified: false })).toMatchObject({
      unmetRequirements: ['Verify your email address.'],
      canSubmit: false,
    });
    expect(describeCompleteness(artist({ ...BOOKABLE, bio: null }), VERIFIED)).toMatchObject({
      percent: 62,
      unmetRequirements: ['Fill in more: your profile is 62% complete and needs 70%.'],
      canSubmit: false,
    });
  });

  it('needs name, genre and place, however much else is there', () => {
    const bank = {
      bankAccountName: 'x',
      bankAccountNumber: 'x',
      bankIfscCode: 'x',
      panNumber: 'x',
      address: 'x',
    };
    expect(describeCompleteness(artist({ ...BOOKABLE, ...bank, artistName: null }), VERIFIED)).toMatchObject({
      percent: 88,
      unmetRequirements: ['Fill in: Artist name.'],
      canSubmit: false,
    });
  });

  it.each([
    ['under_review', false],
    ['approved', false],
    ['rejected', true],
  ])('in status %s: can be submitted is %s', (verificationStatus, canSubmit) => {
    expect(describeCompleteness(artist({ ...BOOKABLE, verificationStatus }), VERIFIED).canSubmit).toBe(
      canSubmit,
    );
  });
});
