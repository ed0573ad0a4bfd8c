import { describe, expect, it } from 'vitest';
import { type Documents, disagreements } from './document-agreement.ts';

const NOTHING: Documents = { panNumber: null, gstNumber: null, state: null, organizationType: null };
const GOOD: Documents = {
  panNumber: 'AAPFU0939F',
  gstNumber: '27AAPFU0939F1ZV',
  state: 'Maharashtra',
  organizationType: 'company',
};

describe('documents of one profile', () => {
  it('that agree, or are not there, are fine', () => {
    expect(disagreements(GOOD)).toEqual([]);
    expect(disagreements(NOTHING)).toEqual([]);
    for (const field of ['panNumber', 'gstNumber', 'state', 'organizationType'] as const)
      expect(disagreements({ ...GOOD, [field]: null })).toEqual([]);
  });

  it.each([
    [{ panNumber: 'AABCU9603R' }, ['gstNumber', 'panNumber'], 'another PAN'],
    [{ state: 'Karnataka' }, ['gstNumber', 'state'], 'of Maharashtra, and the address is in Karnataka'],
    [{ organizationType: 'individual' }, ['panNumber', 'organizationType'], "is not a person's"],
    [
      { panNumber: 'ABCPE1234F', gstNumber: null },
      ['panNumber', 'organizationType'],
      'the profile is of a company',
    ],
  ])('%j is said, with what disagrees with what', (change, fields, message) => {
    expect(disagreements({ ...GOOD, ...change })).toEqual([
      { fields, message: expect.stringContaining(message) },
    ]);
  });

  it('of a place in no state are compared by nothing', () => {
    expect(disagreements({ ...GOOD, panNumber: null, gstNumber: '97AAPFU0939F1ZO' })).toEqual([]);
  });
});
