import { formatMoney, type Paise, paise } from '@backline/kernel';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { listTransactions } from '../../apps/api/src/modules/money/ledger/index.ts';
import { expectRightBooks } from '../../apps/api/src/testing/money.ts';
import type { TestApp } from '../../apps/api/src/testing/test-app.ts';

/** What a page says an amount is. */
export const rupees = (amount: Paise | number): string => formatMoney(paise(amount), 'INR', { trim: true });
/** The same where paise are shown. */
export const exactRupees = (amount: Paise | number): string => formatMoney(paise(amount));

export interface Outcome {
  /** Still in escrow. */
  held: number;
  /** Sent back to the buyer, and sent to the artist. */
  refunded: number;
  paidOut: number;
  kept: number;
}

/** How a booking's money ended by the ledger alone. Every transaction of it sums to zero, and all books are right. */
export async function outcomeOf(app: TestApp, bookingId: string): Promise<Outcome> {
  await expectRightBooks(app);
  const transactions = await listTransactions(app.adapters.db, { bookingId, limit: 100 });
  const entries = transactions.flatMap((each) => each.entries.map((entry) => ({ ...entry, of: each.kind })));
  for (const { entries: own } of transactions)
    expect(own.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  const sum = (account: string, of: (kind: string) => boolean = () => true) =>
    entries
      .filter((entry) => entry.account.startsWith(account) && of(entry.of))
      .reduce((total, { amount }) => total + amount, 0);
  return {
    held: 0 - sum('escrow'),
    refunded: sum('refunds_payable', (kind) => kind === 'refund_sent'),
    paidOut: sum('artist_payable', (kind) => kind === 'payout_sent'),
    kept: 0 - sum('platform_revenue'),
  };
}

/** An amount beside its label, as lists of facts and the bar of a booking's money show it. */
export async function expectFact(root: Page | Locator, label: string, value: string): Promise<void> {
  const named = root.locator('dt').filter({ hasText: new RegExp(`^${label}$`) });
  await named.locator('xpath=following-sibling::dd').getByText(value, { exact: true }).waitFor();
}

/** Where the money of a booking is, on its page. */
export async function expectShares(page: Page, shares: Record<string, number>): Promise<void> {
  const money = page.getByRole('region', { name: 'Where the money is' });
  for (const [label, amount] of Object.entries(shares)) await expectFact(money, label, exactRupees(amount));
}

/** What the payments page says was sent back, and what the buyer has spent in the end. */
export async function expectRefunds(page: Page, amounts: readonly number[], spent: number): Promise<void> {
  await page.goto('/payments');
  const total = page.getByText('Spent', { exact: true }).locator('..');
  await total.getByText(rupees(spent), { exact: true }).waitFor();
  const refunds = page.getByRole('listitem').filter({ hasText: 'Refund ·' });
  for (const amount of amounts) await refunds.getByText(exactRupees(amount), { exact: true }).waitFor();
  expect(await refunds.count()).toBe(amounts.length);
}
