import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, type CountedEvent, NEW_STANDING, replay } from './projection.ts';
import { halfPointsOf, TRUST_RULES, type TrustEventType } from './trust-points.ts';

const event = (type: TrustEventType, rating: number | null = null): CountedEvent => ({
  type,
  halfPoints: halfPointsOf(type, rating),
});

const anyEvent: fc.Arbitrary<CountedEvent> = fc.oneof(
  fc
    .constantFrom(...(Object.keys(TRUST_RULES) as TrustEventType[]))
    .filter((type) => type !== 'rating_adjusted')
    .map((type) => event(type)),
  fc
    .tuple(
      fc.constantFrom<TrustEventType>('booking_completed', 'rating_adjusted'),
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([type, rating]) => event(type, rating)),
);

/** Mixed histories hover in the middle; a run of good or bad luck is what meets the ends of the scale. */
const anyHistory: fc.Arbitrary<CountedEvent[]> = fc
  .tuple(fc.array(anyEvent, { maxLength: 60 }), fc.constantFrom('mixed', 'good', 'bad'))
  .map(([events, luck]) =>
    events.filter(({ halfPoints }) => luck === 'mixed' || halfPoints > 0 === (luck === 'good')),
  );

describe('the projection of trust events', () => {
  it('stays within 0 and 100 points after every step', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        let standing = NEW_STANDING;
        for (const next of events) {
          const before = standing.halfPoints;
          standing = applyEvent(standing, next);
          expect(standing.halfPoints).toBeGreaterThanOrEqual(0);
          expect(standing.halfPoints).toBeLessThanOrEqual(200);
          // A step is the event's points, or less where an end of the scale is in the way.
          expect(Math.abs(standing.halfPoints - before)).toBeLessThanOrEqual(Math.abs(next.halfPoints));
        }
      }),
    );
  });

  it('is the same whether it was kept event by event or derived from any point again', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 60 }), (events, cut) => {
        const kept = events.slice(cut).reduce(applyEvent, replay(events.slice(0, cut)));
        expect(replay(events)).toEqual(kept);
      }),
    );
  });

  it('counts every event once', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        expect(replay(events)).toMatchObject({
          eventCount: events.length,
          completed: events.filter(({ type }) => type === 'booking_completed').length,
          latePayments: events.filter(({ type }) => type === 'payment_late').length,
          cancelled: events.filter(({ type }) => type.startsWith('cancellation_')).length,
          disputed: events.filter(({ type }) => /^(dispute_|no_show)/.test(type)).length,
        });
      }),
    );
  });

  it('clamps at each step and not at the end', () => {
    const highUp = Array.from({ length: 8 }, () => event('booking_completed', 5));
    expect(replay(highUp).halfPoints).toBe(200);
    expect(replay([...highUp, event('cancellation_grace')]).halfPoints).toBe(190);
    const farDown = [event('no_show'), event('cancellation_very_late')];
    expect(replay(farDown).halfPoints).toBe(0);
    expect(replay([...farDown, event('payment_on_time')]).halfPoints).toBe(2);
  });
});
