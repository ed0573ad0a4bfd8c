import { paise } from '@backline/kernel';
import type { Ctx, RootCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { lockBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { type BankDetails, bankDetailsOf, setGatewayAccount } from '../../../identity/profiles/index.ts';
import type { PaymentGateway, Transfer } from '../gateway/payment-gateway.ts';
import { amendPayment } from '../payment.transitions.ts';
import { payoutParams } from '../payment-params.ts';
import { paymentNotices } from '../payments.notices.ts';
import { findPayment, lockPayment, type PaymentRow } from '../payments.store.ts';
import { transferOnce } from './transfer-once.ts';

export interface PayoutAdapters {
  gateway: PaymentGateway;
  cipher: FieldCipher;
}

const MISSING_BANK_DETAILS = 'Please add the bank account that you want to be paid to.';

/**
 * Transfers a payout to its artist. Without bank details it waits, says so, and the sweep takes it up once they are
 * there. Safe to run twice, late, and after being killed at any point: see `transferOnce`. See
 * docs/rules/money.md#release-and-payout.
 */
export async function sendPayout(
  root: RootCtx<null>,
  adapters: PayoutAdapters,
  payoutId: string,
): Promise<void> {
  const payout = await findPayment(root.db, payoutId);
  if (payout?.kind !== 'payout' || payout.payeeId === null || payout.status === 'completed') return;
  const artistId = payout.payeeId;
  const bank = await bankDetailsOf(root.db, adapters.cipher, artistId);
  if (!bank) {
    await root.transaction((ctx) => markWaitingForBankDetails(ctx, payout));
    return;
  }
  const transfer = async (begun: PaymentRow, key: string): Promise<Transfer> => {
    const account = bank.gatewayAccountId ?? (await openAccount(root, adapters.gateway, artistId, bank));
    const { id, attempt, currency } = begun;
    const sending = { paymentId: id, attempt, amount: paise(begun.amount), currency, key };
    return adapters.gateway.transfer(account, sending);
  };
  await transferOnce(root, payoutId, transfer);
}

async function markWaitingForBankDetails(ctx: Ctx, { id: payoutId, bookingId }: PaymentRow): Promise<void> {
  const booking = await lockBooking(ctx.tx, bookingId);
  const payout = await lockPayment(ctx.tx, payoutId);
  if (payout?.status !== 'pending' || payout.waitingFor === MISSING_BANK_DETAILS) return;
  const changes = { waitingFor: MISSING_BANK_DETAILS, checkAt: null };
  await amendPayment(ctx, payout, 'wait', changes, MISSING_BANK_DETAILS);
  await notify(ctx, booking.artistId, paymentNotices.payoutWaiting, {
    ...payoutParams(payout, booking),
    waitingFor: MISSING_BANK_DETAILS,
  });
}

/** Kept at once, in a transaction of its own: a second account would do no harm, but a transfer to another one under the same key would fail. */
async function openAccount(
  root: RootCtx<null>,
  gateway: PaymentGateway,
  artistId: string,
  bank: BankDetails,
): Promise<string> {
  const contact = await contactOf(root.db, artistId);
  const { accountNumber, ifscCode, accountName } = bank;
  const accountId = await gateway.createLinkedAccount({
    ...contact,
    referenceId: artistId,
    bank: { accountNumber, ifscCode, beneficiaryName: accountName },
  });
  await root.transaction((ctx) => setGatewayAccount(ctx, artistId, accountId));
  return accountId;
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
