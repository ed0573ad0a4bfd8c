import { Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Filters } from '../../../ui/Filters.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';

interface ReviewQueueProps<S extends string> {
  title: string;
  /** What waits and what it means, while the shown state is the one that waits. */
  waiting: string;
  status: S;
  options: { value: S; label: string }[];
  choose: (status: S) => void;
  /** What an empty list says under its picture. */
  icon: ReactNode;
  nothing: string;
  /** One case for each, with its decision. */
  children: ReactNode[];
}

/** The frame of a queue in which reviewers decide what members sent in: which state is shown, and its cases. */
export function ReviewQueue<S extends string>(props: ReviewQueueProps<S>) {
  const { title, waiting, status, options, choose, icon, nothing, children } = props;
  return (
    <>
      <PageHeader title={title} description={status === 'in_review' ? waiting : undefined} />
      <Filters label="Filter the queue">
        <Select
          label="State"
          allowDeselect={false}
          data={options}
          value={status}
          onChange={(value) => value && choose(value)}
        />
      </Filters>
      {children.length === 0 && (
        <EmptyState icon={icon} title="Nothing here">
          {nothing}
        </EmptyState>
      )}
      <Stack gap="lg">{children}</Stack>
    </>
  );
}
