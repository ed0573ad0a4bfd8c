import { type AccountStatus, TERMS_VERSION } from '@backline/api-contract/accounts';
import type { Role } from '@backline/api-contract/permissions';
import type { Ctx } from '../../../platform/context.ts';
import type { Queryable, Tx } from '../../../platform/db/database.ts';

export interface UserRow {
  id: string;
  email: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
  role: Role;
  phone: string | null;
  status: AccountStatus;
  statusReason: string | null;
  emailVerifiedAt: Date | null;
  acceptedTermsVersion: string | null;
  createdAt: Date;
}

const COLUMNS = [
  'id',
  'email',
  'passwordHash',
  'firstName',
  'lastName',
  'role',
  'phone',
  'status',
  'statusReason',
  'emailVerifiedAt',
  'acceptedTermsVersion',
  'createdAt',
] as const;

export function findUser(db: Queryable, id: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export function findUserByEmail(db: Queryable, email: string): Promise<UserRow | undefined> {
  return db
    .selectFrom('users')
    .select(COLUMNS)
    .where('emailKey', '=', email.trim().toLowerCase())
    .executeTakeFirst();
}

/** Whether a number is proved to be somebody's; one that was only typed is not. */
export async function isProvedPhone(db: Queryable, phone: string): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('phone', '=', phone)
    .where('phoneVerifiedAt', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewUser {
  email: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
  role: Role;
  phone: string | null;
  acceptTerms: boolean;
}

/** @returns undefined where the email address is taken */
export function insertUser(ctx: Ctx, user: NewUser): Promise<UserRow | undefined> {
  const { acceptTerms, ...values } = user;
  return ctx.tx
    .insertInto('users')
    .values({
      ...values,
      acceptedTermsVersion: acceptTerms ? TERMS_VERSION : null,
      acceptedTermsAt: acceptTerms ? ctx.now : null,
      createdAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
}

/** Holds an account until the transaction ends. Lock order: **account**, then everything else. */
export function lockUser(tx: Tx, id: string): Promise<UserRow | undefined> {
  return tx.selectFrom('users').select(COLUMNS).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** @returns undefined where the status is no longer what the caller read */
export function updateAccount(
  ctx: Ctx,
  from: Pick<UserRow, 'id' | 'status'>,
  status: AccountStatus,
  changes: Partial<Pick<UserRow, 'emailVerifiedAt' | 'statusReason'>>,
): Promise<UserRow | undefined> {
  return ctx.tx
    .updateTable('users')
    .set({ ...changes, status, ...(status === from.status ? {} : { statusChangedAt: ctx.now }) })
    .where('id', '=', from.id)
    .where('status', '=', from.status)
    .returning(COLUMNS)
    .executeTakeFirst();
}

/** What the owner of an address says of itself. */
export async function updateDetails(
  tx: Tx,
  userId: string,
  details: Partial<Pick<UserRow, 'firstName' | 'lastName' | 'phone' | 'role'>>,
): Promise<void> {
  // Another number has to be proved anew.
  const unproved = details.phone === undefined ? {} : { phoneVerifiedAt: null };
  await tx
    .updateTable('users')
    .set({ ...details, ...unproved })
    .where('id', '=', userId)
    .execute();
}

export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.updateTable('users').set({ passwordHash }).where('id', '=', userId).execute();
}
