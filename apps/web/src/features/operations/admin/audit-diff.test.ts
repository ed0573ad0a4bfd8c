import { describe, expect, it } from 'vitest';
import { accountLabel } from './account-label.ts';
import { changesOf } from './audit-diff.ts';

describe('changes of an audited write', () => {
  it('names what changed, came and went, and puts the rest last', () => {
    const changes = changesOf({
      before: { city: 'Pune', fee: 100, note: 'old' },
      after: { city: 'Pune', fee: 200, handle: '@meera' },
    });
    expect(changes).toEqual([
      { path: 'fee', kind: 'changed', before: '100', after: '200' },
      { path: 'note', kind: 'removed', before: 'old', after: null },
      { path: 'handle', kind: 'added', before: null, after: '@meera' },
      { path: 'city', kind: 'same', before: 'Pune', after: 'Pune' },
    ]);
  });

  it('goes into records but takes lists as one value', () => {
    expect(
      changesOf({ before: { terms: { slots: ['mid'] } }, after: { terms: { slots: ['mid', 'opening'] } } }),
    ).toEqual([{ path: 'terms.slots', kind: 'changed', before: '["mid"]', after: '["mid","opening"]' }]);
  });

  it('tells null from absent, and shows nothing for an event without values', () => {
    expect(changesOf({ before: { notes: null }, after: { notes: 'x' } })[0]).toMatchObject({
      kind: 'changed',
      before: 'null',
    });
    expect(changesOf({ before: null, after: null })).toEqual([]);
  });
});

describe('accounts in words', () => {
  it('keeps whose an account is', () => {
    expect(accountLabel('gateway_clearing')).toBe('Gateway clearing');
    expect(accountLabel('escrow: BK-2026-000012')).toBe('Escrow, BK-2026-000012');
    expect(accountLabel('artist_payable: DJ: The Second')).toBe('Artist payable, DJ: The Second');
  });
});
