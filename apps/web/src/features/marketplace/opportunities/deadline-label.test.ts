import { describe, expect, it } from 'vitest';
import { deadlineLabel } from './deadline-label.ts';

describe('when applications close', () => {
  const now = new Date('2026-12-01T10:00:00Z');

  it('is a date while it is far, and counted when it is near', () => {
    expect(deadlineLabel('2026-12-29T12:30:00Z', now)).toBe('Applications close Tue 29 Dec 2026');
    expect(deadlineLabel('2026-12-04T12:30:00Z', now)).toBe('Applications close in 3 days');
  });

  it('is over at the very instant', () => {
    expect(deadlineLabel('2026-12-01T10:00:00Z', now)).toBe('Applications are closed');
  });
});
