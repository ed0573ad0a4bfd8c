import type { Role } from '@backline/api-contract/permissions';
import { Stack } from '@mantine/core';
import { REASON_LABELS, useDisputesQuery } from '../../features/agreements/disputes/index.ts';
import {
  useAlertsQuery,
  useBankReviewsQuery,
  useDetailReviewsQuery,
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

/** What no program settles, and what money waits for: frozen until a person has decided. */
function useDecisions(skip: boolean): Todo[] {
  const disputes = useDisputesQuery({ state: 'open', limit: 5 }, { skip }).data?.disputes ?? [];
  const alerts = useAlertsQuery({ state: 'open', limit: 5 }, { skip }).data?.alerts ?? [];
  return [
    ...disputes.map(({ id, title, reason }) => ({
      key: id,
      title: `Decide the problem with ${title}`,
      detail: `${REASON_LABELS[reason]}. Its money is frozen.`,
      link: `/disputes/${id}`,
      urgent: true,
    })),
    ...alerts.map(({ id, words, title }) => ({
      key: `alert-${id}`,
      title: words,
      detail: title ?? 'See what was found.',
      link: '/admin/alerts',
      urgent: true,
    })),
  ];
}

/** Queues that are told by their length. */
function useCountedReviews(): Todo[] {
  const waiting = { status: 'in_review', limit: 1 } as const;
  const accounts = useBankReviewsQuery(waiting).data?.pagination.total ?? 0;
  const changes = useDetailReviewsQuery(waiting).data?.pagination.total ?? 0;
  const banks = {
    key: 'bank-details',
    title: `Check ${count(accounts, 'bank account')}`,
    detail: 'Nothing is paid out to them before.',
    link: '/admin/bank-details',
  };
  const details = {
    key: 'detail-changes',
    title: `Check ${count(changes, 'change')} of names, numbers and addresses`,
    detail: 'The old ones stay in use until then.',
    link: '/admin/detail-changes',
  };
  return [...(accounts > 0 ? [banks] : []), ...(changes > 0 ? [details] : [])];
}

/** Curators see the review queue; admins also whether the machine and the books are sound. */
export function StaffDashboard({ role }: { role: Role }) {
  const isAdmin = role === 'admin';
  const queue = useVerificationsQuery({ limit: 5 });
  const { failing, ledger, todos } = useOperations(!isAdmin);
  const decisions = useDecisions(!isAdmin);
  const counted = useCountedReviews();
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
      <TodoList
        todos={[...todos, ...decisions, ...counted, ...reviews]}
        loading={queue.isLoading}
        idle="The queue is empty."
      />
    </Stack>
  );
}
