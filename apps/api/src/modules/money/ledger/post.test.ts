import { randomUUID } from 'node:crypto';
import { negate, type Paise, paise } from '@backline/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ModuleDatabase, openModuleDatabase } from '../../../testing/module-database.ts';
import { type AccountRef, escrowOf, payableOf, platform } from './account-ref.ts';
import { balanceOf } from './ledger.queries.ts';
import { type Posted, post } from './post.ts';
import { BrokenPostingError, OverdrawnError, type Posting, PostingMismatchError } from './posting.ts';
import { reverse } from './reverse.ts';

let bench: ModuleDatabase;
beforeAll(async () => {
  bench = await openModuleDatabase();
});

function movement(from: AccountRef, to: AccountRef, amount: number, key: string = randomUUID()): Posting {
  const moved: Paise = paise(amount);
  return {
    kind: 'test',
    description: 'a movement',
    bookingId: null,
    key,
    currency: 'INR',
    entries: [
      { account: from, amount: negate(moved) },
      { account: to, amount: moved },
    ],
  };
}

const book = (posting: Posting): Promise<Posted> => bench.inTransaction((ctx) => post(ctx, posting));
const balance = (ref: AccountRef): Promise<Paise> => balanceOf(bench.db, ref);
/** Credits the escrow: money comes in. */
const captured = (escrow: AccountRef, amount: number, key?: string) =>
  movement(escrow, platform.clearing, amount, key);

describe('post', () => {
  it('moves money from one account to the other, and opens both', async () => {
    const escrow = escrowOf(randomUUID());
    const before = await balance(platform.clearing);
    const posted = await book(captured(escrow, 1_500_000));
    expect(posted.repeated).toBe(false);
    expect(await balance(escrow)).toBe(-1_500_000);
    expect(await balance(platform.clearing)).toBe(before + 1_500_000);
  });

  it('says nothing is on an account that was never opened', async () => {
    expect(await balance(payableOf(randomUUID()))).toBe(0);
  });

  it('books a key once: the same input again gives the earlier transaction', async () => {
    const escrow = escrowOf(randomUUID());
    const posting = captured(escrow, 100, `capture:${randomUUID()}`);
    const first = await book(posting);
    const again = await book({ ...posting, entries: posting.entries.toReversed() });
    expect(again).toEqual({ transactionId: first.transactionId, repeated: true });
    expect(await balance(escrow)).toBe(-100);
  });

  it('refuses another input under the same key, and nothing of it stays', async () => {
    const escrow = escrowOf(randomUUID());
    const key = `capture:${randomUUID()}`;
    await book(captured(escrow, 100, key));
    await expect(book(captured(escrow, 101, key))).rejects.toThrow(PostingMismatchError);
    expect(await balance(escrow)).toBe(-100);
  });

  it('refuses what does not sum to zero before any SQL', async () => {
    const posting = captured(escrowOf(randomUUID()), 100, 'one-sided');
    const oneSided = { ...posting, entries: posting.entries.slice(1) };
    await expect(book(oneSided)).rejects.toThrow(BrokenPostingError);
    const left = await bench.db
      .selectFrom('ledgerTransactions')
      .select('id')
      .where('idempotencyKey', '=', 'one-sided')
      .execute();
    expect(left).toEqual([]);
  });

  it.each([
    ['escrow', () => escrowOf(randomUUID())],
    ['payable', () => payableOf(randomUUID())],
  ])('never lets %s fall below nothing', async (_name, make) => {
    const account = make();
    await book(captured(account, 100));
    await expect(book(movement(platform.clearing, account, 101))).rejects.toThrow(OverdrawnError);
    await book(movement(platform.clearing, account, 100));
    expect(await balance(account)).toBe(0);
    await expect(book(movement(platform.clearing, account, 1))).rejects.toThrow(
      'holds 0 paise and cannot give 1',
    );
  });

  it('leaves nothing behind when the use case around it fails', async () => {
    const escrow = escrowOf(randomUUID());
    const failing = bench.inTransaction(async (ctx) => {
      await post(ctx, captured(escrow, 100));
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await balance(escrow)).toBe(0);
  });
});

describe('reverse', () => {
  it('books the opposite, and both stay in the books', async () => {
    const escrow = escrowOf(randomUUID());
    const { transactionId } = await book(captured(escrow, 700));
    const reversed = await bench.inTransaction((ctx) => reverse(ctx, transactionId, `undo:${transactionId}`));
    expect(await balance(escrow)).toBe(0);
    const row = await bench.db
      .selectFrom('ledgerTransactions')
      .select(['kind', 'reversesId'])
      .where('id', '=', reversed.transactionId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ kind: 'test_reversed', reversesId: transactionId });
  });

  it('happens once: the same key is a repetition, another key is refused by the database', async () => {
    const escrow = escrowOf(randomUUID());
    await book(captured(escrow, 900));
    const { transactionId } = await book(captured(escrow, 700));
    const undo = (key: string) => bench.inTransaction((ctx) => reverse(ctx, transactionId, key));
    const first = await undo(`undo:${transactionId}`);
    expect(await undo(`undo:${transactionId}`)).toEqual({
      transactionId: first.transactionId,
      repeated: true,
    });
    await expect(undo('undo it again')).rejects.toThrow('ledger_transactions_reverses_id_key');
    expect(await balance(escrow)).toBe(-900);
  });

  it('refuses a reversal, an unknown transaction, and money that has moved on', async () => {
    const escrow = escrowOf(randomUUID());
    const { transactionId } = await book(captured(escrow, 700));
    await book(movement(platform.revenue, escrow, 1));
    const undo = (id: string, key: string) => bench.inTransaction((ctx) => reverse(ctx, id, key));
    await expect(undo(transactionId, `undo:${transactionId}`)).rejects.toThrow(OverdrawnError);
    await expect(undo(randomUUID(), 'undo nothing')).rejects.toThrow('there is no transaction');
    await book(captured(escrow, 1));
    const { transactionId: reversalId } = await undo(transactionId, `undo:${transactionId}`);
    await expect(undo(reversalId, 'undo the undoing')).rejects.toThrow('a reversal cannot be reversed');
  });
});

