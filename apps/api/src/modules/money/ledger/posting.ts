import { hash } from 'node:crypto';
import { add, type Paise } from '@backline/kernel';
import { type AccountRef, accountKey } from './account-ref.ts';

export interface Entry {
  account: AccountRef;
  /** Debits are positive, credits negative. */
  amount: Paise;
}

/** One movement of money: what, why, for which booking, and the key under which it happens once. */
export interface Posting {
  /** `milestone_captured`, `escrow_released`: what the movement is. */
  kind: string;
  /** For people who read the books. */
  description: string;
  bookingId: string | null;
  /** Our own name for the fact that is booked, as in `capture:<payment>`: never a random value. */
  key: string;
  entries: readonly Entry[];
  currency: string;
}

/** A posting that no set of books can hold. It is a mistake of the caller, so it is no refusal that a client could read. */
export class BrokenPostingError extends Error {
  constructor(key: string, problem: string) {
    super(`posting ${key}: ${problem}`);
    this.name = 'BrokenPostingError';
  }
}

/** The same key came with another input: two different facts under one name. */
export class PostingMismatchError extends Error {
  constructor(key: string) {
    super(`posting ${key} was booked before with other contents`);
    this.name = 'PostingMismatchError';
  }
}

/** Money held for somebody would fall below nothing. */
export class OverdrawnError extends Error {
  constructor(account: string, balance: Paise, amount: Paise) {
    super(`${account} holds ${0 - balance} paise and cannot give ${amount}`);
    this.name = 'OverdrawnError';
  }
}

/**
 * Brings entries to the form that is stored: one entry an account, none of nothing, in the order of the accounts' keys.
 * @throws BrokenPostingError unless the entries sum to zero over at least two accounts. See
 *   docs/rules/money.md#ledger.
 */
export function settleEntries(posting: Posting): Entry[] {
  const sums = new Map<string, Entry>();
  for (const { account, amount } of posting.entries) {
    const key = accountKey(account);
    sums.set(key, { account, amount: add(sums.get(key)?.amount ?? (0 as Paise), amount) });
  }
  const entries = [...sums.entries()]
    .filter(([, entry]) => entry.amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
  const offBy = add(...entries.map((entry) => entry.amount));
  if (offBy !== 0) throw new BrokenPostingError(posting.key, `the entries are off by ${offBy} paise`);
  if (entries.length < 2) throw new BrokenPostingError(posting.key, 'nothing moves');
  return entries;
}

/** What tells two postings under one key apart. The order in which entries were given does not. */
export function postingHash(posting: Posting, entries: readonly Entry[]): string {
  const { kind, description, bookingId, currency } = posting;
  const lines = entries.map(({ account, amount }) => [accountKey(account), amount]);
  return hash('sha256', JSON.stringify([kind, description, bookingId, currency, lines]));
}
