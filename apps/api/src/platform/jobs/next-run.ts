import { parseCronItem } from 'graphile-worker';

const MINUTE = 60_000;
/** A yearly schedule is the rarest that makes sense. */
const MINUTES_IN_A_YEAR = 366 * 24 * 60;

/**
 * The first full minute after an instant at which a schedule is due. It asks the queue's own matcher, so that what is shown is what runs.
 * @param schedule five cron fields in UTC
 * @returns null for a schedule that is never due, as the 30th of February
 */
export function nextRun(schedule: string, after: Date): Date | null {
  const { match } = parseCronItem({ task: 'next-run', match: schedule });
  const first = after.getTime() - (after.getTime() % MINUTE) + MINUTE;
  for (let minute = 0; minute < MINUTES_IN_A_YEAR; minute += 1) {
    const instant = new Date(first + minute * MINUTE);
    if (match(digest(instant))) return instant;
  }
  return null;
}

function digest(instant: Date) {
  return {
    min: instant.getUTCMinutes(),
    hour: instant.getUTCHours(),
    date: instant.getUTCDate(),
    month: instant.getUTCMonth() + 1,
    dow: instant.getUTCDay(),
  };
}
