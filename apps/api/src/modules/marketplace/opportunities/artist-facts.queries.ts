import type { VerificationStatus } from '@backline/api-contract/profiles';
import type { ExperienceLevel } from '@backline/api-contract/reference';
import type { Queryable } from '../../../platform/db/database.ts';
import { columnsOf, runPrepared } from '../../../platform/db/statement.ts';
import { ownGenres } from '../../identity/profiles/index.ts';
import { askingFee, type MatchArtist } from './match-score.ts';

/** What the marketplace must know of an artist. */
export interface ArtistFacts extends MatchArtist {
  id: string;
  name: string;
  minimumFee: number | null;
  verificationStatus: VerificationStatus;
}

/** The profile that it is told from. */
export interface ArtistFactsRow {
  id: string;
  artistName: string | null;
  primaryGenre: string | null;
  secondaryGenres: string[];
  minimumFee: number | null;
  standardFee: number | null;
  experienceLevel: ExperienceLevel | null;
  city: string | null;
  verificationStatus: VerificationStatus;
}

/** The columns of `ArtistFactsRow`. @param alias of the artist's profile in the statement */
export function artistFactsSql(alias: string): string {
  return columnsOf(alias, [
    'id',
    'artistName',
    'primaryGenre',
    'secondaryGenres',
    'minimumFee',
    'standardFee',
    'experienceLevel',
    'city',
    'verificationStatus',
  ] satisfies (keyof ArtistFactsRow)[]);
}

export function artistFactsOf(row: ArtistFactsRow): ArtistFacts {
  const { id, artistName, minimumFee, experienceLevel, city, verificationStatus } = row;
  return {
    id,
    name: artistName ?? '',
    genres: ownGenres(row),
    fee: askingFee(row),
    minimumFee,
    experienceLevel,
    city,
    verificationStatus,
  };
}

const ARTIST_FACTS = `select ${artistFactsSql('a')} from artist_profiles a where a.id = $1`;

/** @returns null for whoever has no artist's profile */
export async function loadArtistFacts(db: Queryable, artistId: string): Promise<ArtistFacts | null> {
  const [row] = await runPrepared<ArtistFactsRow>(db, ARTIST_FACTS, [artistId]);
  return row ? artistFactsOf(row) : null;
}
