import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { refuse } from '../../../platform/errors.ts';
import { nameOf } from './profile-row.ts';
import { profileOf } from './profiles.queries.ts';
import { findProfile } from './profiles.store.ts';
import { decryptSecret } from './secrets.ts';

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

/** Where an artist's payouts go. Plain values: for the gateway, never for an answer or a log. */
export interface BankDetails {
  accountName: string;
  accountNumber: string;
  ifscCode: string;
  panNumber: string | null;
  /** The artist's account at the gateway, once it is opened. */
  gatewayAccountId: string | null;
}

/** @returns null where the artist has not given name, number and IFSC of a bank account yet: a payout has to wait */
export async function bankDetailsOf(
  db: Queryable,
  cipher: FieldCipher,
  artistId: string,
): Promise<BankDetails | null> {
  const row = await findProfile(db, 'artist', artistId);
  if (row?.type !== 'artist') return null;
  const accountNumber = decryptSecret(cipher, row, 'bankAccountNumber');
  const { bankAccountName: accountName, bankIfscCode: ifscCode, gatewayAccountId } = row;
  if (!accountName || !accountNumber || !ifscCode) return null;
  const panNumber = decryptSecret(cipher, row, 'panNumber');
  return { accountName, accountNumber, ifscCode, panNumber, gatewayAccountId };
}
