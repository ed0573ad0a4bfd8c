import type { ArtistCard } from '@backline/api-contract/profiles';
import type { Queryable } from '../../../platform/db/database.ts';
import { shownStandingOf } from '../../foundation/trust/index.ts';
import { presentArtistCard } from './profiles.present.ts';
import { findProfile } from './profiles.store.ts';

/** The card of an approved artist; undefined for every other id. */
export async function approvedArtistCard(
  db: Queryable,
  artistId: string,
  now: Date,
): Promise<ArtistCard | undefined> {
  const row = await findProfile(db, 'artist', artistId);
  if (row?.type !== 'artist' || row.verificationStatus !== 'approved') return undefined;
  return presentArtistCard(row, await shownStandingOf(db, artistId, now));
}
