import { describe, expect, it } from 'vitest';
import { genreProblems, normalized, repetitionProblems, ruleProblems } from './field-rules.ts';

describe('ruleProblems', () => {
  it.each([
    ['panNumber', 'ABCPE1234F'],
    ['panNumber', 'abcpe1234f'],
    ['gstNumber', '27AAPFU0939F1ZV'],
    ['pincode', '400 050'],
    ['contactPhone', '98200 12345'],
    ['contactPhone', '+44 20 7946 0958'],
    ['timezone', 'Asia/Kolkata'],
    ['timezone', 'Asia/Calcutta'],
    ['artistName', 'anything'],
    ['panNumber', null],
  ])('%s may be %j', (field, value) => {
    expect(ruleProblems({ [field]: value })).toEqual([]);
  });

  it.each<readonly [string, string, string]>([
    [
      'panNumber',
      'ABCDE1234F',
      'The fourth letter of a PAN says what kind of holder it has; D stands for none.',
    ],
    [
      'gstNumber',
      '27AAPFU0939F1ZX',
      'The last character of this GSTIN does not fit the others: please look for a typing error.',
    ],
    ['pincode', '040050', 'A PIN code does not begin with 0.'],
    ['contactPhone', '12345', 'Enter a phone number that can be called, as in +91 98200 12345.'],
    ['timezone', 'Mumbai', 'Enter a time zone by its name, as in Asia/Kolkata.'],
    ...['+05:30', 'T17:30+05:30', '2026-11-28T10:00Z', 'Z', 'Asia/Kolkata[u-ca=hebrew]', 'Asia/', ''].map(
      (zone) => ['timezone', zone, 'Enter a time zone by its name, as in Asia/Kolkata.'] as const,
    ),
  ])('%s cannot be %j', (field, value, message) => {
    expect(ruleProblems({ [field]: value })).toEqual([{ field, message }]);
  });
});

it('normalized stores one form of what can be typed in many, and touches nothing else', () => {
  expect(
    normalized({
      panNumber: ' abcpe 1234f',
      pincode: '400 050',
      contactPhone: '098200 12345',
      bio: ' as typed ',
      gstNumber: null,
      secondaryGenres: ['house'],
    }),
  ).toEqual({
    panNumber: 'ABCPE1234F',
    pincode: '400050',
    contactPhone: '+919820012345',
    bio: ' as typed ',
    gstNumber: null,
    secondaryGenres: ['house'],
  });
});

it('genreProblems names the field and the genres that are not on the list', () => {
  const known = new Set(['house', 'techno']);
  const changes = {
    primaryGenre: 'polka',
    secondaryGenres: ['house', 'yodel', 'ska'],
    preferredGenres: ['techno'],
  };
  expect(genreProblems(changes, known)).toEqual([
    { field: 'primaryGenre', message: 'Not a genre on our list: polka.' },
    { field: 'secondaryGenres', message: 'Not a genre on our list: yodel, ska.' },
  ]);
  expect(genreProblems({ primaryGenre: null, secondaryGenres: [] }, known)).toEqual([]);
});

it('repetitionProblems names every list that says something twice', () => {
  expect(
    repetitionProblems({ operatingDays: ['friday', 'friday'], performanceDurations: [60, 90], bio: 'aa' }),
  ).toEqual([{ field: 'operatingDays', message: 'Name each one only once.' }]);
});
