import { describe, expect, it } from 'vitest';
import { instantOfWallClock, wallClockOf } from './zoned-time.ts';

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
