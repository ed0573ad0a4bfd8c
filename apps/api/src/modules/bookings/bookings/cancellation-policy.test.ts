import { describe, expect, it } from 'vitest';
import {
  BUILT_IN_DEFAULT,
  cancellationPolicy,
  daysText,
  latestEdition,
  offeredPolicies,
  remainderText,
  tierAt,
} from './cancellation-policy.ts';

/** Written out from the specification: [days, tier, refund where the buyer cancels, standard and protected where the artist does]. */
const TABLE = [
  [365, 'gracePeriod', 10_000, 10_000],
  [31, 'gracePeriod', 10_000, 10_000],
  [30, 'standard', 5_000, 5_000],
  [15, 'standard', 5_000, 5_000],
  [14, 'late', 2_500, 0],
  [8, 'late', 2_500, 0],
  [7, 'veryLate', 0, 0],
  [0, 'veryLate', 0, 0],
  [-1, 'veryLate', 0, 0],
] as const;

describe('the standard policy', () => {
  it.each(TABLE)('%i days before: %s, buyer %i, artist %i', (days, tier, buyer, artist) => {
    expect(tierAt(cancellationPolicy('standard', 1), days)).toMatchObject({
      tier,
      refund: { buyer, artist },
    });
  });
});

describe('the protected policy', () => {
  it.each(TABLE)('%i days before: %s, buyer %i, and an artist refunds in full', (days, tier, buyer) => {
    expect(tierAt(cancellationPolicy('protected', 1), days)).toMatchObject({
      tier,
      refund: { buyer, artist: 10_000 },
    });
  });

  it('is what new bookings are made under where nobody has chosen', () => {
    expect(BUILT_IN_DEFAULT).toBe('protected');
  });
});

it('says each tier in words', () => {
  const policy = latestEdition('protected');
  expect(policy.tiers.map((tier) => daysText(policy, tier))).toEqual([
    'More than 30 days before the event',
    '15 to 30 days before the event',
    '8 to 14 days before the event',
    '7 days or fewer before the event',
  ]);
});

it('says that the platform keeps money only where a policy lets it', () => {
  expect(offeredPolicies().map((policy) => [policy.name, remainderText(policy)])).toEqual([
    ['protected', 'What is not refunded goes to the artist without any deduction where the buyer cancels.'],
    [
      'standard',
      'What is not refunded goes to the artist without any deduction where the buyer cancels, and stays with the platform where the artist cancels.',
    ],
  ]);
});

it.each([
  ['generous', 1],
  ['standard', 2],
])('knows no policy by another name or edition: %s %i', (name, version) => {
  expect(() => cancellationPolicy(name, version)).toThrow(
    `unknown cancellation policy: ${name}, version ${version}`,
  );
});
