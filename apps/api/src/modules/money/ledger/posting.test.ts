import { paise } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey, escrowOf, payableOf, platform } from './account-ref.ts';
import { BrokenPostingError, type Entry, type Posting, postingHash, settleEntries } from './posting.ts';

const BOOKING = '018f0000-0000-7000-8000-000000000001';
const ARTIST = '018f0000-0000-7000-8000-000000000002';

const entry = (account: Entry['account'], amount: number): Entry => ({ account, amount: paise(amount) });

function posting(entries: Entry[], overrides: Partial<Posting> = {}): Posting {
  return {
    kind: 'milestone_captured',
    description: 'deposit captured',
    bookingId: BOOKING,
    key: 'capture:1',
    currency: 'INR',
    entries,
    ...overrides,
  };
}

const hashOf = (given: Posting): string => postingHash(given, settleEntries(given));

describe('account references', () => {
  it('name their accounts apart', () => {
    const all = [escrowOf(BOOKING), payableOf(ARTIST), ...Object.values(platform)];
    expect(new Set(all.map(accountKey)).size).toBe(all.length);
  });

  it.each([
    [escrowOf(BOOKING), `escrow:${BOOKING}`],
    [payableOf(ARTIST), `artist_payable:${ARTIST}`],
    [platform.clearing, 'gateway_clearing'],
    [platform.revenue, 'platform_revenue'],
    [platform.taxPayable, 'tax_payable'],
    [platform.refundsPayable, 'refunds_payable'],
    [platform.gatewayFees, 'gateway_fees'],
  ])('of %o is %s', (ref, key) => {
    expect(accountKey(ref)).toBe(key);
  });
});

describe('settling entries', () => {
  it('keeps a balanced pair, in the order of the accounts', () => {
    const given = posting([entry(platform.clearing, 100), entry(escrowOf(BOOKING), -100)]);
    expect(settleEntries(given).map(({ account, amount }) => [account.kind, amount])).toEqual([
      ['escrow', -100],
      ['gateway_clearing', 100],
    ]);
  });

  it('adds up entries on one account', () => {
    const given = posting([
      entry(platform.clearing, 60),
      entry(platform.clearing, 40),
      entry(escrowOf(BOOKING), -100),
    ]);
    expect(settleEntries(given)).toHaveLength(2);
    expect(settleEntries(given).map(({ amount }) => amount)).toEqual([-100, 100]);
  });

  it('leaves out what is nothing: a commission of zero is no entry', () => {
    const given = posting([
      entry(escrowOf(BOOKING), 100),
      entry(payableOf(ARTIST), -100),
      entry(platform.revenue, 0),
    ]);
    expect(settleEntries(given).map(({ account }) => account.kind)).toEqual(['artist_payable', 'escrow']);
  });

  it.each([
    ['one side only', [entry(platform.clearing, 100)], 'off by 100 paise'],
    ['a paisa too many', [entry(platform.clearing, 101), entry(escrowOf(BOOKING), -100)], 'off by 1 paise'],
    ['a paisa too few', [entry(platform.clearing, 99), entry(escrowOf(BOOKING), -100)], 'off by -1 paise'],
    ['nothing at all', [], 'nothing moves'],
    ['only zeros', [entry(platform.clearing, 0), entry(platform.revenue, 0)], 'nothing moves'],
    [
      'back and forth on one account',
      [entry(platform.clearing, 5), entry(platform.clearing, -5)],
      'nothing moves',
    ],
  ])('refuses %s', (_name, entries, problem) => {
    expect(() => settleEntries(posting(entries))).toThrow(BrokenPostingError);
    expect(() => settleEntries(posting(entries))).toThrow(problem);
  });

  it('refuses every set of entries that does not sum to zero, and no other', () => {
    const accounts = [platform.clearing, platform.revenue, escrowOf(BOOKING), payableOf(ARTIST)];
    const anyEntry = fc.record({
      account: fc.constantFrom(...accounts),
      amount: fc.integer({ min: -1_000, max: 1_000 }).map(paise),
    });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), (entries) => {
        const sum = entries.reduce((total, each) => total + each.amount, 0);
        const sums = Map.groupBy(entries, ({ account }) => account.kind);
        const moving = [...sums.values()].filter(
          (group) => group.reduce((total, { amount }) => total + amount, 0) !== 0,
        );
        if (sum === 0 && moving.length >= 2) {
          const settled = settleEntries(posting(entries));
          expect(settled.reduce((total, { amount }) => total + amount, 0)).toBe(0);
          expect(settled.every(({ amount }) => amount !== 0)).toBe(true);
        } else expect(() => settleEntries(posting(entries))).toThrow(BrokenPostingError);
      }),
    );
  });
});

describe('the hash of a posting', () => {
  const base = posting([entry(platform.clearing, 100), entry(escrowOf(BOOKING), -100)]);

  it('is the same in whatever order the entries are given', () => {
    expect(hashOf({ ...base, entries: base.entries.toReversed() })).toBe(hashOf(base));
  });

  it('is the same under another key: the key is what it is compared under', () => {
    expect(hashOf({ ...base, key: 'capture:2' })).toBe(hashOf(base));
  });

  it.each<[string, Posting]>([
    ['kind', { ...base, kind: 'escrow_released' }],
    ['description', { ...base, description: 'balance captured' }],
    ['booking', { ...base, bookingId: null }],
    ['currency', { ...base, currency: 'EUR' }],
    ['amount', posting([entry(platform.clearing, 101), entry(escrowOf(BOOKING), -101)])],
    ['account', posting([entry(platform.clearing, 100), entry(escrowOf(ARTIST), -100)])],
    ['direction', posting([entry(platform.clearing, -100), entry(escrowOf(BOOKING), 100)])],
  ])('changes with the %s', (_what, other) => {
    expect(hashOf(other)).not.toBe(hashOf(base));
  });
});
