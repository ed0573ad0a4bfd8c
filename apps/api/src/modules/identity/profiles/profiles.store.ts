import type { BankStatus, ProfileType, VerificationStatus } from '@backline/api-contract/profiles';
import type { Ctx } from '../../../platform/context.ts';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { ProfileRow } from './profile-row.ts';

/**
 * The statements here touch only what all three tables have in common, so that one typed name stands for each of them: a union of names
 * would give the query builder types that it cannot resolve.
 */
function tableOf(type: ProfileType): 'artistProfiles' {
  const tables = {
    artist: 'artistProfiles',
    organizer: 'organizerProfiles',
    venue: 'venueProfiles',
  } as const;
  return tables[type] as 'artistProfiles';
}

export async function insertProfile(ctx: Ctx, type: ProfileType, id: string): Promise<void> {
  await ctx.tx
    .insertInto(tableOf(type)) // writes: artist_profiles, organizer_profiles, venue_profiles
    .values({ id, createdAt: ctx.now, updatedAt: ctx.now })
    .execute();
}

export async function deleteProfile(ctx: Ctx, type: ProfileType, id: string): Promise<void> {
  await ctx.tx
    .deleteFrom(tableOf(type)) // writes: artist_profiles, organizer_profiles, venue_profiles
    .where('id', '=', id)
    .execute();
}

export async function findProfile(
  db: Queryable,
  type: ProfileType,
  id: string,
): Promise<ProfileRow | undefined> {
  return asProfile(
    type,
    await db.selectFrom(tableOf(type)).selectAll().where('id', '=', id).executeTakeFirst(),
  );
}

export async function findProfiles(
  db: Queryable,
  type: ProfileType,
  ids: readonly string[],
): Promise<ProfileRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom(tableOf(type)).selectAll().where('id', 'in', ids).execute();
  return rows.flatMap((row) => asProfile(type, row) ?? []);
}

/** Lock order: a profile comes before the standing of its member, and before everything that is booked with it. */
export async function lockProfile(tx: Tx, type: ProfileType, id: string): Promise<ProfileRow | undefined> {
  const query = tx.selectFrom(tableOf(type)).selectAll().where('id', '=', id).forNoKeyUpdate();
  return asProfile(type, await query.executeTakeFirst());
}

/** @param changes columns of the type's own table, checked before */
export async function updateProfileFields(
  ctx: Ctx,
  { type, id }: ProfileRow,
  changes: Record<string, unknown>,
): Promise<void> {
  await ctx.tx
    .updateTable(tableOf(type)) // writes: artist_profiles, organizer_profiles, venue_profiles
    .set({ ...changes, updatedAt: ctx.now })
    .where('id', '=', id)
    .execute();
}

type VerificationChange = { verificationStatus: VerificationStatus } & Partial<
  Pick<ProfileRow, 'verificationNotes' | 'submittedAt' | 'verifiedAt'>
>;

/** @returns false where the verification status is no longer what the caller read */
export async function updateVerification(
  ctx: Ctx,
  { type, id, verificationStatus }: ProfileRow,
  change: VerificationChange,
): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable(tableOf(type)) // writes: artist_profiles, organizer_profiles, venue_profiles
    .set({ ...change, updatedAt: ctx.now })
    .where('id', '=', id)
    .where('verificationStatus', '=', verificationStatus)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export type BankChanges = Partial<
  Pick<
    ProfileRow,
    | 'bankAccountName'
    | 'bankAccountNumber'
    | 'bankIfscCode'
    | 'bankNotes'
    | 'bankVersion'
    | 'bankSubmittedAt'
    | 'bankChangedAt'
  >
>;

/**
 * For the module of bank details, which decides on them. Other details take the account away that the gateway opened for
 * the old ones.
 * @returns false where state or version are no longer what the caller read
 */
export async function updateBankDetails(
  ctx: Ctx,
  { type, id, bankStatus, bankVersion }: ProfileRow,
  change: BankChanges & { bankStatus: BankStatus },
): Promise<boolean> {
  const isOther = change.bankVersion !== undefined && change.bankVersion !== bankVersion;
  const { numUpdatedRows } = await ctx.tx
    .updateTable(tableOf(type)) // writes: artist_profiles, organizer_profiles, venue_profiles
    .set({
      ...change,
      ...(isOther && type === 'artist' ? { gatewayAccountId: null } : {}),
      updatedAt: ctx.now,
    })
    .where('id', '=', id)
    .where('bankStatus', '=', bankStatus)
    .where('bankVersion', '=', bankVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/**
 * Where the gateway pays an artist to, by the details that the account was opened for.
 * @returns false where there are other details by now, or another account
 */
export async function setGatewayAccount(
  ctx: Ctx,
  artistId: string,
  bankVersion: number,
  gatewayAccountId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('artistProfiles')
    .set({ gatewayAccountId, updatedAt: ctx.now })
    .where('id', '=', artistId)
    .where('bankVersion', '=', bankVersion)
    .where('gatewayAccountId', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function asProfile(type: ProfileType, row: object | undefined): ProfileRow | undefined {
  return row && ({ ...row, type } as ProfileRow);
}
