import { formatMoney, paise } from '@backline/kernel';
import { listTransactions } from '../modules/money/ledger/index.ts';
import type { Queryable } from '../platform/db/database.ts';

const WHOLE_BOOK = 1_000;
const NAME_WIDTH = 44;
const AMOUNT_WIDTH = 16;

/**
 * Prints the ledger as a story that a person can read and a snapshot can hold: one paragraph per transaction in the
 * order in which they happened, one line per entry (debits positive, credits negative), and the sum that must be zero.
 */
export async function tellLedgerStory(db: Queryable, bookingId?: string): Promise<string> {
  const newestFirst = await listTransactions(db, { limit: WHOLE_BOOK, ...(bookingId ? { bookingId } : {}) });
  const paragraphs = newestFirst.toReversed().map(({ kind, description, entries }) => {
    const total = entries.reduce((sum, entry) => sum + entry.amount, 0);
    return [
      `${kind} - ${withoutIds(description)}`,
      ...entries.map(({ account, amount }) => line(account, amount)),
      line('sum', total),
    ].join('\n');
  });
  return paragraphs.join('\n\n');
}

function line(account: string, amount: number): string {
  return `  ${account.padEnd(NAME_WIDTH)}${formatMoney(paise(amount)).padStart(AMOUNT_WIDTH)}`;
}

/** The gateway's ids are random: a story says only what they are. */
function withoutIds(text: string): string {
  return text.replaceAll(/\b(trf|pay|rfnd|order)_\w+/g, '$1_…');
}
