import { useEffect } from 'react';

/** The browser's title of a page: `Find gigs · Backline`. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Backline` : 'Backline';
  }, [title]);
}
