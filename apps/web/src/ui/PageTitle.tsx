import { usePageTitle } from '../lib/use-page-title.ts';

/** The browser's title from a piece that only sometimes stands in place of a page. */
export function PageTitle({ title }: { title: string }) {
  usePageTitle(title);
  return null;
}
