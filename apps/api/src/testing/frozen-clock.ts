import type { MovableClock } from '../platform/clock.ts';

/** Noon in India on a Monday: days begin and end where a reader of a test expects it. */
export const TEST_START = new Date('2026-11-02T06:30:00.000Z');

/** A clock that stands still until it is moved, so that every instant in a test is exact. */
export function createFrozenClock(start: Date = TEST_START): MovableClock {
  let instant = start;
  return {
    now: () => new Date(instant),
    get offset() {
      return instant.getTime() - start.getTime();
    },
    setOffset(milliseconds) {
      instant = new Date(start.getTime() + milliseconds);
    },
    moveTo(target) {
      instant = target;
    },
  };
}
