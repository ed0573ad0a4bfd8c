import { paise } from '@backline/kernel';
import type { Ctx, RootCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { lockPayable, type PayableBank } from '../../../identity/bank-details/index.ts';
import { setGatewayAccount } from '../../../identity/profiles/index.ts';
import type { PaymentGateway } from '../gateway/payment-gateway.ts';
import { findPayment, type PaymentRow } from '../payments.store.ts';
import { beginTransfer } from './begin-transfer.ts';
import { settleSupersededTry } from './settle-superseded-try.ts';
import { transferOnce } from './transfer-once.ts';
import { waitForBankDetails } from './wait-for-bank-details.ts';

export interface PayoutAdapters {
  gateway: PaymentGateway;
  cipher: FieldCipher;
}

/**
 * Transfers a payout to its artist: to approved bank details alone, and not before 72 hours after a change of them.
 * Else it waits, says why, and is taken up when that is over. The details are read again, with the profile held, in the
 * transaction that begins the transfer. Safe to run twice, late, and after being killed at any point: see
 * `transferOnce`. See docs/rules/money.md#release-and-payout.
 */
export async function sendPayout(
  root: RootCtx<null>,
  adapters: PayoutAdapters,
  payoutId: string,
): Promise<void> {
  const payout = await findPayment(root.db, payoutId);
  if (payout?.kind !== 'payout' || payout.payeeId === null || payout.status === 'completed') return;
  const artistId = payout.payeeId;
  const bank = await root.transaction((ctx) => payableOrWait(ctx, adapters.cipher, payout, artistId));
  if (!bank) return;
  const account = bank.gatewayAccountId ?? (await openAccount(root, adapters.gateway, artistId, bank));
  // Other details, or an account that another process opened: all is asked again.
  if (account === null) return sendPayout(root, adapters, payoutId);
  if (isUnanswered(payout) && payout.payeeAccount !== account)
    return settleSupersededTry(root, adapters.gateway, payout);
  await transferOnce(
    root,
    payoutId,
    (ctx) => beginTo(ctx, adapters.cipher, payoutId, artistId, account),
    ({ id, attempt, currency, amount }, key) =>
      adapters.gateway.transfer(account, { paymentId: id, attempt, amount: paise(amount), currency, key }),
  );
}

/** Handed to the gateway by a process that heard no answer, or wrote none down. */
function isUnanswered({ status, gatewayReference }: PaymentRow): boolean {
  return status === 'processing' && gatewayReference === null;
}

async function payableOrWait(
  ctx: Ctx,
  cipher: FieldCipher,
  payout: PaymentRow,
  artistId: string,
): Promise<PayableBank | null> {
  const payability = await lockPayable(ctx.tx, cipher, artistId, ctx.now);
  if (payability.payable) return payability.bank;
  await waitForBankDetails(ctx, payout, payability);
  return null;
}

/** The last look before money goes out. What changed meanwhile is left to the next sweep. */
async function beginTo(
  ctx: Ctx,
  cipher: FieldCipher,
  payoutId: string,
  artistId: string,
  account: string,
): Promise<PaymentRow | null> {
  const payability = await lockPayable(ctx.tx, cipher, artistId, ctx.now);
  if (!payability.payable || payability.bank.gatewayAccountId !== account) return null;
  const begun = await beginTransfer(ctx, payoutId, account);
  // Begun by another process for the details before: that try is settled first.
  return begun?.payeeAccount === account ? begun : null;
}

/**
 * Kept at once, in a transaction of its own: a second account would do no harm, but a transfer to another one under the
 * same key would fail.
 * @returns null where the details are others by now, or have an account already
 */
async function openAccount(
  root: RootCtx<null>,
  gateway: PaymentGateway,
  artistId: string,
  bank: PayableBank,
): Promise<string | null> {
  const contact = await contactOf(root.db, artistId);
  const { accountNumber, ifscCode, accountName, version } = bank;
  const accountId = await gateway.createLinkedAccount({
    ...contact,
    referenceId: artistId,
    bank: { accountNumber, ifscCode, beneficiaryName: accountName },
  });
  const isKept = await root.transaction((ctx) => setGatewayAccount(ctx, artistId, version, accountId));
  return isKept ? accountId : null;
}

/** The gateway insists on a telephone number; artists need not have given one. */
const NO_PHONE = '+910000000000';

async function contactOf(
  db: Queryable,
  artistId: string,
): Promise<{ email: string; phone: string; name: string }> {
  const { email, phone, firstName, lastName } = await db
    .selectFrom('users')
    .select(['email', 'phone', 'firstName', 'lastName'])
    .where('id', '=', artistId)
    .executeTakeFirstOrThrow();
  return { email, phone: phone ?? NO_PHONE, name: `${firstName} ${lastName}` };
}
