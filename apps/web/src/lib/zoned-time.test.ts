import { describe, expect, it } from 'vitest';
import { instantOfWallClock, slotMinutesOn, wallClockOf } from './zoned-time.ts';

describe('wall-clock times', () => {
  it('are read in the zone of the venue', () => {
    expect(instantOfWallClock('2026-12-09T18:00', 'Asia/Kolkata')).toBe('2026-12-09T12:30:00.000Z');
    expect(wallClockOf('2026-12-09T12:30:00.000Z', 'Asia/Kolkata')).toBe('2026-12-09T18:00');
  });

  it('follow a change of clocks', () => {
    expect(instantOfWallClock('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOfWallClock('2026-03-29T01:30', 'Europe/Berlin')).toBe('2026-03-29T00:30:00.000Z');
  });

  it('are nothing while they are incomplete', () => {
    expect(instantOfWallClock('2026-12-09T', 'Asia/Kolkata')).toBeNull();
    expect(instantOfWallClock('T18:00', 'Asia/Kolkata')).toBeNull();
  });
});

describe('the length of a slot', () => {
  it.each([
    ['2026-12-12', '22:00', '02:00', 'Asia/Kolkata', 240],
    ['2026-12-31', '23:00', '01:00', 'Asia/Kolkata', 120],
    ['2027-03-27', '23:00', '03:00', 'Europe/London', 180],
    ['2027-10-30', '23:00', '03:00', 'Europe/London', 300],
    ['', '23:00', '03:00', 'Europe/London', 240],
    [null, '23:00', '03:00', 'Europe/London', 240],
    ['2027-10-30', '', '03:00', 'Europe/London', null],
    ['2027-10-30', '23:00', '', 'Europe/London', null],
  ])('on %j from %j until %j in %s is %j minutes', (date, start, end, zone, minutes) => {
    expect(slotMinutesOn(date, start, end, zone)).toBe(minutes);
  });
});
