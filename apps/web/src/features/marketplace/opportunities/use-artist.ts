import type { ArtistProfile } from '@backline/api-contract/profiles';
import { useProfileQuery } from '../../identity/profiles/index.ts';

/** The viewer's own artist profile; undefined while it loads, and for everybody who is no artist. */
export function useArtist(): ArtistProfile | undefined {
  const profile = useProfileQuery().data?.profile;
  return profile?.type === 'artist' ? profile : undefined;
}

/**
 * Every genre that the artist plays: secondary ones count as much as the main one. See
 * docs/rules/marketplace.md#match-score.
 */
export function genresOf(artist: ArtistProfile | undefined): string[] {
  if (!artist) return [];
  return [...(artist.primaryGenre ? [artist.primaryGenre] : []), ...artist.secondaryGenres];
}

/** The fee that the match is computed from, in paise. */
export function askingFeeOf(artist: ArtistProfile | undefined): number | null {
  return artist?.standardFee ?? artist?.minimumFee ?? null;
}
