/**
 * The one source of time. Nothing else in the API asks the machine what time it is, so that tests, the demo data and
 * the development time machine can move it. See docs/rules/README.md#time.
 */
export interface Clock {
  now(): Date;
}

export interface MovableClock extends Clock {
  /** Milliseconds that this clock is ahead of the machine's. */
  readonly offset: number;
  /** @param offset milliseconds ahead of the machine's clock */
  setOffset(offset: number): void;
  /** Shows this instant from now on, and goes on from there. */
  moveTo(instant: Date): void;
}

export const systemClock: Clock = { now: () => new Date() };

export function createMovableClock(offset = 0): MovableClock {
  let ahead = offset;
  return {
    now: () => new Date(Date.now() + ahead),
    get offset() {
      return ahead;
    },
    setOffset(value) {
      ahead = value;
    },
    moveTo(instant) {
      ahead = instant.getTime() - Date.now();
    },
  };
}
