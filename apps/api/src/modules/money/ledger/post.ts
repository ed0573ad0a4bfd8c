import { add, type Paise } from '@backline/kernel';
import type { Ctx } from '../../../platform/context.ts';
import { accountKey, HELD_FOR_OTHERS } from './account-ref.ts';
import { claimTransaction, findByKey, insertEntries, lockAccounts } from './ledger.store.ts';
import {
  type Entry,
  OverdrawnError,
  type Posting,
  PostingMismatchError,
  postingHash,
  settleEntries,
} from './posting.ts';

export interface Posted {
  transactionId: string;
  /** True where the same posting had been booked before and nothing was done now. */
  repeated: boolean;
}

/**
 * Books one movement in the caller's transaction, once per key. Lock order: this is the last step of every use case;
 * the accounts are locked here, sorted by id, after booking and payment. See docs/rules/money.md#ledger.
 * @throws BrokenPostingError when the entries do not sum to zero; PostingMismatchError when the key was used for something else;
 *   OverdrawnError when money held for somebody would fall below nothing
 */
export function post(ctx: Ctx, posting: Posting): Promise<Posted> {
  return book(ctx, posting, null);
}

/** As `post`, for a transaction that undoes another. Only `reverse` may say so. */
export async function book(ctx: Ctx, posting: Posting, reversesId: string | null): Promise<Posted> {
  const entries = settleEntries(posting);
  const inputHash = postingHash(posting, entries);
  const transactionId = await claimTransaction(ctx.tx, {
    kind: posting.kind,
    description: posting.description,
    bookingId: posting.bookingId,
    idempotencyKey: posting.key,
    inputHash,
    reversesId,
    occurredAt: ctx.now,
  });
  if (transactionId === null) return earlier(ctx, posting.key, inputHash);
  await writeEntries(ctx, transactionId, entries, posting.currency);
  return { transactionId, repeated: false };
}

async function earlier(ctx: Ctx, key: string, inputHash: string): Promise<Posted> {
  const known = await findByKey(ctx.tx, key);
  if (known?.inputHash !== inputHash) throw new PostingMismatchError(key);
  return { transactionId: known.id, repeated: true };
}

async function writeEntries(
  ctx: Ctx,
  transactionId: string,
  entries: readonly Entry[],
  currency: string,
): Promise<void> {
  const accounts = await lockAccounts(
    ctx.tx,
    entries.map((entry) => entry.account),
    currency,
  );
  const rows = entries.map(({ account, amount }) => {
    const key = accountKey(account);
    const locked = accounts.get(key);
    if (!locked) throw new Error(`the account ${key} was not opened`);
    refuseOverdraft({ account, amount }, locked.balance);
    return { transactionId, accountId: locked.id, amount, currency };
  });
  await insertEntries(ctx.tx, rows);
}

/** The database refuses it too; said here first, because its refusal would not name the account. */
function refuseOverdraft({ account, amount }: Entry, balance: Paise): void {
  const after = add(balance, amount);
  if (after > 0 && HELD_FOR_OTHERS.includes(account.kind)) {
    throw new OverdrawnError(accountKey(account), balance, amount);
  }
}
