import type { LedgerProof } from '@backline/api-contract/payments';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/context.ts';
import { buildScene, type Scene } from '../../../testing/bookings.ts';
import {
  buildDueBooking,
  type DueBooking,
  giveBankDetails,
  payByWebhook,
  release,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { reverse } from './reverse.ts';
import { LEDGER_CHECKS, verifyLedger } from './verify-ledger.ts';

let app: TestApp;
let scene: Scene;
let released: DueBooking;
let held: DueBooking;

/** One booking is paid out, another is held: every check has something to look at. */
beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
  await giveBankDetails(app, scene.artist);
  released = await buildDueBooking(app, scene);
  held = await buildDueBooking(app, scene, { eventDate: '2026-12-13' });
  for (const { depositId, balanceId } of [released, held])
    for (const id of [depositId, balanceId]) await payByWebhook(app, id, scene.buyer);
  await release(app, released);
  await app.runJobs();
});

/** Whatever is done in here is taken back. */
async function undone(work: (ctx: Ctx<null>) => Promise<void>): Promise<void> {
  const undo = new Error('undo');
  await app
    .inTransaction(async (ctx) => {
      await work(ctx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

/** Falsifies the books behind the back of every guard, and looks. */
async function proofAfter({ tx }: Ctx<null>, ...statements: string[]): Promise<LedgerProof> {
  await sql.raw('set local session_replication_role = replica').execute(tx);
  for (const statement of statements) await sql.raw(statement).execute(tx);
  return verifyLedger(tx);
}

const failedOf = (proof: LedgerProof): string[] =>
  proof.checks.filter(({ passed }) => !passed).map(({ name }) => name);

describe('the proof of right books', () => {
  it('passes every check, by name', async () => {
    const proof = await verifyLedger(app.adapters.db);
    expect(proof.balanced).toBe(true);
    expect(proof.checks).toEqual(LEDGER_CHECKS.map(({ name }) => ({ name, passed: true, detail: '' })));
  });

  it('shows the accounts as people call them, and the newest transactions first', async () => {
    const { accounts, transactions } = await verifyLedger(app.adapters.db, { transactions: 3 });
    expect(accounts.toSorted((a, b) => a.account.localeCompare(b.account))).toEqual([
      { account: 'artist_payable: Meera and the Monsoon', balance: 0, currency: 'INR' },
      { account: `escrow: ${released.bookingNumber}`, balance: 0, currency: 'INR' },
      { account: `escrow: ${held.bookingNumber}`, balance: -5_000_000, currency: 'INR' },
      { account: 'gateway_clearing', balance: 5_150_000, currency: 'INR' },
      { account: 'platform_revenue', balance: -150_000, currency: 'INR' },
    ]);
    expect(transactions.map(({ kind, bookingNumber }) => [kind, bookingNumber])).toEqual([
      ['payout_sent', released.bookingNumber],
      ['escrow_released', released.bookingNumber],
      ['milestone_captured', held.bookingNumber],
    ]);
  });

  it('has one name for each check', () => {
    expect(new Set(LEDGER_CHECKS.map(({ name }) => name)).size).toBe(LEDGER_CHECKS.length);
  });
});

const ENTRY = '(select min(id) from ledger_entries)';
const account = (kind: string) =>
  `(select id from ledger_accounts where kind = '${kind}' order by id desc limit 1)`;

describe('the proof of false books names what is wrong', () => {
  it.each<[string, string[]]>([
    ['every transaction sums to zero', [`update ledger_entries set amount = amount + 1 where id = ${ENTRY}`]],
    [
      'every transaction has at least two entries',
      [
        `delete from ledger_entries where transaction_id = (select id from ledger_transactions order by sequence limit 1)`,
      ],
    ],
    [
      'every balance equals the sum of its entries',
      [`update ledger_accounts set balance = balance - 1 where id = ${account('escrow')}`],
    ],
    [
      'every entry is in the currency of its account',
      [`update ledger_entries set currency = 'EUR' where id = ${ENTRY}`],
    ],
    [
      'all accounts together sum to zero',
      [`update ledger_accounts set balance = balance + 7 where id = ${account('platform_revenue')}`],
    ],
    [
      'money held for others never falls below nothing',
      [
        'alter table ledger_accounts drop constraint ledger_accounts_not_overdrawn',
        `update ledger_accounts set balance = 1 where id = ${account('artist_payable')}`,
      ],
    ],
    [
      'the gateway holds no less than nothing',
      [`update ledger_accounts set balance = -1 where id = ${account('gateway_clearing')}`],
    ],
    [
      'every captured milestone is in the ledger, and nothing else is there as captured',
      [`update payments set status = 'processing' where kind = 'balance' and escrow_state = 'held'`],
    ],
    [
      'every captured milestone is in the ledger, and nothing else is there as captured',
      [
        `update ledger_transactions set idempotency_key = 'capture:other' where kind = 'milestone_captured'
        and sequence = (select min(sequence) from ledger_transactions)`,
      ],
    ],
    [
      'the held milestones of a booking equal its escrow',
      [`update payments set amount = amount - 1 where kind = 'balance' and escrow_state = 'held'`],
    ],
    [
      'the released milestones of a booking equal its payouts before commission',
      [
        `update payments set gross_amount = gross_amount - 1, commission_amount = commission_amount - 1 where kind = 'payout'`,
      ],
    ],
    [
      'a payout and its commission are its gross amount',
      [`update payments set commission_amount = commission_amount + 1 where kind = 'payout'`],
    ],
    [
      'the payouts that are not sent equal what is payable to the artist',
      [`update payments set status = 'processing' where kind = 'payout'`],
    ],
    [
      'the refunds that are not sent equal what is payable as refunds',
      [
        `insert into payments (payment_number, booking_id, kind, amount, created_at)
        select 'PAY-X', id, 'refund', 5, created_at from bookings limit 1`,
      ],
    ],
  ])('%s', (name, statements) =>
    undone(async (ctx) => {
      const proof = await proofAfter(ctx, ...statements);
      expect(proof.balanced).toBe(false);
      expect(failedOf(proof)).toContain(name);
      expect(proof.checks.find((check) => check.name === name)?.detail).not.toBe('');
    }),
  );

  it('every reversal is the exact opposite of what it reverses', async () => {
    const captured = await app.adapters.db
      .selectFrom('ledgerTransactions')
      .select('id')
      .where('bookingId', '=', held.id)
      .orderBy('sequence')
      .executeTakeFirstOrThrow();
    const name = 'every reversal is the exact opposite of what it reverses';
    await undone(async (ctx) => {
      const reversed = await reverse(ctx, captured.id, 'undo');
      expect(failedOf(await verifyLedger(ctx.tx))).not.toContain(name);
      const proof = await proofAfter(
        ctx,
        `update ledger_entries set amount = amount * 2 where transaction_id = '${reversed.transactionId}'`,
      );
      expect(failedOf(proof)).toContain(name);
    });
  });
});
