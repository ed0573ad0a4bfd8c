import { describe, expect, it } from 'vitest';
import { noticeAt } from './notice.ts';

/** Due on Friday 11 December at 22:00 in India. */
const DUE = new Date('2026-12-11T16:30:00.000Z');
const CREATED = new Date('2026-11-02T06:30:00.000Z');
const zone = 'Asia/Kolkata';

describe('a notice', () => {
  it.each([
    ['weeks before', '2026-11-20T00:00:00Z', null],
    ['a second before the last day', '2026-12-10T16:29:59Z', null],
    ['24 hours before', '2026-12-10T16:30:00Z', 'due_tomorrow'],
    ['late that evening', '2026-12-10T18:29:59Z', 'due_tomorrow'],
    ['at midnight in India', '2026-12-10T18:30:00Z', 'due_today'],
    ['a second before', '2026-12-11T16:29:59Z', 'due_today'],
    ['at the due time', '2026-12-11T16:30:00Z', 'overdue'],
    ['days after', '2026-12-15T16:30:00Z', 'overdue'],
  ])('%s', (_when, now, notice) => {
    expect(noticeAt({ dueAt: DUE, createdAt: CREATED, timezone: zone }, new Date(now))).toBe(notice);
  });

  it('goes by the day of the venue', () => {
    const now = new Date('2026-12-10T20:00:00Z');
    expect(noticeAt({ dueAt: DUE, createdAt: CREATED, timezone: zone }, now)).toBe('due_today');
    expect(noticeAt({ dueAt: DUE, createdAt: CREATED, timezone: 'Europe/London' }, now)).toBe('due_tomorrow');
  });

  it.each([
    ['at once', '2026-11-02T06:30:00Z', null],
    ['a day later, a second before', '2026-11-03T06:29:59Z', null],
    ['a day later', '2026-11-03T06:30:00Z', 'overdue'],
  ])('of what is due with the signature: %s', (_when, now, notice) => {
    expect(noticeAt({ dueAt: CREATED, createdAt: CREATED, timezone: zone }, new Date(now))).toBe(notice);
  });
});
