import {
  type ArtistCard,
  artistProfileSchema,
  organizerProfileSchema,
  type Profile,
  type ProfileType,
  type VenueCard,
  venueProfileSchema,
} from '@backline/api-contract/profiles';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { presentStanding, type ShownStanding } from '../../foundation/trust/index.ts';
import { completenessOf } from './completeness.ts';
import { ownGenres } from './own-genres.ts';
import { type ArtistRow, fieldValue, type ProfileRow, usableFrom } from './profile-row.ts';
import type { VenueFacts } from './profiles.queries.ts';
import { maskedSecret } from './secrets.ts';

/** The contract is the list of what is shown: a new column stays hidden until it is there too. */
const SHOWN: Record<ProfileType, readonly string[]> = {
  artist: Object.keys(artistProfileSchema.shape),
  organizer: Object.keys(organizerProfileSchema.shape),
  venue: Object.keys(venueProfileSchema.shape),
};

/** A profile as its owner and the reviewers see it, secrets masked. */
export function presentProfile(row: ProfileRow, cipher: FieldCipher): Profile {
  const shown = Object.fromEntries(SHOWN[row.type].map((field) => [field, fieldValue(row, field)]));
  return {
    ...shown,
    bankAccountNumber: maskedSecret(cipher, row, 'bankAccountNumber'),
    panNumber: maskedSecret(cipher, row, 'panNumber'),
    bankUsableFrom: usableFrom(row)?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    profileCompleteness: completenessOf(row),
  } as Profile;
}

type CardFacts = Pick<
  ArtistRow,
  'id' | 'artistName' | 'primaryGenre' | 'secondaryGenres' | 'experienceLevel' | 'city' | 'state' | 'bio'
> &
  LinkFacts;
type LinkFacts = Pick<
  ArtistRow,
  'soundcloudUrl' | 'mixcloudUrl' | 'spotifyUrl' | 'instagramHandle' | 'websiteUrl'
>;

/** An artist as buyers see one: never fees, contact or documents. */
export function presentArtistCard(row: CardFacts, standing: ShownStanding): ArtistCard {
  return {
    id: row.id,
    artistName: row.artistName ?? '',
    primaryGenre: row.primaryGenre,
    genres: ownGenres(row),
    experienceLevel: row.experienceLevel,
    city: row.city,
    state: row.state,
    bio: row.bio,
    links: musicLinks(row),
    standing: presentStanding(standing),
  };
}

/** Where one can listen, music first. Only https: what leads elsewhere is not shown as a link. */
export function musicLinks(row: LinkFacts): ArtistCard['links'] {
  const handle = row.instagramHandle?.replace(/^@/, '');
  const links: [string, string | null][] = [
    ['SoundCloud', row.soundcloudUrl],
    ['Mixcloud', row.mixcloudUrl],
    ['Spotify', row.spotifyUrl],
    ['Instagram', handle ? `https://www.instagram.com/${handle}/` : null],
    ['Website', row.websiteUrl],
  ];
  return links.flatMap(([label, url]) => (url?.startsWith('https://') ? [{ label, url }] : []));
}

export function presentVenue(row: VenueFacts): VenueCard {
  return {
    id: row.id,
    venueName: row.venueName ?? '',
    venueType: row.venueType as VenueCard['venueType'],
    city: row.city,
    state: row.state,
    timezone: row.timezone,
    standingCapacity: row.standingCapacity,
    stages: row.stages,
    confirmsEvents: row.confirmsEvents,
  };
}
