import { type Paise, paise } from '@backline/kernel';
import type { Tx } from '../../../platform/db/database.ts';
import { type AccountKind, type AccountRef, accountKey } from './account-ref.ts';

export interface LockedAccount {
  id: number;
  balance: Paise;
}

export interface NewTransaction {
  kind: string;
  description: string;
  bookingId: string | null;
  idempotencyKey: string;
  inputHash: string;
  reversesId: string | null;
  occurredAt: Date;
}

/**
 * Claims the key. Must come before any account is locked: whoever loses the race waits here for the winner's commit, holding nothing.
 * @returns the transaction's id, or null where the key was booked before
 */
export async function claimTransaction(tx: Tx, transaction: NewTransaction): Promise<string | null> {
  const row = await tx
    .insertInto('ledgerTransactions')
    .values(transaction)
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export function findByKey(tx: Tx, key: string): Promise<{ id: string; inputHash: string } | undefined> {
  return tx
    .selectFrom('ledgerTransactions')
    .select(['id', 'inputHash'])
    .where('idempotencyKey', '=', key)
    .executeTakeFirst();
}

/**
 * Opens the accounts that do not exist yet, then locks all of them in the order of their ids. New ones are inserted in the order of
 * their keys, so that two postings that open the same accounts wait for each other and never in a circle.
 */
export async function lockAccounts(
  tx: Tx,
  refs: readonly AccountRef[],
  currency: string,
): Promise<Map<string, LockedAccount>> {
  const sorted = [...refs].sort((a, b) => (accountKey(a) < accountKey(b) ? -1 : 1));
  await tx
    .insertInto('ledgerAccounts')
    .values(sorted.map(({ kind, ownerId }) => ({ kind, ownerId, currency })))
    .onConflict((conflict) => conflict.columns(['kind', 'ownerId', 'currency']).doNothing())
    .execute();
  const rows = await tx
    .selectFrom('ledgerAccounts')
    .select(['id', 'kind', 'ownerId', 'balance'])
    .where('currency', '=', currency)
    .where((where) =>
      where.or(
        sorted.map(({ kind, ownerId }) =>
          where.and([where('kind', '=', kind), where('ownerId', 'is not distinct from', ownerId)]),
        ),
      ),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(
    rows.map((row) => [
      accountKey({ kind: row.kind as AccountKind, ownerId: row.ownerId }),
      { id: row.id, balance: paise(row.balance) },
    ]),
  );
}

export async function insertEntries(
  tx: Tx,
  entries: readonly { transactionId: string; accountId: number; amount: Paise; currency: string }[],
): Promise<void> {
  await tx
    .insertInto('ledgerEntries')
    .values([...entries])
    .execute();
}

export function loadTransaction(tx: Tx, id: string) {
  return tx
    .selectFrom('ledgerTransactions')
    .select(['id', 'kind', 'description', 'bookingId', 'reversesId'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export function loadEntries(tx: Tx, transactionId: string) {
  return tx
    .selectFrom('ledgerEntries as e')
    .innerJoin('ledgerAccounts as a', 'a.id', 'e.accountId')
    .select(['a.kind', 'a.ownerId', 'e.amount', 'e.currency'])
    .where('e.transactionId', '=', transactionId)
    .orderBy('e.id')
    .execute();
}
