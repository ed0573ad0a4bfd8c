import type { BankReview } from '@backline/api-contract/bank-details';
import { BANK_STATUSES } from '@backline/api-contract/profiles';
import { IconBuildingBank } from '@tabler/icons-react';
import { useListParams } from '../../../lib/use-list-params.ts';
import { count } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { BANK_BADGE } from '../../identity/profiles/index.ts';
import { useBankReviewsQuery } from './admin.api.ts';
import { BankReviewCase } from './BankReviewCase.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
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
      <ReviewQueue
        title="Bank details"
        waiting={`${count(data.pagination.total, 'bank account')} to check, longest waiting first. Nothing is paid out to them before.`}
        status={status}
        options={OPTIONS}
        choose={(chosen) => list.set({ status: chosen })}
        icon={<IconBuildingBank size={26} />}
        nothing="No bank details are in this state. New ones appear by themselves."
      >
        {data.bankDetails.map((review) => (
          <BankReviewCase key={keyOf(review)} review={review} locked={!seen} />
        ))}
      </ReviewQueue>
      <Pager pagination={data.pagination} onChange={list.setPage} />
    </>
  );
}
