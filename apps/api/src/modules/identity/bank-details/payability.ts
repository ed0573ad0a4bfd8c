import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { decryptSecret, lockProfile, type ProfileRow, usableFrom } from '../profiles/index.ts';

/** Where an artist's payouts go. Plain values: for the gateway, never for an answer or a log. */
export interface PayableBank {
  accountName: string;
  accountNumber: string;
  ifscCode: string;
  version: number;
  /** The artist's account at the gateway, once one is opened for these details. */
  gatewayAccountId: string | null;
}

/** Whether money may go out to a member just now, and if not, what it waits for. */
export type Payability =
  | { payable: true; bank: PayableBank }
  | { payable: false; because: 'missing' }
  | { payable: false; because: 'in_review' }
  | { payable: false; because: 'refused'; reason: string }
  | { payable: false; because: 'changed'; until: Date };

/**
 * Whether money may be paid out to an artist, read with the profile held until the transaction ends, so that no change
 * of the details slips in between the answer and what follows from it. See docs/rules/identity.md#bank-details.
 */
export async function lockPayable(
  tx: Tx,
  cipher: FieldCipher,
  artistId: string,
  now: Date,
): Promise<Payability> {
  const profile = await lockProfile(tx, 'artist', artistId);
  return profile?.type === 'artist'
    ? payabilityOf(profile, cipher, now)
    : { payable: false, because: 'missing' };
}

function payabilityOf(profile: ProfileRow & { type: 'artist' }, cipher: FieldCipher, now: Date): Payability {
  const { bankStatus, bankAccountName: accountName, bankIfscCode: ifscCode } = profile;
  const accountNumber = decryptSecret(cipher, profile, 'bankAccountNumber');
  if (bankStatus === 'none' || !accountName || !accountNumber || !ifscCode)
    return { payable: false, because: 'missing' };
  if (bankStatus === 'in_review') return { payable: false, because: 'in_review' };
  if (bankStatus === 'refused')
    return { payable: false, because: 'refused', reason: profile.bankNotes ?? 'No reason was given.' };
  const until = usableFrom(profile);
  if (until && until > now) return { payable: false, because: 'changed', until };
  const { bankVersion: version, gatewayAccountId } = profile;
  return { payable: true, bank: { accountName, accountNumber, ifscCode, version, gatewayAccountId } };
}
