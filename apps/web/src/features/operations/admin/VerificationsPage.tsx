import type { VerificationCase as Case } from '@backline/api-contract/profiles';
import {
  PROFILE_TYPES,
  type ProfileType,
  VERIFICATION_STATUSES,
  type VerificationStatus,
} from '@backline/api-contract/profiles';
import { Button, Select } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useListParams } from '../../../lib/use-list-params.ts';
import { count, optionsOf } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Filters } from '../../../ui/Filters.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { VERIFICATION_BADGE } from '../../identity/profiles/index.ts';
import { useVerificationsQuery } from './admin.api.ts';
import { VerificationCase } from './VerificationCase.tsx';
import { VerificationQueue } from './VerificationQueue.tsx';

const STATUS_OPTIONS = VERIFICATION_STATUSES.map((status) => ({
  value: status,
  label: VERIFICATION_BADGE[status].label,
}));

interface QueueFiltersProps {
  status: VerificationStatus;
  type: ProfileType | undefined;
  onFilter: (filter: Record<string, string | null>) => void;
}

function QueueFilters({ status, type, onFilter }: QueueFiltersProps) {
  return (
    <Filters label="Filter the queue">
      <Select
        label="State"
        allowDeselect={false}
        data={STATUS_OPTIONS}
        value={status}
        onChange={(value) => onFilter({ status: value })}
      />
      <Select
        label="Kind"
        placeholder="Every kind"
        clearable
        data={optionsOf(PROFILE_TYPES)}
        value={type ?? null}
        onChange={(value) => onFilter({ type: value })}
      />
    </Filters>
  );
}

/** Somebody else may have decided while this reviewer read. */
function Settled() {
  return (
    <EmptyState
      icon={<IconChecklist size={26} />}
      title="This case is settled"
      action={
        <Button component={Link} to="/admin/verifications">
          To the queue
        </Button>
      }
    >
      It is not in this part of the queue any more.
    </EmptyState>
  );
}

/** After a decision the next case of the queue opens by itself; the last one leads back to the list. */
function nextCase(cases: readonly Case[], decided: string): string {
  const at = cases.findIndex(({ profileId }) => profileId === decided);
  const next = cases[at + 1] ?? cases.find(({ profileId }) => profileId !== decided);
  return next ? `/admin/verifications?case=${next.profileId}` : '/admin/verifications';
}

export function VerificationsPage() {
  const list = useListParams();
  const navigate = useNavigate();
  const status = list.choice('status', VERIFICATION_STATUSES) ?? 'under_review';
  const type = list.choice('type', PROFILE_TYPES);
  const { data, error, refetch } = useVerificationsQuery({ page: list.page, status, type });
  const open = list.text('case');
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  if (open) {
    const review = data.verifications.find(({ profileId }) => profileId === open);
    if (!review) return <Settled />;
    return (
      <VerificationCase
        review={review}
        decidable={status === 'under_review'}
        onDecided={() => navigate(nextCase(data.verifications, open))}
      />
    );
  }
  return (
    <>
      <PageHeader
        title="Verifications"
        description={
          status === 'under_review'
            ? `${count(data.pagination.total, 'profile')} to review, longest waiting first`
            : undefined
        }
      />
      <QueueFilters status={status} type={type} onFilter={list.set} />
      <VerificationQueue cases={data.verifications} />
      <Pager pagination={data.pagination} onChange={list.setPage} />
    </>
  );
}
