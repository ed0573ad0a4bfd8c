import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';

/** Whether a contract bears the member's signature, as an expression. */
export const hasSignedSql = (userId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from contract_signatures where user_id = ${userId})`;

/** Whether a contract bears the member's signature. */
export async function hasSigned(db: Queryable, userId: string): Promise<boolean> {
  const { rows } = await sql<{ signed: boolean }>`select ${hasSignedSql(userId)} as signed`.execute(db);
  return rows[0]?.signed === true;
}
