import type { ProfileType, VerificationCase, VerificationStatus } from '@backline/api-contract/profiles';
import { at } from '@backline/kernel';
import { sql } from 'kysely';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { describeCompleteness } from './completeness.ts';
import { nameOf, type ProfileRow } from './profile-row.ts';
import { presentProfile } from './profiles.present.ts';
import { findProfiles } from './profiles.store.ts';

export interface QueueFilter {
  status: VerificationStatus;
  type?: ProfileType | undefined;
  page: number;
  limit: number;
}

interface QueuedCase {
  id: string;
  type: ProfileType;
  submittedAt: Date | null;
  ownerName: string;
  ownerEmail: string;
  emailVerified: boolean;
}

/**
 * One page of profiles in a verification status, who waits longest first, with the number of all. See
 * docs/rules/identity.md#verification.
 */
export async function verificationQueue(
  db: Queryable,
  cipher: FieldCipher,
  filter: QueueFilter,
): Promise<{ cases: VerificationCase[]; total: number }> {
  const { cases, total } = await listCases(db, filter);
  const rows = await loadProfiles(db, cases);
  const presented = cases.flatMap((queued) => {
    const row = rows.get(queued.id);
    return row ? [presentCase(queued, row, cipher)] : [];
  });
  return { cases: presented, total };
}

async function listCases(
  db: Queryable,
  { status, type, page, limit }: QueueFilter,
): Promise<{ cases: QueuedCase[]; total: number }> {
  const matching = sql`
    from (
      select id, 'artist' as type, verification_status, submitted_at, created_at from artist_profiles
      union all select id, 'organizer', verification_status, submitted_at, created_at from organizer_profiles
      union all select id, 'venue', verification_status, submitted_at, created_at from venue_profiles
    ) p join users u on u.id = p.id
    where p.verification_status = ${status} and (${type ?? null}::text is null or p.type = ${type ?? null})`;
  const { rows: cases } = await sql<QueuedCase>`
    select p.id, p.type, p.submitted_at, u.first_name || ' ' || u.last_name as owner_name, u.email as owner_email,
      u.email_verified_at is not null as email_verified
    ${matching}
    order by p.submitted_at nulls last, p.created_at, p.id
    limit ${limit} offset ${(page - 1) * limit}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${matching}`.execute(db);
  return { cases, total: at(counted, 0).total };
}

async function loadProfiles(db: Queryable, cases: readonly QueuedCase[]): Promise<Map<string, ProfileRow>> {
  const idsOf = Map.groupBy(cases, ({ type }) => type);
  const rows = new Map<string, ProfileRow>();
  for (const [type, group] of idsOf) {
    const ids = group.map(({ id }) => id);
    for (const row of await findProfiles(db, type, ids)) rows.set(row.id, row);
  }
  return rows;
}

function presentCase(queued: QueuedCase, row: ProfileRow, cipher: FieldCipher): VerificationCase {
  const { percent, missing } = describeCompleteness(row, { emailVerified: queued.emailVerified });
  return {
    type: queued.type,
    profileId: queued.id,
    name: nameOf(row),
    ownerName: queued.ownerName,
    ownerEmail: queued.ownerEmail,
    submittedAt: queued.submittedAt?.toISOString() ?? null,
    profile: presentProfile(row, cipher),
    completeness: { percent, missing },
  };
}
