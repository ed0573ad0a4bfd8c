import { useSearchParams } from 'react-router';
import { type GigFilters, NO_FILTERS, readFilters, toParams } from './gig-filters.ts';

/** The filters in the address. Choices are steps that "back" undoes; typing replaces, or back would go letter by letter. */
export function useGigFilters() {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const page = Math.max(1, Math.trunc(Number(params.get('page'))) || 1);

  function change(changes: Partial<GigFilters>, options: { typing?: boolean } = {}) {
    setParams(toParams({ ...filters, ...changes }), {
      replace: options.typing ?? false,
      preventScrollReset: true,
    });
  }
  /** The address of another page. The cursor makes the next one cheap for the server; the number is for people. */
  function pageLink(number: number, cursor?: string | null): string {
    const next = toParams(filters);
    if (number > 1) next.set('page', String(number));
    if (cursor) next.set('cursor', cursor);
    return `?${next}`;
  }

  return {
    filters,
    page,
    cursor: params.get('cursor'),
    change,
    pageLink,
    clear: () => change({ ...NO_FILTERS, sort: filters.sort }),
  };
}
export type GigFiltersState = ReturnType<typeof useGigFilters>;
