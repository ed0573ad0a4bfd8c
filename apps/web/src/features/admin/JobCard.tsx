import type { Job } from '@backline/contract';
import { Button, Stack } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { InstantText } from '../../ui/DateText.tsx';
import { KeyValues } from '../../ui/KeyValues.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { toastProblem, toastSuccess } from '../../ui/toast.tsx';
import { useRunJobMutation } from './admin.api.ts';

function lookOf({ failing, lastRunOk, lastRunAt }: Job): { tone: Tone; label: string } {
  if (failing > 0 || lastRunOk === false) return { tone: 'danger', label: 'Failing' };
  return lastRunAt ? { tone: 'success', label: 'Well' } : { tone: 'neutral', label: 'Not run yet' };
}

export function JobCard({ job }: { job: Job }) {
  const [run, { isLoading }] = useRunJobMutation();
  const { tone, label } = lookOf(job);
  async function start() {
    const result = await run(job.name);
    if (result.error) return toastProblem(result.error);
    toastSuccess('In the queue', `${job.name} runs in a moment.`);
  }
  return (
    <Section
      title={job.name}
      description={job.description}
      actions={
        <>
          <StatusBadge tone={tone}>{label}</StatusBadge>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            loading={isLoading}
            onClick={start}
            aria-label={`Run now: ${job.name}`}
          >
            Run now
          </Button>
        </>
      }
    >
      <Stack>
        <KeyValues
          stacked
          items={[
            { label: 'Schedule (UTC)', value: job.schedule ? <code>{job.schedule}</code> : 'When asked for' },
            { label: 'Last run', value: job.lastRunAt && <InstantText at={job.lastRunAt} relative /> },
            { label: 'Next run', value: job.nextRunAt && <InstantText at={job.nextRunAt} relative /> },
            { label: 'In the queue', value: `${job.waiting} waiting, ${job.failing} failing` },
          ]}
        />
        {job.lastError && (
          <Notice tone="danger" title="Last error">
            {job.lastError}
          </Notice>
        )}
      </Stack>
    </Section>
  );
}
