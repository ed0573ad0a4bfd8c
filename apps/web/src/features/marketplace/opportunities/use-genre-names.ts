import { labelOf } from '../../../lib/words.ts';
import { useReferenceQuery } from '../../identity/profiles/index.ts';

/** From a genre's slug to its name; until the list has come, and for a genre that left it, from the slug's words. */
export function useGenreNames(): (slug: string) => string {
  const { data } = useReferenceQuery();
  const names = new Map(data?.genres.map(({ slug, name }) => [slug, name]));
  return (slug) => names.get(slug) ?? labelOf(slug);
}
