import { at, negate, paise } from '@backline/kernel';
import type { Ctx } from '../../../platform/context.ts';
import type { AccountKind } from './account-ref.ts';
import { loadEntries, loadTransaction } from './ledger.store.ts';
import { book, type Posted } from './post.ts';
import { BrokenPostingError } from './posting.ts';

/**
 * Corrects a transaction in the only way there is: by booking its opposite. Both stay in the books. Once a transaction,
 * and once per key; a reversal itself is not reversed, the movement is posted again. See docs/rules/money.md#ledger.
 * @throws BrokenPostingError for an unknown transaction or a reversal; OverdrawnError where the money has moved on
 */
export async function reverse(ctx: Ctx, transactionId: string, key: string): Promise<Posted> {
  const original = await loadTransaction(ctx.tx, transactionId);
  if (!original) throw new BrokenPostingError(key, `there is no transaction ${transactionId}`);
  if (original.reversesId !== null) throw new BrokenPostingError(key, 'a reversal cannot be reversed');
  const entries = await loadEntries(ctx.tx, transactionId);
  return book(
    ctx,
    {
      kind: `${original.kind}_reversed`,
      description: `Reverses: ${original.description}`,
      bookingId: original.bookingId,
      key,
      currency: at(entries, 0).currency,
      entries: entries.map(({ kind, ownerId, amount }) => ({
        account: { kind: kind as AccountKind, ownerId },
        amount: negate(paise(amount)),
      })),
    },
    transactionId,
  );
}
