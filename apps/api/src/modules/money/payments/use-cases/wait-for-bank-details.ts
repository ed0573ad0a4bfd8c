import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, lockBooking, messageTime } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import type { Payability } from '../../../identity/bank-details/index.ts';
import { amendPayment } from '../payment.transitions.ts';
import { payoutParams } from '../payment-params.ts';
import { paymentNotices } from '../payments.notices.ts';
import { lockPayment, type PaymentRow } from '../payments.store.ts';

type Unpayable = Extract<Payability, { payable: false }>;

/**
 * Writes down what a payout waits for, in words for its artist and for the admin; the artist is told once, and finds
 * the reason of the moment on the pages. A try that is at the gateway already is left to its answer.
 */
export async function waitForBankDetails(
  ctx: Ctx,
  { id: payoutId, bookingId }: PaymentRow,
  payability: Unpayable,
): Promise<void> {
  const booking = await lockBooking(ctx.tx, bookingId);
  const payout = await lockPayment(ctx.tx, payoutId);
  if (payout?.status !== 'pending' && payout?.status !== 'failed') return;
  const waitingFor = wordsOf(payability, booking);
  if (payout.waitingFor === waitingFor) return;
  await amendPayment(ctx, payout, 'wait', { waitingFor, checkAt: null }, waitingFor);
  if (payout.waitingFor !== null) return;
  await notify(ctx, booking.artistId, paymentNotices.payoutWaiting, {
    ...payoutParams(payout, booking),
    waitingFor,
  });
}

function wordsOf(payability: Unpayable, { timezone }: Pick<BookingRow, 'timezone'>): string {
  switch (payability.because) {
    case 'missing':
      return 'Please add the bank account that you want to be paid to.';
    case 'in_review':
      return 'Your bank details are being checked. The money goes out once they are approved.';
    case 'refused':
      return `Your bank details were refused: ${payability.reason} Please correct them.`;
    case 'changed':
      return `Your bank details were changed. For your safety nothing is paid out before ${messageTime(payability.until, timezone)}.`;
  }
}
