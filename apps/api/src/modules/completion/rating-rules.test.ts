import type { BookingStatus, PartySide } from '@backline/contract';
import { describe, expect, it } from 'vitest';
import { ratingObstacle, visibleRatings } from './rating-rules.ts';

const COMPLETED_AT = new Date('2026-12-13T10:00:00Z');
const LAST_MOMENT = new Date('2026-12-27T09:59:59.999Z');
const FOURTEEN_DAYS = new Date('2026-12-27T10:00:00Z');

const booking = (status: BookingStatus, artistConfirmedAt: Date | null = null) => ({
  status,
  completedAt: status === 'completed' ? COMPLETED_AT : null,
  artistConfirmedAt,
  buyerConfirmedAt: null,
});

describe('who may rate when', () => {
  it.each<[string, ReturnType<typeof booking>, PartySide[], Date, string | null]>([
    ['after completion', booking('completed'), [], COMPLETED_AT, null],
    ['the other has rated', booking('completed'), ['buyer'], COMPLETED_AT, null],
    ['to the last moment', booking('completed'), [], LAST_MOMENT, null],
    [
      'when ratings are shown',
      booking('completed'),
      [],
      FOURTEEN_DAYS,
      'The 14 days to rate this booking are over.',
    ],
    ['a second time', booking('completed'), ['artist'], COMPLETED_AT, 'You have rated this booking already.'],
    ['having confirmed', booking('in_progress', COMPLETED_AT), [], COMPLETED_AT, null],
    [
      'not having confirmed',
      booking('in_progress'),
      [],
      COMPLETED_AT,
      'A booking that is in progress cannot be rated.',
    ],
    [
      'before the show',
      booking('confirmed'),
      [],
      COMPLETED_AT,
      'A booking that is confirmed cannot be rated.',
    ],
    ['cancelled', booking('cancelled'), [], COMPLETED_AT, 'A booking that is cancelled cannot be rated.'],
  ])('%s', (_name, state, ratedBy, now, expected) => {
    expect(ratingObstacle(state, 'artist', ratedBy, now)).toBe(expected);
  });
});

describe('who sees which rating', () => {
  const one = [{ bySide: 'buyer' as const }];
  const both = [{ bySide: 'buyer' as const }, { bySide: 'artist' as const }];
  const done = { completedAt: COMPLETED_AT };

  it.each([
    ['the rated side, too early', one, 'artist', LAST_MOMENT, []],
    ['the rating side', one, 'buyer', COMPLETED_AT, ['buyer']],
    ['staff', one, null, COMPLETED_AT, ['buyer']],
    ['the rated side after 14 days', one, 'artist', FOURTEEN_DAYS, ['buyer']],
    ['both have rated', both, 'artist', COMPLETED_AT, ['buyer', 'artist']],
  ] as const)('%s', (_name, ratings, viewer, now, expected) => {
    expect(visibleRatings(ratings, done, viewer, now).map(({ bySide }) => bySide)).toEqual(expected);
  });

  it('keeps a rating hidden however long the booking stays open', () => {
    expect(visibleRatings(one, { completedAt: null }, 'artist', FOURTEEN_DAYS)).toEqual([]);
  });
});
