import { describe, expect, it } from 'vitest';
import { nextRun } from './next-run.ts';

const AFTER = '2026-11-22T10:59:30.250Z';

describe('nextRun', () => {
  it.each([
    ['* * * * *', AFTER, '2026-11-22T11:00:00.000Z'],
    // The minute that has just begun is past: its run was started at its first second.
    ['0 11 * * *', '2026-11-22T11:00:00.000Z', '2026-11-23T11:00:00.000Z'],
    ['17 3 * * *', AFTER, '2026-11-23T03:17:00.000Z'],
    ['*/20 * * * *', AFTER, '2026-11-22T11:00:00.000Z'],
    ['30 2 1 * *', AFTER, '2026-12-01T02:30:00.000Z'],
    ['0 0 * * 1', AFTER, '2026-11-23T00:00:00.000Z'],
  ])('%s after %s is %s', (schedule, after, expected) => {
    expect(nextRun(schedule, new Date(after))?.toISOString()).toBe(expected);
  });

  it('is null where no such day ever comes', () => {
    expect(nextRun('0 0 30 2 *', new Date(AFTER))).toBeNull();
  });
});
