import type { Job } from '@backline/contract';
import { Stack } from '@mantine/core';
import { count } from '../../lib/words.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { useJobsQuery } from './admin.api.ts';
import { JobCard } from './JobCard.tsx';

const POLL_MS = 5000;

const isFailing = ({ failing, lastRunOk }: Job) => failing > 0 || lastRunOk === false;

/** What fails comes first, then what runs by the clock. */
function ordered(jobs: readonly Job[]): Job[] {
  const rank = (job: Job) => (isFailing(job) ? 0 : job.schedule ? 1 : 2);
  return [...jobs].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

function summary(jobs: readonly Job[] | undefined): string | undefined {
  if (!jobs) return undefined;
  const failing = jobs.filter(isFailing).length;
  return failing
    ? `${count(failing, 'job')} of ${jobs.length} failing`
    : `${count(jobs.length, 'job')}, all well`;
}

export function JobsPage() {
  const { data, error, refetch } = useJobsQuery(undefined, {
    pollingInterval: POLL_MS,
    skipPollingIfUnfocused: true,
  });
  return (
    <>
      <PageHeader title="Jobs" description={summary(data?.jobs)} />
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      <Stack gap="md">{data && ordered(data.jobs).map((job) => <JobCard key={job.name} job={job} />)}</Stack>
    </>
  );
}
