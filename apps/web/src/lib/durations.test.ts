import { describe, expect, it } from 'vitest';
import { formatMinutes, slotMinutes } from './durations.ts';

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
