import type { Profile } from '@backline/api-contract/profiles';
import { describe, expect, it } from 'vitest';
import { fieldsOf, toPatch, toValues } from './profile-values.ts';

const artist = {
  type: 'artist',
  artistName: 'Kaya',
  bio: null,
  minimumFee: 2_000_000,
  secondaryGenres: ['house'],
  performanceDurations: [60, 120],
  panNumber: '******234F',
} as unknown as Profile;

describe('a profile in its form', () => {
  it('holds every field of the type, and none twice', () => {
    for (const type of ['artist', 'organizer', 'venue'] as const) {
      const names = fieldsOf(type).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('never puts the mask of a secret into the field', () => {
    expect(toValues(artist).panNumber).toBe('');
  });

  it('shows what is missing as empty', () => {
    expect(toValues(artist)).toMatchObject({ bio: '', standardFee: null, minimumFee: 2_000_000 });
  });
});

describe('what is sent', () => {
  const before = toValues(artist);

  it('is nothing where nothing changed', () => {
    expect(toPatch('artist', before, { ...before })).toEqual({});
  });

  it('is only what changed, with an emptied field as null', () => {
    expect(toPatch('artist', before, { ...before, artistName: ' ', bio: ' Hello ' })).toEqual({
      artistName: null,
      bio: 'Hello',
    });
  });

  it('has set lengths as numbers and genres as words', () => {
    const after = { ...before, performanceDurations: ['90'], secondaryGenres: ['house', 'techno'] };
    expect(toPatch('artist', before, after)).toEqual({
      performanceDurations: [90],
      secondaryGenres: ['house', 'techno'],
    });
  });

  it('has a secret only where a new one was typed', () => {
    expect(toPatch('artist', before, { ...before, panNumber: 'ABCPE1234F' })).toEqual({
      panNumber: 'ABCPE1234F',
    });
  });
});
