import type { Queryable } from '../../../platform/db/database.ts';
import { refuse } from '../../../platform/errors.ts';
import { nameOf } from './profile-row.ts';
import { profileOf } from './profiles.queries.ts';

/** How a member is named in a contract. */
export interface PartyDetails {
  displayName: string;
  legalName: string;
  /** Who signs for a company, and as what; null for a person, who signs under the legal name. */
  signer: { name: string; capacity: string | null } | null;
  address: string | null;
  city: string | null;
  state: string | null;
  pincode: string | null;
  country: string;
  gstNumber: string | null;
}

/**
 * The party that a member is in a contract. A person contracts and signs under the legal name; a company
 * contracts under its own, and somebody signs for it in a capacity.
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
  const { address, city, state, pincode, country, gstNumber } = row;
  const signer = isPerson ? null : { name: row.signerName ?? personName, capacity: row.signerCapacity };
  return {
    displayName,
    // Asked for before a profile can be submitted; older ones are named as they were.
    legalName: row.legalName ?? (isPerson ? personName : displayName),
    signer,
    address,
    city,
    state,
    pincode,
    country,
    gstNumber,
  };
}

/** On one line, as contracts and receipts print it: `14 Hill Road, Mumbai, Maharashtra 400050, India`. */
export function addressLine({ address, city, state, pincode, country }: PartyDetails): string | null {
  const region = [state, pincode].filter(Boolean).join(' ');
  const known = [address, city, region, country].filter(Boolean);
  return known.length > 0 ? known.join(', ') : null;
}
