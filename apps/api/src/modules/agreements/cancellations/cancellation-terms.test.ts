import { paise, shift } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canceller, cancellationTerms, previewHash } from './cancellation-terms.ts';

const BOOKING = {
  id: '0199c0de-0000-7000-8000-000000000001',
  buyerId: 'organizer',
  venueId: 'venue',
  eventDate: '2026-12-12',
  timezone: 'Asia/Kolkata',
  cancellationPolicy: 'protected',
  cancellationPolicyVersion: 1,
} as const;
const PAID = { deposit: paise(1_500_000), balance: paise(3_500_000) };
/** Noon at the venue on the day of the event. */
const EVENT_DAY = new Date('2026-12-12T06:30:00Z');

const daysAhead = (days: number) => shift(EVENT_DAY, days < 0 ? `P${-days}D` : `-P${days}D`);
const terms = (canceller: Canceller, days: number, over: Partial<typeof BOOKING> | object = {}) =>
  cancellationTerms({ booking: { ...BOOKING, ...over }, paid: PAID, canceller }, daysAhead(days));

describe('where the money goes', () => {
  it.each([
    [31, 'gracePeriod', 5_000_000, 0, -5],
    [30, 'standard', 2_500_000, 2_500_000, -15],
    [15, 'standard', 2_500_000, 2_500_000, -15],
    [14, 'late', 1_250_000, 3_750_000, -25],
    [8, 'late', 1_250_000, 3_750_000, -25],
    [7, 'veryLate', 0, 5_000_000, -40],
    [0, 'veryLate', 0, 5_000_000, -40],
  ])(
    'a buyer %i days before (%s): back %i, to the artist %i, trust %i',
    (days, tier, back, artist, trust) => {
      for (const cancellationPolicy of ['protected', 'standard']) {
        expect(terms('buyer', days, { cancellationPolicy })).toMatchObject({
          tier,
          daysBefore: days,
          organizerRefund: back,
          artistReceives: artist,
          platformRetains: 0,
          trustPoints: trust,
        });
      }
    },
  );

  it.each([
    [31, 5_000_000, 0],
    [30, 2_500_000, 2_500_000],
    [14, 0, 5_000_000],
    [7, 0, 5_000_000],
  ])(
    'an artist %i days before: all of it back when protected, else %i, and the platform keeps %i',
    (days, back, kept) => {
      const protectedTerms = terms('artist', days);
      expect(protectedTerms).toMatchObject({
        organizerRefund: 5_000_000,
        platformRetains: 0,
        artistReceives: 0,
      });
      const standard = terms('artist', days, { cancellationPolicy: 'standard' });
      expect(standard).toMatchObject({ organizerRefund: back, platformRetains: kept, artistReceives: 0 });
      expect(standard.trustPoints).toBe(protectedTerms.trustPoints);
    },
  );

  it('where the platform cancels, all of it goes back and nobody loses trust', () => {
    expect(terms('platform', 0)).toMatchObject({
      cancelledBy: 'platform',
      tier: null,
      nextTier: null,
      organizerRefund: 5_000_000,
      trustEvent: null,
      trustPoints: 0,
    });
  });

  it('is divided to the paisa, whatever was paid and whenever', () => {
    const cancellers: Canceller[] = ['artist', 'buyer', 'platform'];
    fc.assert(
      fc.property(
        fc.nat(10_000_000_000),
        fc.nat(10_000_000_000),
        fc.integer({ min: -10, max: 400 }),
        fc.constantFrom(...cancellers),
        fc.constantFrom('standard', 'protected'),
        (deposit, balance, days, canceller, cancellationPolicy) => {
          const paid = { deposit: paise(deposit), balance: paise(balance) };
          const booking = { ...BOOKING, cancellationPolicy } as const;
          const it = cancellationTerms({ booking: booking as never, paid, canceller }, daysAhead(days));
          expect(it.totalPaid).toBe(deposit + balance);
          expect(it.organizerRefund + it.artistReceives + it.platformRetains).toBe(it.totalPaid);
          expect(Math.min(it.organizerRefund, it.artistReceives, it.platformRetains)).toBeGreaterThanOrEqual(
            0,
          );
        },
      ),
    );
  });
});

describe('the days', () => {
  it('are calendar days at the venue, whatever the clock elsewhere says', () => {
    // 30 November, 18:31 UTC is the first of December in India.
    const at = (timezone: string) =>
      cancellationTerms(
        { booking: { ...BOOKING, timezone }, paid: PAID, canceller: 'buyer' },
        new Date('2026-11-30T18:31:00Z'),
      ).daysBefore;
    expect([at('Asia/Kolkata'), at('Europe/London')]).toEqual([11, 12]);
  });

  it.each([
    [40, 'standard', '2026-11-12'],
    [31, 'standard', '2026-11-12'],
    [30, 'late', '2026-11-28'],
    [14, 'veryLate', '2026-12-05'],
  ])('%i days before, the next tier is %s from %s on', (days, tier, from) => {
    expect(terms('artist', days).nextTier).toEqual({ tier, from });
  });

  it('the day of the next tier really is the first of it', () => {
    for (const days of [31, 30, 14]) {
      const next = terms('buyer', days).nextTier;
      const morning = new Date(`${next?.from}T06:30:00Z`);
      const then = cancellationTerms({ booking: BOOKING, paid: PAID, canceller: 'buyer' }, morning);
      const eve = cancellationTerms(
        { booking: BOOKING, paid: PAID, canceller: 'buyer' },
        shift(morning, '-P1D'),
      );
      expect([then.tier, eve.tier]).toEqual([next?.tier, terms('buyer', days).tier]);
    }
  });

  it('end with the last tier', () => {
    expect(terms('buyer', 7).nextTier).toBeNull();
  });
});

it('calls a buyer by its role', () => {
  expect(terms('buyer', 20).cancelledBy).toBe('organizer');
  expect(terms('buyer', 20, { buyerId: 'venue' }).cancelledBy).toBe('venue');
});

describe('the hash of a preview', () => {
  const hash = (canceller: Canceller, days: number) => previewHash(BOOKING.id, terms(canceller, days));

  it('stays while the same would happen, from day to day of a tier', () => {
    expect(hash('buyer', 30)).toBe(hash('buyer', 15));
  });

  it('is another over the edge of a tier, for another side, and with other money', () => {
    expect(hash('buyer', 15)).not.toBe(hash('buyer', 14));
    expect(hash('buyer', 15)).not.toBe(hash('artist', 15));
    const less = { deposit: PAID.deposit, balance: paise(0) };
    const other = cancellationTerms({ booking: BOOKING, paid: less, canceller: 'buyer' }, daysAhead(15));
    expect(previewHash(BOOKING.id, other)).not.toBe(hash('buyer', 15));
  });
});
