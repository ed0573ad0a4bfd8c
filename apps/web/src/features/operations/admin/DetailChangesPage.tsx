import { DETAIL_CHANGE_STATUSES, type DetailReview } from '@backline/api-contract/detail-changes';
import { IconUserEdit } from '@tabler/icons-react';
import { useListParams } from '../../../lib/use-list-params.ts';
import { count } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useDetailReviewsQuery } from './admin.api.ts';
import { DETAIL_CHANGE_BADGE, DetailChangeCase } from './DetailChangeCase.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { useLookFirst } from './use-look-first.ts';

const OPTIONS = DETAIL_CHANGE_STATUSES.map((value) => ({ value, label: DETAIL_CHANGE_BADGE[value].label }));

const keyOf = ({ id, version }: DetailReview): string => `${id} ${version}`;

/** What members who have signed want to have otherwise, the old beside the new, each with its decision. */
export function DetailChangesPage() {
  const list = useListParams();
  const status = list.choice('status', DETAIL_CHANGE_STATUSES) ?? 'in_review';
  const { data, error, refetch } = useDetailReviewsQuery({ page: list.page, status });
  const seen = useLookFirst((data?.detailChanges ?? []).map(keyOf).join());
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  return (
    <>
      <ReviewQueue
        title="Changed details"
        waiting={`${count(data.pagination.total, 'change')} to check, longest waiting first. The old values stay in use until then.`}
        status={status}
        options={OPTIONS}
        choose={(chosen) => list.set({ status: chosen })}
        icon={<IconUserEdit size={26} />}
        nothing="No change is in this state. New ones appear by themselves."
      >
        {data.detailChanges.map((review) => (
          <DetailChangeCase key={keyOf(review)} review={review} locked={!seen} />
        ))}
      </ReviewQueue>
      <Pager pagination={data.pagination} onChange={list.setPage} />
    </>
  );
}
