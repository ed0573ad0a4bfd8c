import { describe, expect, it } from 'vitest';
import { count, formatRating, initialsOf, labelOf, optionsOf, wordsOfName } from './words.ts';

describe('words', () => {
  it('come from enum values', () => {
    expect(labelOf('club_night')).toBe('Club night');
    expect(optionsOf(['mid'])).toEqual([{ value: 'mid', label: 'Mid' }]);
  });

  it('come from names of fields', () => {
    expect(wordsOfName('applicationDeadline')).toBe('Application deadline');
    expect(wordsOfName('hash')).toBe('Hash');
  });

  it('agree with their number, in Indian grouping', () => {
    expect(count(1, 'booking')).toBe('1 booking');
    expect(count(0, 'booking')).toBe('0 bookings');
    expect(count(125000, 'rupee')).toBe('1,25,000 rupees');
  });

  it('tell a rating with one decimal', () => {
    expect([4.6, 5, 3.333].map(formatRating)).toEqual(['4.6', '5.0', '3.3']);
  });

  it('shrink to initials', () => {
    expect(initialsOf('Asha  Menon Rao')).toBe('AR');
    expect(initialsOf('Kaya')).toBe('K');
    expect(initialsOf('')).toBe('');
  });
});
