import type { Queryable } from '../../../platform/db/database.ts';
import { refuse } from '../../../platform/errors.ts';
import { nameOf } from './profile-row.ts';
import { profileOf } from './profiles.queries.ts';

/** How a member is named in a contract. */
export interface PartyDetails {
  displayName: string;
  legalName: string;
  address: string | null;
  city: string | null;
  state: string | null;
  country: string;
  gstNumber: string | null;
}

/**
 * The party that a member is in a contract. An artist, and an organizer who is a person, contracts under the person's own name.
 * @throws NOT_FOUND where the member has no profile
 */
export async function partyDetails(db: Queryable, userId: string): Promise<PartyDetails> {
  const row = await profileOf(db, userId);
  const owner = await db
    .selectFrom('users')
    .select(['firstName', 'lastName'])
    .where('id', '=', userId)
    .executeTakeFirst();
  if (!row || !owner) throw refuse('NOT_FOUND', 'This member has no profile.');
  const personName = `${owner.firstName} ${owner.lastName}`;
  const displayName = nameOf(row) ?? personName;
  const isPerson =
    row.type === 'artist' || (row.type === 'organizer' && row.organizationType === 'individual');
  const { address, city, state, country, gstNumber } = row;
  return {
    displayName,
    legalName: isPerson ? personName : displayName,
    address,
    city,
    state,
    country,
    gstNumber,
  };
}
