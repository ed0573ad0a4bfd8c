import { useFindGigsQuery } from '../opportunities.api.ts';
import { toQuery } from './gig-filters.ts';
import type { GigFiltersState } from './use-gig-filters.ts';

const LIMIT = 20;

/** The list that belongs to the address. */
export function useGigSearch({ filters, page, cursor }: GigFiltersState) {
  const { data, currentData, error, refetch, isFetching } = useFindGigsQuery({
    ...toQuery(filters),
    page,
    cursor,
    limit: LIMIT,
  });
  const total = data && `${data.pagination.total.toLocaleString('en-IN')}${data.totalIsCapped ? '+' : ''}`;
  return {
    found: data,
    error: isFetching ? undefined : error,
    refetch,
    /** True while the list shown is still the one of the filters before. */
    isStale: isFetching && !currentData,
    total,
    /** `128 gigs`, `1,000+ gigs` */
    summary: total ? `${total} ${total === '1' ? 'gig' : 'gigs'}` : null,
    limit: LIMIT,
  };
}
