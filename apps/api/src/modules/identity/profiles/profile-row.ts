import type { ProfileType } from '@backline/api-contract/profiles';
import { shift } from '@backline/kernel';
import type { Selectable } from 'kysely';
import type {
  ArtistProfiles,
  OrganizerProfiles,
  VenueProfiles,
} from '../../../platform/db/schema.generated.ts';

export type ArtistRow = Selectable<ArtistProfiles> & { type: 'artist' };
export type OrganizerRow = Selectable<OrganizerProfiles> & { type: 'organizer' };
export type VenueRow = Selectable<VenueProfiles> & { type: 'venue' };

/** A stored profile. Account number and PAN are ciphertexts in it. */
export type ProfileRow = ArtistRow | OrganizerRow | VenueRow;

export const PROFILE_TABLES = {
  artist: 'artist_profiles',
  organizer: 'organizer_profiles',
  venue: 'venue_profiles',
} as const satisfies Record<ProfileType, string>;

/** The name under which others know the owner; null until it is filled in. */
export function nameOf(row: ProfileRow): string | null {
  if (row.type === 'artist') return row.artistName;
  return row.type === 'organizer' ? row.organizationName : row.venueName;
}

/** A field by its name in the contract, for tables of fields. */
export function fieldValue(row: ProfileRow, field: string): unknown {
  return (row as unknown as Record<string, unknown>)[field] ?? null;
}

/** So long nothing is paid out after bank details were replaced: time for the owner to notice it. */
export const WAIT_AFTER_CHANGE = 'PT72H';

/**
 * When money can go out to replaced bank details, once they are approved; null where they are the first ones. See
 * docs/rules/identity.md#bank-details.
 */
export function usableFrom({ bankChangedAt }: Pick<ProfileRow, 'bankChangedAt'>): Date | null {
  return bankChangedAt && shift(bankChangedAt, WAIT_AFTER_CHANGE);
}
