import type { BookingStatus, PartySide } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { mayReveal, ratingIneligibility, visibleRatings } from './rating-rules.ts';

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
    ['a second time', booking('completed'), ['artist'], COMPLETED_AT, 'You have already rated this booking.'],
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
    expect(ratingIneligibility(state, 'artist', ratedBy, now)).toBe(expected);
  });
});

describe('when ratings are revealed', () => {
  const done = { completedAt: COMPLETED_AT };
  const open = { completedAt: null };

  it.each<[string, { completedAt: Date | null }, PartySide[], Date, boolean]>([
    ['one has rated', done, ['buyer'], LAST_MOMENT, false],
    ['one has rated, after 14 days', done, ['buyer'], FOURTEEN_DAYS, true],
    ['both have rated', done, ['buyer', 'artist'], COMPLETED_AT, true],
    ['both have rated, the show is not completed', open, ['buyer', 'artist'], COMPLETED_AT, false],
    ['the show stays open for however long', open, ['buyer'], FOURTEEN_DAYS, false],
  ])('%s', (_name, booking, ratedBy, now, expected) => {
    expect(mayReveal(booking, ratedBy, now)).toBe(expected);
  });
});

describe('who sees which rating', () => {
  const given = (revealedAt: Date | null) => [{ bySide: 'buyer' as const, revealedAt }];
  const hidden = given(null);
  const revealed = given(FOURTEEN_DAYS);

  it.each([
    ['the rated side, hidden', hidden, 'artist', []],
    ['the rating side, hidden', hidden, 'buyer', ['buyer']],
    ['staff, hidden', hidden, null, ['buyer']],
    ['the rated side, revealed', revealed, 'artist', ['buyer']],
    ['the rating side, revealed', revealed, 'buyer', ['buyer']],
  ] as const)('%s', (_name, ratings, viewer, expected) => {
    expect(visibleRatings(ratings, viewer).map(({ bySide }) => bySide)).toEqual(expected);
  });
});
