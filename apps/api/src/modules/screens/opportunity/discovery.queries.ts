import type { Queryable } from '../../../platform/db/database.ts';
import { runPrepared } from '../../../platform/db/statement.ts';
import { shownStandingSql } from '../../foundation/trust/index.ts';
import { type ArtistFactsRow, artistFactsOf, artistFactsSql } from '../../marketplace/opportunities/index.ts';
import type { Seeker } from './discovery-filters.ts';
import { type BuyerFacts, type OpportunityView, VIEW_COLUMNS } from './opportunity.queries.ts';

const SEEKER = `select ${artistFactsSql('a')}, genre_mask(a.secondary_genres || a.primary_genre)::text as mask
  from artist_profiles a where a.id = $1::uuid`;

export async function loadSeeker(db: Queryable, artistId: string): Promise<Seeker | null> {
  const [row] = await runPrepared<ArtistFactsRow & { mask: string }>(db, SEEKER, [artistId]);
  return row ? { ...artistFactsOf(row), mask: row.mask } : null;
}

const GENRE_MASK = 'select genre_mask($1::text[])::text as mask';

/** @returns null where no genres were asked for; slugs that are not in the list match nothing */
export async function genreMask(db: Queryable, slugs: readonly string[] | undefined): Promise<string | null> {
  if (!slugs || slugs.length === 0) return null;
  const [row] = await runPrepared<{ mask: string }>(db, GENRE_MASK, [slugs]);
  return row?.mask ?? '0';
}

const STANDING = shownStandingSql('o.buyer_id', '$2');
const GIGS = `select ${VIEW_COLUMNS}, n.name as "buyerName", n.type as "buyerType", ${STANDING.columns} from unnest($1::uuid[]) with ordinality as page (id, rank)
  join opportunities o on o.id = page.id join venue_profiles v on v.id = o.venue_id
  left join profile_names n on n.id = o.buyer_id ${STANDING.joins} order by page.rank`;

/** The gigs of a page, in its order, each with its buyer. */
export function loadGigs(
  db: Queryable,
  ids: readonly string[],
  now: Date,
): Promise<(OpportunityView & BuyerFacts)[]> {
  return runPrepared<OpportunityView & BuyerFacts>(db, GIGS, [ids, now]);
}