describe('races', () => {
  const PARALLEL = 12;
  const at = <T>(work: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
    Promise.allSettled(Array.from({ length: PARALLEL }, (_, index) => work(index)));

  it('books one key once, however many come at the same time', async () => {
    const escrow = escrowOf(randomUUID());
    const posting = captured(escrow, 100, `capture:${randomUUID()}`);
    const results = await at(() => book(posting));
    const posted = results.map((result) => (result.status === 'fulfilled' ? result.value : null));
    expect(new Set(posted.map((value) => value?.transactionId)).size).toBe(1);
    expect(posted.filter((value) => value?.repeated === false)).toHaveLength(1);
    expect(await balance(escrow)).toBe(-100);
  });

  it('gives the last money once: exactly as many withdrawals succeed as there is money for', async () => {
    const escrow = escrowOf(randomUUID());
    await book(captured(escrow, 500));
    const results = await at(() => book(movement(platform.clearing, escrow, 100)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(reasons.every((reason) => reason instanceof OverdrawnError)).toBe(true);
    expect(await balance(escrow)).toBe(0);
  });

  it('does not deadlock where postings name the same new accounts in any order', async () => {
    const owners = Array.from({ length: 4 }, () => randomUUID());
    const refs = owners.flatMap((id) => [escrowOf(id), payableOf(id)]);
    const results = await at((index) => {
      const turned = [...refs.slice(index % refs.length), ...refs.slice(0, index % refs.length)];
      const ordered = index % 2 === 0 ? turned : turned.toReversed();
      const entries = [
        { account: platform.clearing, amount: paise(refs.length) },
        ...ordered.map((account) => ({ account, amount: paise(-1) })),
      ];
      return book({ ...captured(platform.revenue, 1), entries });
    });
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    for (const ref of refs) expect(await balance(ref)).toBe(-PARALLEL);
  });
});
