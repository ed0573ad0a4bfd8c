import { formatInstant, formatRelative } from '../../../lib/dates.ts';

const WEEK = 7 * 86_400_000;

/** When applications close: counted in the last week, by its date before that. */
export function deadlineLabel(deadline: string, now: Date): string {
  const left = new Date(deadline).getTime() - now.getTime();
  if (left <= 0) return 'Applications are closed';
  if (left < WEEK) return `Applications close ${formatRelative(deadline, now)}`;
  return `Applications close ${formatInstant(deadline, { time: false })}`;
}
