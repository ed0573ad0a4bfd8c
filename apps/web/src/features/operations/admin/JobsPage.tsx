import type { Job } from '@backline/api-contract/admin';
import { count } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useJobsQuery } from './admin.api.ts';
import { JobTable } from './JobTable.tsx';
import { isFailing, orderJobs } from './job-badge.ts';

const POLL_MS = 5000;

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
      {data && (
        <Section flush>
          <JobTable jobs={orderJobs(data.jobs)} />
        </Section>
      )}
    </>
  );
}
