/** Fast at first, because on a developer's machine the receiver is usually only restarting. */
const PAUSES_MS = [200, 1000, 5000, 30_000, 120_000, 300_000, 900_000, 1_800_000, 3_600_000];
const LONGEST_PAUSE_MS = 3_600_000;
const PATIENCE_MS = 24 * 3_600_000;

/** The pause before the next try, after so many failed ones. */
export function pauseAfter(failures: number): number {
  return PAUSES_MS[failures - 1] ?? LONGEST_PAUSE_MS;
}

/** After 24 hours of failures the gateway stops trying. */
export function givenUp(firstAttemptMs: number, now: number): boolean {
  return now - firstAttemptMs >= PATIENCE_MS;
}
