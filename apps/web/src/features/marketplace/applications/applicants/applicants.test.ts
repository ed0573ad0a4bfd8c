import type { Applicant } from '@backline/api-contract/applications';
import { describe, expect, it } from 'vitest';
import { applicantsIn, toggled, usualView } from './applicant-groups.ts';
import { feeScale } from './fee-position.ts';

describe('views of the applicants', () => {
  const all = (['shortlisted', 'pending', 'declined', 'viewed'] as const).map(
    (status) => ({ id: status, status }) as Applicant,
  );
  const ids = (view: Parameters<typeof applicantsIn>[0]) => applicantsIn(view, all).map(({ id }) => id);

  it('keep the order of the server', () => {
    expect(ids('all')).toEqual(['shortlisted', 'pending', 'declined', 'viewed']);
    expect(ids('open')).toEqual(['shortlisted', 'pending', 'viewed']);
    expect(ids('shortlisted')).toEqual(['shortlisted']);
  });

  it('begin with those to answer, and with all where nobody waits any more', () => {
    expect(usualView(all)).toBe('open');
    expect(usualView(all.filter(({ status }) => status === 'declined'))).toBe('all');
  });
});

describe('the choice to compare', () => {
  it('takes three and no fourth', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  });
});

describe('a fee on the scale of a budget', () => {
  it('lies between the ends when it is inside', () => {
    const { from, to, fee } = feeScale(5_000_000, 4_000_000, 6_000_000);
    expect([from, fee, to]).toEqual([14, 50, 86]);
  });

  it('lies outside when it is above or below', () => {
    const above = feeScale(9_000_000, 4_000_000, 6_000_000);
    expect(above.fee).toBeGreaterThan(above.to);
    const below = feeScale(1_000_000, 4_000_000, 6_000_000);
    expect(below.fee).toBeLessThan(below.from);
  });

  it('copes with a budget of one amount', () => {
    expect(feeScale(5_000_000, 5_000_000, 5_000_000)).toEqual({ from: 50, to: 50, fee: 50 });
  });
});
