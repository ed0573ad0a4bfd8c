import type { ContractStatus } from '@backline/api-contract/contracts';
import type { Insertable, Selectable } from 'kysely';
import type { Queryable, Tx, Writable } from '../../../platform/db/database.ts';
import type { ContractSignatures, Contracts } from '../../../platform/db/schema.generated.ts';
import type { ContractContent } from './contract-content.ts';

/** A contract as stored. `content` is written by this module alone and read as what it was written. */
export type ContractRow = Omit<Selectable<Contracts>, 'content'> & { content: ContractContent };
export type SignatureRow = Selectable<ContractSignatures>;
type NewContract = Omit<Insertable<Contracts>, 'content'> & { content: ContractContent };

const asContract = (row: Selectable<Contracts>): ContractRow => ({
  ...row,
  content: row.content as unknown as ContractContent,
});

/** @returns null where the number is taken: the caller draws another */
export async function insertContract(tx: Tx, contract: NewContract): Promise<ContractRow | null> {
  const row = await tx
    .insertInto('contracts')
    .values({ ...contract, content: JSON.stringify(contract.content) })
    .onConflict((conflict) => conflict.column('contractNumber').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ? asContract(row) : null;
}

export async function findContract(db: Queryable, id: string): Promise<ContractRow | null> {
  const row = await db.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asContract(row) : null;
}

export async function lockContract(tx: Tx, id: string): Promise<ContractRow | null> {
  const row = await tx
    .selectFrom('contracts')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? asContract(row) : null;
}

export async function lockContractOfBooking(tx: Tx, bookingId: string): Promise<ContractRow | null> {
  const row = await tx
    .selectFrom('contracts')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? asContract(row) : null;
}

/** @returns false where the status is no longer what the caller read */
export async function updateStatus(
  tx: Tx,
  from: Pick<ContractRow, 'id' | 'status'>,
  changes: { status: ContractStatus; signedAt?: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('contracts')
    .set(changes)
    .where('id', '=', from.id)
    .where('status', '=', from.status)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markReminded(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('contracts').set({ remindedAt: at }).where('id', '=', id).execute();
}

export async function recordFile(
  db: Writable,
  id: string,
  file: { key: string; hash: string },
): Promise<void> {
  await db
    .updateTable('contracts')
    .set({ pdfKey: file.key, pdfHash: file.hash })
    .where('id', '=', id)
    .execute();
}

export async function insertSignature(tx: Tx, signature: Insertable<ContractSignatures>): Promise<void> {
  await tx.insertInto('contractSignatures').values(signature).execute();
}

/** In the order in which they were given. */
export async function findSignatures(db: Queryable, contractId: string): Promise<SignatureRow[]> {
  return await db
    .selectFrom('contractSignatures')
    .selectAll()
    .where('contractId', '=', contractId)
    .orderBy('signedAt')
    .orderBy('side')
    .execute();
}
