import type { Job } from '@backline/api-contract/admin';
import type { Tone } from '../../../ui/StatusBadge.tsx';

export const isFailing = ({ failing, lastRunOk }: Pick<Job, 'failing' | 'lastRunOk'>): boolean =>
  failing > 0 || lastRunOk === false;

export function jobBadge(job: Job): { tone: Tone; label: string } {
  if (isFailing(job)) return { tone: 'danger', label: 'Failing' };
  return job.lastRunAt ? { tone: 'success', label: 'Well' } : { tone: 'neutral', label: 'Not run yet' };
}

/** What fails comes first, then what runs by the clock, then what only runs when asked for. */
export function orderJobs(jobs: readonly Job[]): Job[] {
  const rank = (job: Job) => (isFailing(job) ? 0 : job.schedule ? 1 : 2);
  return [...jobs].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** A cron expression in UTC for people, in the forms that the product uses; any other is left as it is. */
export function scheduleWords(schedule: string | null): string {
  if (schedule === null) return 'When asked for';
  if (schedule === '* * * * *') return 'Every minute';
  const [, minute = '', hour = ''] = /^(\d+) (\d+|\*) \* \* \*$/.exec(schedule) ?? [];
  if (minute === '') return schedule;
  const padded = minute.padStart(2, '0');
  return hour === '*'
    ? `Every hour, at minute ${padded}`
    : `Every day at ${hour.padStart(2, '0')}:${padded} UTC`;
}
