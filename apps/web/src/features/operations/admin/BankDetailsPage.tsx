import type { BankReview } from '@backline/api-contract/bank-details';
import { BANK_STATUSES } from '@backline/api-contract/profiles';
import { Select, Stack } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import { useListParams } from '../../../lib/use-list-params.ts';
import { count } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Filters } from '../../../ui/Filters.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { BANK_BADGE } from '../../identity/profiles/index.ts';
import { useBankReviewsQuery } from './admin.api.ts';
import { BankReviewCase } from './BankReviewCase.tsx';
import { useLookFirst } from './use-look-first.ts';

const OPTIONS = BANK_STATUSES.filter((status) => status !== 'none').map((value) => ({
  value,
  label: BANK_BADGE[value].label,
}));

const keyOf = ({ profileId, version }: BankReview): string => `${profileId} ${version}`;

/** Bank details to be checked, each with its decision beside it. */
export function BankDetailsPage() {
  const list = useListParams();
  const status = list.choice('status', BANK_STATUSES) ?? 'in_review';
  const { data, error, refetch } = useBankReviewsQuery({ page: list.page, status });
  const seen = useLookFirst((data?.bankDetails ?? []).map(keyOf).join());
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  return (
    <>
      <PageHeader
        title="Bank details"
        description={
          status === 'in_review'
            ? `${count(data.pagination.total, 'bank account')} to check, longest waiting first. Nothing is paid out to them before.`
            : undefined
        }
      />
      <Filters label="Filter the queue">
        <Select
          label="State"
          allowDeselect={false}
          data={OPTIONS}
          value={status}
          onChange={(value) => list.set({ status: value })}
        />
      </Filters>
      {data.bankDetails.length === 0 && (
        <EmptyState icon={<IconBuildingBank size={26} />} title="Nothing here">
          No bank details are in this state. New ones appear by themselves.
        </EmptyState>
      )}
      <Stack gap="lg">
        {data.bankDetails.map((review) => (
          <BankReviewCase key={keyOf(review)} review={review} locked={!seen} />
        ))}
      </Stack>
      <Pager pagination={data.pagination} onChange={list.setPage} />
    </>
  );
}
