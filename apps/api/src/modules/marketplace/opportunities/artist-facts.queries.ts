import type { VerificationStatus } from '@backline/api-contract/profiles';
import type { ExperienceLevel } from '@backline/api-contract/reference';
import type { Queryable } from '../../../platform/db/database.ts';
import { ownGenres } from '../../identity/profiles/index.ts';
import { askingFee, type MatchArtist } from './match-score.ts';

/** What the marketplace must know of an artist. */
export interface ArtistFacts extends MatchArtist {
  id: string;
  name: string;
  minimumFee: number | null;
  verificationStatus: VerificationStatus;
}

/** @returns null for whoever has no artist's profile */
export async function loadArtistFacts(db: Queryable, artistId: string): Promise<ArtistFacts | null> {
  const row = await db
    .selectFrom('artistProfiles')
    .select([
      'id',
      'artistName',
      'primaryGenre',
      'secondaryGenres',
      'minimumFee',
      'standardFee',
      'experienceLevel',
      'city',
      'verificationStatus',
    ])
    .where('id', '=', artistId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.artistName ?? '',
    genres: ownGenres(row),
    fee: askingFee(row),
    minimumFee: row.minimumFee,
    experienceLevel: row.experienceLevel as ExperienceLevel | null,
    city: row.city,
    verificationStatus: row.verificationStatus,
  };
}
