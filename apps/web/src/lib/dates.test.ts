import { describe, expect, it } from 'vitest';
import {
  dateLeaf,
  daysUntil,
  formatDate,
  formatEvent,
  formatInstant,
  formatRelative,
  todayIn,
} from './dates.ts';

const NOW = new Date('2026-12-10T20:00:00Z');

describe('dates', () => {
  it('of events are local and never shifted', () => {
    expect(formatDate('2026-12-12')).toBe('Sat 12 Dec 2026');
    expect(formatDate('2026-12-12', { year: false })).toBe('Sat 12 Dec');
    expect(dateLeaf('2026-09-05')).toEqual({ weekday: 'Sat', day: '5', month: 'Sep' });
  });

  it('of slots name their zone', () => {
    const slot = {
      eventDate: '2026-12-12',
      slotStartTime: '22:00',
      slotEndTime: '02:00',
      timezone: 'Asia/Kolkata',
    };
    expect(formatEvent(slot)).toBe('Sat 12 Dec 2026, 22:00–02:00 IST');
    expect(formatEvent({ ...slot, timezone: undefined })).toBe('Sat 12 Dec 2026, 22:00–02:00');
    // The zone of the event's day, whatever day it is now.
    const london = { ...slot, timezone: 'Europe/London' };
    expect(formatEvent({ ...london, eventDate: '2026-12-12' })).toMatch(/ GMT$/);
    expect(formatEvent({ ...london, eventDate: '2027-07-10' })).toMatch(/ (BST|GMT\+1)$/);
  });

  it('of instants are told in India unless another zone is asked for', () => {
    expect(formatInstant('2026-12-12T20:00:00Z')).toBe('Sun 13 Dec 2026, 01:30 IST');
    expect(formatInstant('2026-12-12T20:00:00Z', { time: false })).toBe('Sun 13 Dec 2026');
    expect(formatInstant('2026-12-12T18:30:00Z')).toBe('Sun 13 Dec 2026, 00:00 IST');
  });
});

describe('distances', () => {
  it.each([
    ['2026-12-13T21:00:00Z', 'in 3 days'],
    ['2026-12-10T18:00:00Z', '2 hours ago'],
    ['2026-12-10T20:00:30Z', 'in a moment'],
    ['2026-12-10T19:59:30Z', 'just now'],
    ['2026-12-09T19:00:00Z', 'yesterday'],
    ['2026-12-11T19:59:59Z', 'in 23 hours'],
    ['2026-12-12T19:59:59Z', 'in 2 days'],
    ['2026-12-12T20:00:00Z', 'in 2 days'],
    ['2026-12-11T20:30:00Z', 'tomorrow'],
    ['2026-12-08T18:00:00Z', '3 days ago'],
  ])('%s is %s', (iso, words) => {
    expect(formatRelative(iso, NOW)).toBe(words);
  });

  it('in days are calendar days of the zone, where it is tomorrow already', () => {
    expect(todayIn('Asia/Kolkata', NOW)).toBe('2026-12-11');
    expect(daysUntil('2026-12-12', 'Asia/Kolkata', NOW)).toBe(1);
    expect(daysUntil('2026-12-12', 'UTC', NOW)).toBe(2);
    expect(daysUntil('2026-12-10', 'Asia/Kolkata', NOW)).toBe(-1);
  });
});
