import type { ArtistCard } from '@backline/contract';
import type { Queryable } from '../../platform/db/database.ts';
import { standingsOf } from '../trust/index.ts';
import { presentArtistCard } from './profiles.present.ts';
import { findProfiles } from './profiles.store.ts';

/** The cards of all artists of a list in two queries, whatever its length. */
export async function artistCardsOf(
  db: Queryable,
  artistIds: readonly string[],
): Promise<Map<string, ArtistCard>> {
  const rows = await findProfiles(db, 'artist', artistIds);
  const standings = await standingsOf(db, artistIds);
  const cards = new Map<string, ArtistCard>();
  for (const row of rows) {
    const standing = standings.get(row.id);
    if (row.type === 'artist' && standing) cards.set(row.id, presentArtistCard(row, standing));
  }
  return cards;
}

/** The card of an approved artist; undefined for every other id. */
export async function approvedArtistCard(db: Queryable, artistId: string): Promise<ArtistCard | undefined> {
  const approved = await db
    .selectFrom('artistProfiles')
    .select('id')
    .where('id', '=', artistId)
    .where('verificationStatus', '=', 'approved')
    .executeTakeFirst();
  return approved && (await artistCardsOf(db, [approved.id])).get(approved.id);
}
