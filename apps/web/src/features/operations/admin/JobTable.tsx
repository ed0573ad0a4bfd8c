import type { Job } from '@backline/api-contract/admin';
import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { RawName } from '../../../ui/RawName.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { toastProblem, toastSuccess } from '../../../ui/toast.tsx';
import { useRunJobMutation } from './admin.api.ts';
import { jobBadge, scheduleWords } from './job-badge.ts';

function RunButton({ job }: { job: Job }) {
  const [run, { isLoading }] = useRunJobMutation();
  async function start() {
    const result = await run({ name: job.name });
    if (result.error) return toastProblem(result.error);
    toastSuccess('In the queue', `“${job.title}” runs in a moment.`);
  }
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlayerPlay size={14} aria-hidden />}
      loading={isLoading}
      onClick={start}
      aria-label={`Run now: ${job.title}`}
    >
      Run now
    </Button>
  );
}

function Description({ job }: { job: Job }) {
  return (
    <>
      <Text fw={600}>{job.title}</Text>
      <Text size="sm" c="dimmed">
        {job.description}
      </Text>
      <RawName>{job.name}</RawName>
      {job.lastError && (
        <Notice tone="danger" title="Last error">
          {job.lastError}
        </Notice>
      )}
    </>
  );
}

function State({ job }: { job: Job }) {
  const { tone, label } = jobBadge(job);
  return (
    <>
      <StatusBadge tone={tone}>{label}</StatusBadge>
      {(job.waiting > 0 || job.failing > 0) && (
        <Text size="sm" c="dimmed">
          {job.waiting} waiting, {job.failing} failing
        </Text>
      )}
    </>
  );
}

const when = (at: string | null) => (at ? <InstantText at={at} relative /> : '—');

const COLUMNS: readonly Column<Job>[] = [
  { header: 'Job', cell: (job) => <Description job={job} /> },
  { header: 'State', cell: (job) => <State job={job} /> },
  {
    header: 'Schedule',
    cell: ({ schedule }) => (
      <>
        <Text size="sm">{scheduleWords(schedule)}</Text>
        {schedule && <RawName>{schedule}</RawName>}
      </>
    ),
  },
  { header: 'Last run', cell: ({ lastRunAt }) => <Text size="sm">{when(lastRunAt)}</Text> },
  { header: 'Next run', cell: ({ nextRunAt }) => <Text size="sm">{when(nextRunAt)}</Text> },
  { header: 'Run', align: 'end', cell: (job) => (job.runnable ? <RunButton job={job} /> : '—') },
];

export function JobTable({ jobs }: { jobs: readonly Job[] }) {
  return <DataTable label="Jobs" columns={COLUMNS} rows={jobs} rowKey={({ name }) => name} />;
}
