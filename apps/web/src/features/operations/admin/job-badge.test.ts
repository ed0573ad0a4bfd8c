import type { Job } from '@backline/api-contract/admin';
import { describe, expect, it } from 'vitest';
import { jobBadge, orderJobs, scheduleWords } from './job-badge.ts';

const job = (name: string, overrides: Partial<Job> = {}): Job => ({
  name,
  title: name,
  description: '',
  schedule: null,
  runnable: true,
  waiting: 0,
  failing: 0,
  lastRunAt: null,
  lastRunOk: null,
  lastError: null,
  nextRunAt: null,
  ...overrides,
});

describe('jobs', () => {
  it('shows what fails first, then what runs by the clock', () => {
    const jobs = [
      job('send'),
      job('sweep', { schedule: '* * * * *' }),
      job('render', { failing: 1 }),
      job('expire', { schedule: '* * * * *' }),
    ];
    expect(orderJobs(jobs).map(({ name }) => name)).toEqual(['render', 'expire', 'sweep', 'send']);
  });

  it('fails by its last run as well as by what waits for another try', () => {
    const ran = { lastRunAt: '2026-12-01T10:00:00Z' };
    expect(jobBadge(job('a', { ...ran, lastRunOk: false })).label).toBe('Failing');
    expect(jobBadge(job('a', { ...ran, lastRunOk: true, failing: 2 })).label).toBe('Failing');
    expect(jobBadge(job('a', { ...ran, lastRunOk: true })).label).toBe('Well');
    expect(jobBadge(job('a')).label).toBe('Not run yet');
  });

  it.each([
    [null, 'When asked for'],
    ['* * * * *', 'Every minute'],
    ['7 * * * *', 'Every hour, at minute 07'],
    ['17 3 * * *', 'Every day at 03:17 UTC'],
    ['0 0 1 * *', '0 0 1 * *'],
  ])('says of %s when it runs', (schedule, words) => {
    expect(scheduleWords(schedule)).toBe(words);
  });
});
