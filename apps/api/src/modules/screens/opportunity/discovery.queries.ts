import type { VerificationStatus } from '@backline/api-contract/profiles';
import type { ExperienceLevel } from '@backline/api-contract/reference';
import type { Queryable } from '../../../platform/db/database.ts';
import { columnsOf, runPrepared } from '../../../platform/db/statement.ts';
import { ownGenres } from '../../identity/profiles/index.ts';
import { askingFee, OPPORTUNITY_COLUMNS } from '../../marketplace/opportunities/index.ts';
import type { Seeker } from './discovery-filters.ts';
import type { OpportunityView } from './opportunity.queries.ts';

interface SeekerRow {
  id: string;
  artistName: string | null;
  primaryGenre: string | null;
  secondaryGenres: string[];
  mask: string;
  minimumFee: number | null;
  standardFee: number | null;
  experienceLevel: ExperienceLevel | null;
  city: string | null;
  verificationStatus: VerificationStatus;
}

const SEEKER = `select id, artist_name as "artistName", primary_genre as "primaryGenre", secondary_genres as "secondaryGenres",
    genre_mask(secondary_genres || primary_genre)::text as mask, minimum_fee as "minimumFee", standard_fee as "standardFee",
    experience_level as "experienceLevel", city, verification_status as "verificationStatus"
  from artist_profiles where id = $1::uuid`;

export async function loadSeeker(db: Queryable, artistId: string): Promise<Seeker | null> {
  const [row] = await runPrepared<SeekerRow>(db, SEEKER, [artistId]);
  return row ? { ...row, name: row.artistName ?? '', genres: ownGenres(row), fee: askingFee(row) } : null;
}

const GENRE_MASK = 'select genre_mask($1::text[])::text as mask';

/** @returns null where no genres were asked for; slugs that are not in the list match nothing */
export async function genreMask(db: Queryable, slugs: readonly string[] | undefined): Promise<string | null> {
  if (!slugs || slugs.length === 0) return null;
  const [row] = await runPrepared<{ mask: string }>(db, GENRE_MASK, [slugs]);
  return row?.mask ?? '0';
}

const GIGS = `select ${columnsOf('o', OPPORTUNITY_COLUMNS)},
    v.venue_name as "venueName", v.state as "venueState"
  from unnest($1::uuid[]) with ordinality as page (id, rank)
  join opportunities o on o.id = page.id join venue_profiles v on v.id = o.venue_id order by page.rank`;

/** The gigs of a page, in its order. */
export function loadGigs(db: Queryable, ids: readonly string[]): Promise<OpportunityView[]> {
  return runPrepared<OpportunityView>(db, GIGS, [ids]);
}
