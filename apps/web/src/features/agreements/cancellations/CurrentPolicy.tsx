import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useCancellationPolicyQuery } from './cancellations.api.ts';
import { PolicyTable } from './PolicyTable.tsx';

/** The cancellation policy of whatever is booked now. */
export function CurrentPolicy() {
  const { data, error, refetch } = useCancellationPolicyQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (data) return <PolicyTable policy={data.policy} />;
  return error ? <ErrorState error={error} retry={refetch} /> : <ListSkeleton />;
}
