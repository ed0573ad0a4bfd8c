import type { Role } from '@backline/api-contract/permissions';
import { Stack } from '@mantine/core';
import {
  useJobsQuery,
  useLedgerProofQuery,
  useVerificationsQuery,
} from '../../features/operations/admin/index.ts';
import { count, labelOf } from '../../lib/words.ts';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { TodoList } from './TodoList.tsx';
import type { Todo } from './todos.ts';

function useOperations(skip: boolean) {
  const jobs = useJobsQuery(undefined, { skip }).data?.jobs;
  const ledger = useLedgerProofQuery(undefined, { skip }).data;
  const failing = jobs?.filter((job) => job.failing > 0 || job.lastRunOk === false);
  const todos: Todo[] = (failing ?? []).map(({ name, title, lastError }) => ({
    key: `job-${name}`,
    title: `Job fails: ${title}`,
    detail: lastError ?? 'See its last runs.',
    link: '/admin/jobs',
    urgent: true,
  }));
  if (ledger && !ledger.balanced)
    todos.unshift({
      key: 'ledger',
      title: 'The ledger does not balance',
      detail: 'See which of its checks fails.',
      link: '/admin/ledger',
      urgent: true,
    });
  return { failing, ledger, todos };
}

/** Curators see the review queue; admins also whether the machine and the books are sound. */
export function StaffDashboard({ role }: { role: Role }) {
  const isAdmin = role === 'admin';
  const queue = useVerificationsQuery({ limit: 5 });
  const { failing, ledger, todos } = useOperations(!isAdmin);
  const reviews: Todo[] = (queue.data?.verifications ?? []).map(({ profileId, type, name, ownerName }) => ({
    key: profileId,
    title: `Review ${name ?? ownerName}`,
    detail: `${labelOf(type)}, sent in by ${ownerName}`,
    link: '/admin/verifications',
  }));
  return (
    <Stack gap="lg">
      <StatRow>
        <Stat label="Profiles to review" value={queue.data?.pagination.total ?? '–'} />
        {isAdmin && (
          <>
            <Stat label="Books" value={ledger ? (ledger.balanced ? 'Balanced' : 'Not balanced') : '–'} />
            <Stat
              label="Jobs"
              value={
                failing ? (failing.length ? count(failing.length, 'failing', 'failing') : 'All well') : '–'
              }
            />
          </>
        )}
      </StatRow>
      <TodoList todos={[...todos, ...reviews]} loading={queue.isLoading} idle="The queue is empty." />
    </Stack>
  );
}
