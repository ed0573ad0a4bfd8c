import type { BankReview } from '@backline/api-contract/bank-details';
import type { BankStatus, ProfileType } from '@backline/api-contract/profiles';
import { at } from '@backline/kernel';
import { sql } from 'kysely';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { findProfiles, maskedSecret, nameOf, type ProfileRow } from '../profiles/index.ts';

interface Owner {
  id: string;
  type: ProfileType;
  ownerName: string;
  ownerEmail: string;
}

/** One page of bank details in a state, who waits longest first, with the number of all. */
export async function bankReviews(
  db: Queryable,
  cipher: FieldCipher,
  { status, page, limit }: { status: BankStatus; page: number; limit: number },
): Promise<{ reviews: BankReview[]; total: number }> {
  const matching = sql`
    from (
      select id, 'artist' as type, bank_status, bank_submitted_at from artist_profiles
      union all select id, 'organizer', bank_status, bank_submitted_at from organizer_profiles
      union all select id, 'venue', bank_status, bank_submitted_at from venue_profiles
    ) p join users u on u.id = p.id
    where p.bank_status = ${status}`;
  const { rows: owners } = await sql<Owner>`
    select p.id, p.type, u.first_name || ' ' || u.last_name as owner_name, u.email as owner_email
    ${matching} order by p.bank_submitted_at nulls last, p.id limit ${limit} offset ${(page - 1) * limit}`.execute(
    db,
  );
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${matching}`.execute(db);
  const profiles = new Map<string, ProfileRow>();
  for (const [type, group] of Map.groupBy(owners, (owner) => owner.type)) {
    const ids = group.map(({ id }) => id);
    for (const row of await findProfiles(db, type, ids)) profiles.set(row.id, row);
  }
  const reviews = owners.flatMap((owner) => {
    const profile = profiles.get(owner.id);
    return profile ? [presentReview(owner, profile, cipher)] : [];
  });
  return { reviews, total: at(counted, 0).total };
}

/** The same for one profile, as the answer to a decision. */
export async function bankReviewOf(
  db: Queryable,
  profile: ProfileRow,
  cipher: FieldCipher,
): Promise<BankReview> {
  const { firstName, lastName, email } = await db
    .selectFrom('users')
    .select(['firstName', 'lastName', 'email'])
    .where('id', '=', profile.id)
    .executeTakeFirstOrThrow();
  const owner = {
    id: profile.id,
    type: profile.type,
    ownerName: `${firstName} ${lastName}`,
    ownerEmail: email,
  };
  return presentReview(owner, profile, cipher);
}

function presentReview(owner: Owner, profile: ProfileRow, cipher: FieldCipher): BankReview {
  return {
    type: owner.type,
    profileId: profile.id,
    name: nameOf(profile),
    ownerName: owner.ownerName,
    ownerEmail: owner.ownerEmail,
    bankAccountName: profile.bankAccountName,
    bankAccountNumber: maskedSecret(cipher, profile, 'bankAccountNumber'),
    bankIfscCode: profile.bankIfscCode,
    bankStatus: profile.bankStatus,
    bankNotes: profile.bankNotes,
    version: profile.bankVersion,
    replaces: profile.bankChangedAt !== null,
    submittedAt: profile.bankSubmittedAt?.toISOString() ?? null,
  };
}
