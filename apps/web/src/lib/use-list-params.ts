import { useSearchParams } from 'react-router';

/** Filters and page of a list, kept in the address: they survive a reload, go into bookmarks, and "back" works. */
export function useListParams() {
  const [params, setParams] = useSearchParams();

  /** Writes filters; the list then begins at its first page again. */
  function set(changes: Record<string, string | null | undefined>) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  }
  function setPage(page: number) {
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.set('page', String(page));
      return next;
    });
  }

  return {
    text: (name: string) => params.get(name) ?? undefined,
    /** A value that the list knows; anything else in the address is as if it were not there. */
    choice: <T extends string>(name: string, values: readonly T[]): T | undefined =>
      values.find((value) => value === params.get(name)),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    set,
    setPage,
  };
}
