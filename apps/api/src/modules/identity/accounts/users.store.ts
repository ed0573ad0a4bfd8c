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

export interface NewUser {
  email: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
  role: Role;
  phone: string | null;
  acceptTerms: boolean;
}

/** @returns undefined where the email address or the phone number is taken */
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

/** A pending account becomes active; a suspended one stays what it is. */
export async function markEmailVerified(ctx: Ctx, userId: string): Promise<void> {
  await ctx.tx
    .updateTable('users')
    .set((eb) => ({
      emailVerifiedAt: ctx.now,
      status: eb
        .case()
        .when('status', '=', 'pending')
        .then<AccountStatus>('active')
        .else(eb.ref('status'))
        .end(),
    }))
    .where('id', '=', userId)
    .where('emailVerifiedAt', 'is', null)
    .execute();
}

export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.updateTable('users').set({ passwordHash }).where('id', '=', userId).execute();
}
