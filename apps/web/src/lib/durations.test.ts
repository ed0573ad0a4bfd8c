import { describe, expect, it } from 'vitest';
import { formatCountdown, formatMinutes, slotMinutes } from './durations.ts';

describe('the length of a slot', () => {
  it('goes over midnight where the end is at or before the start', () => {
    expect(slotMinutes('22:00', '02:00')).toBe(240);
    expect(slotMinutes('18:30', '20:00')).toBe(90);
    expect(slotMinutes('20:00', '20:00')).toBe(1440);
  });

  it('is unknown while a time is missing', () => {
    expect(slotMinutes('', '02:00')).toBeNull();
  });
});

describe('minutes in words', () => {
  it('leaves out what is nil', () => {
    expect([45, 60, 90, 0].map(formatMinutes)).toEqual(['45 min', '1 h', '1 h 30 min', '0 min']);
  });
});

describe('a countdown', () => {
  const now = new Date('2026-12-01T10:00:00Z');

  it('names two units', () => {
    expect(formatCountdown('2026-12-03T14:59:00Z', now)).toBe('2 d 4 h');
    expect(formatCountdown('2026-12-01T13:20:00Z', now)).toBe('3 h 20 min');
    expect(formatCountdown('2026-12-01T10:00:20Z', now)).toBe('0 min');
  });

  it('is over once the instant has passed', () => {
    expect(formatCountdown('2026-12-01T09:59:59Z', now)).toBeNull();
  });
});
