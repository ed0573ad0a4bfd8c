import { randomUUID } from 'node:crypto';
import { paise } from '@backline/kernel';
import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ModuleDatabase, openModuleDatabase } from '../../../testing/module-database.ts';
import { accountKey, escrowOf, payableOf, platform } from './account-ref.ts';
import { BOOK_CHECKS } from './checks/books.ts';
import { post } from './post.ts';
import { OverdrawnError } from './posting.ts';

/** What the database itself refuses, whoever writes: these tests go past `post` with raw SQL. */
let bench: ModuleDatabase;
const BOOKED = randomUUID();

beforeAll(async () => {
  bench = await openModuleDatabase();
  await bench.inTransaction((ctx) =>
    post(ctx, {
      kind: 'test',
      description: 'money comes in',
      bookingId: null,
      key: 'first',
      currency: 'INR',
      entries: [
        { account: platform.clearing, amount: paise(1_000) },
        { account: escrowOf(BOOKED), amount: paise(-1_000) },
      ],
    }),
  );
});

async function rawly(work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const client = await bench.pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function newTransaction(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query(
    `insert into ledger_transactions (kind, description, idempotency_key, input_hash, occurred_at)
     values ('raw', 'by hand', $1, '', '2026-11-02T00:00:00Z') returning id`,
    [randomUUID()],
  );
  return rows[0].id;
}

async function enter(client: pg.PoolClient, id: string, kind: string, amount: number, currency = 'INR') {
  await client.query(
    `insert into ledger_entries (transaction_id, account_id, amount, currency)
     select $1, id, $3, $4 from ledger_accounts where kind = $2 and owner_id is not distinct from $5`,
    [id, kind, amount, currency, kind === 'escrow' ? BOOKED : null],
  );
}

const balances = async () =>
  (await bench.pool.query('select kind, owner_id, balance from ledger_accounts order by id')).rows;

describe('the database refuses', () => {
  it.each<[string, string | RegExp, (client: pg.PoolClient) => Promise<unknown>]>([
    [
      'a transaction with one side',
      'out of balance by 100',
      async (client) => enter(client, await newTransaction(client), 'gateway_clearing', 100),
    ],
    [
      'sides that differ by a paisa',
      'out of balance by 1',
      async (client) => {
        const id = await newTransaction(client);
        await enter(client, id, 'gateway_clearing', 101);
        await enter(client, id, 'escrow', -100);
      },
    ],
    ['a transaction without entries', 'has no entries', (client) => newTransaction(client)],
    [
      'an entry of nothing',
      'ledger_entries_amount_check',
      async (client) => enter(client, await newTransaction(client), 'gateway_clearing', 0),
    ],
    [
      'an entry in another currency than its account',
      'account of another currency',
      async (client) => enter(client, await newTransaction(client), 'gateway_clearing', 100, 'EUR'),
    ],
    [
      'an overdraft of escrow',
      'ledger_accounts_not_overdrawn',
      async (client) => {
        const id = await newTransaction(client);
        await enter(client, id, 'gateway_clearing', -1_001);
        await enter(client, id, 'escrow', 1_001);
      },
    ],
    [
      'a changed entry',
      'append-only',
      (client) => client.query('update ledger_entries set amount = amount + 1'),
    ],
    ['a removed entry', 'append-only', (client) => client.query('delete from ledger_entries')],
    [
      'a changed transaction',
      'append-only',
      (client) => client.query(`update ledger_transactions set kind = 'x'`),
    ],
    ['a removed transaction', 'append-only', (client) => client.query('delete from ledger_transactions')],
    [
      'a key that is used twice',
      'ledger_transactions_idempotency_key_key',
      (client) =>
        client.query(
          `insert into ledger_transactions (kind, description, idempotency_key, input_hash, occurred_at)
           values ('raw', 'again', 'first', '', '2026-11-02T00:00:00Z')`,
        ),
    ],
    [
      'a second account of the platform of one kind',
      'ledger_accounts_unique',
      (client) =>
        client.query(`insert into ledger_accounts (kind, currency) values ('gateway_clearing', 'INR')`),
    ],
    [
      'an escrow of nobody',
      'ledger_accounts_owned',
      (client) => client.query(`insert into ledger_accounts (kind, currency) values ('escrow', 'INR')`),
    ],
    [
      'a kind that nobody knows',
      'ledger_accounts_kind_check',
      (client) => client.query(`insert into ledger_accounts (kind, currency) values ('petty_cash', 'INR')`),
    ],
  ])('%s', async (_name, message, work) => {
    const before = await balances();
    await expect(rawly(work)).rejects.toThrow(message);
    expect(await balances()).toEqual(before);
  });

  it('nothing of a balanced transaction by hand: its snapshots move as well', async () => {
    await rawly(async (client) => {
      const id = await newTransaction(client);
      await enter(client, id, 'gateway_clearing', -10);
      await enter(client, id, 'escrow', 10);
    });
    const { rows } = await bench.pool.query(`select balance from ledger_accounts where owner_id = $1`, [
      BOOKED,
    ]);
    expect(rows).toEqual([{ balance: -990 }]);
  });
});

describe('random postings', () => {
  const OWNERS = Array.from({ length: 3 }, () => randomUUID());
  const ACCOUNTS = [
    ...OWNERS.flatMap((id) => [escrowOf(id), payableOf(id)]),
    platform.clearing,
    platform.revenue,
    platform.refundsPayable,
    platform.taxPayable,
    platform.gatewayFees,
  ];
  const movement = fc.record({
    from: fc.nat(ACCOUNTS.length - 1),
    to: fc.nat(ACCOUNTS.length - 1),
    amount: fc.integer({ min: 1, max: 10_000 }),
    /** Few keys, so that some come twice, with the same input and with another. */
    key: fc.nat(30),
  });

  it('keep every check of the books, and equal a book kept in memory', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(movement, { minLength: 1, maxLength: 40 }),
        fc.uuid(),
        async (movements, run) => {
          const expected = new Map<string, number>();
          const start = await readBalances();
          for (const { from, to, amount, key } of movements) {
            const [giver, taker] = [ACCOUNTS[from], ACCOUNTS[to]];
            if (!giver || !taker || from === to) continue;
            const done = await tryToPost(giver, taker, amount, `${run}:${key}`);
            if (!done) continue;
            expected.set(accountKey(giver), (expected.get(accountKey(giver)) ?? 0) - amount);
            expected.set(accountKey(taker), (expected.get(accountKey(taker)) ?? 0) + amount);
          }
          const end = await readBalances();
          for (const [key, change] of expected) expect(end(key) - start(key)).toBe(change);
          for (const { query, name } of BOOK_CHECKS.filter(({ name }) => !name.startsWith('the gateway'))) {
            const { rows } = await query.execute(bench.db);
            expect({ name, rows }).toEqual({ name, rows: [] });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  async function tryToPost(
    giver: (typeof ACCOUNTS)[number],
    taker: (typeof ACCOUNTS)[number],
    amount: number,
    key: string,
  ): Promise<boolean> {
    try {
      const { repeated } = await bench.inTransaction((ctx) =>
        post(ctx, {
          kind: 'random',
          description: 'a random movement',
          bookingId: null,
          key,
          currency: 'INR',
          entries: [
            { account: giver, amount: paise(-amount) },
            { account: taker, amount: paise(amount) },
          ],
        }),
      );
      return !repeated;
    } catch (error) {
      const isExpected =
        error instanceof OverdrawnError || String(error).includes('booked before with other contents');
      if (!isExpected) throw error;
      return false;
    }
  }

  async function readBalances(): Promise<(key: string) => number> {
    const rows = await bench.db.selectFrom('ledgerAccounts').select(['kind', 'ownerId', 'balance']).execute();
    const found = new Map(
      rows.map((row) => [row.ownerId ? `${row.kind}:${row.ownerId}` : row.kind, row.balance]),
    );
    return (key) => found.get(key) ?? 0;
  }
});
