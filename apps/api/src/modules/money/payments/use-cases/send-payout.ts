import { paise } from '@backline/kernel';
import type { Ctx, EdgeCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { lockBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { type BankDetails, bankDetailsOf, setGatewayAccount } from '../../../identity/profiles/index.ts';
import type { PaymentGateway, Sending } from '../gateway/payment-gateway.ts';
import { amendPayment } from '../payment.transitions.ts';
import { payoutWords } from '../payment-words.ts';
import { paymentNotices } from '../payments.notices.ts';
import { findPayment, lockPayment, type PaymentRow } from '../payments.store.ts';
import { sendOnce } from './send-once.ts';

export interface PayoutEdges {
  gateway: PaymentGateway;
  cipher: FieldCipher;
}

const MISSING_BANK_DETAILS = 'Please add the bank account that you want to be paid to.';

/**
 * Transfers a payout to its artist. Without bank details it waits, says so, and the sweep takes it up once they are
 * there. Safe to run twice, late, and after being killed at any point: see `sendOnce`. See
 * docs/rules/money.md#release-and-payout.
 */
export async function sendPayout(edge: EdgeCtx<null>, edges: PayoutEdges, payoutId: string): Promise<void> {
  const payout = await findPayment(edge.db, payoutId);
  if (payout?.kind !== 'payout' || payout.payeeId === null || payout.status === 'completed') return;
  const artistId = payout.payeeId;
  const bank = await bankDetailsOf(edge.db, edges.cipher, artistId);
  if (!bank) {
    await edge.transaction((ctx) => waitForBankDetails(ctx, payout));
    return;
  }
  const transfer = async (begun: PaymentRow, key: string): Promise<Sending> => {
    const account = bank.gatewayAccountId ?? (await openAccount(edge, edges.gateway, artistId, bank));
    const { id, attempt, currency } = begun;
    const sending = { paymentId: id, attempt, amount: paise(begun.amount), currency, key };
    return edges.gateway.transfer(account, sending);
  };
  await sendOnce(edge, payoutId, transfer);
}

async function waitForBankDetails(ctx: Ctx, { id: payoutId, bookingId }: PaymentRow): Promise<void> {
  const booking = await lockBooking(ctx.tx, bookingId);
  const payout = await lockPayment(ctx.tx, payoutId);
  if (payout?.status !== 'pending' || payout.waitingFor === MISSING_BANK_DETAILS) return;
  const changes = { waitingFor: MISSING_BANK_DETAILS, checkAt: null };
  await amendPayment(ctx, payout, 'wait', changes, MISSING_BANK_DETAILS);
  await notify(ctx, booking.artistId, paymentNotices.payoutWaiting, {
    ...payoutWords(payout, booking),
    waitingFor: MISSING_BANK_DETAILS,
  });
}

/** Kept at once, in a transaction of its own: a second account would do no harm, but a transfer to another one under the same key would fail. */
async function openAccount(
  edge: EdgeCtx<null>,
  gateway: PaymentGateway,
  artistId: string,
  bank: BankDetails,
): Promise<string> {
  const contact = await contactOf(edge.db, artistId);
  const { accountNumber, ifscCode, accountName } = bank;
  const accountId = await gateway.createLinkedAccount({
    ...contact,
    referenceId: artistId,
    bank: { accountNumber, ifscCode, beneficiaryName: accountName },
  });
  await edge.transaction((ctx) => setGatewayAccount(ctx, artistId, accountId));
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
