import { describe, expect, it } from 'vitest';
import { cancellationPolicy, tierAt } from './cancellation-policy.ts';

describe('the standard policy', () => {
  const standard = cancellationPolicy('standard');

  it.each([
    [365, 'gracePeriod', 10_000, 10_000],
    [31, 'gracePeriod', 10_000, 10_000],
    [30, 'standard', 5_000, 5_000],
    [15, 'standard', 5_000, 5_000],
    [14, 'late', 2_500, 0],
    [8, 'late', 2_500, 0],
    [7, 'veryLate', 0, 0],
    [0, 'veryLate', 0, 0],
    [-1, 'veryLate', 0, 0],
  ])('%i days before: %s, buyer %i, artist %i', (days, tier, buyer, artist) => {
    expect(tierAt(standard, days)).toMatchObject({ tier, refund: { buyer, artist } });
  });
});

it('knows no policy by another name', () => {
  expect(() => cancellationPolicy('generous')).toThrow('unknown cancellation policy: generous');
});
