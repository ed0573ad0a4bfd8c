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
    standing: presentStanding(standing),
  };
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
