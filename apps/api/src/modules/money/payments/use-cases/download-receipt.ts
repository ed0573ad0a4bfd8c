import type { MemberRootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { findBooking } from '../../../bookings/bookings/index.ts';
import { addressLine, partyDetails } from '../../../identity/profiles/index.ts';
import { mayHaveReceipt, mayRead } from '../payments.policy.ts';
import { findPaymentView, findPrintedParties, type PrintedParty } from '../payments.queries.ts';
import { renderReceipt } from '../receipt-pdf.ts';

/**
 * The receipt of a payment, for whoever's money it was and for admins. It is made anew each time, from what cannot change any more. See
 * docs/rules/money.md#receipts.
 * @throws NOT_FOUND for a payment that is not one's own; FORBIDDEN for the other side, whose bank it was not; ILLEGAL_TRANSITION before
 *   the money has moved
 */
export async function downloadReceipt(
  root: MemberRootCtx,
  id: string,
): Promise<{ paymentNumber: string; bytes: Buffer }> {
  const payment = await findPaymentView(root.db, id);
  const booking = payment && (await findBooking(root.db, payment.bookingId));
  if (!booking || !mayRead(payment, root.actor)) throw refuse('NOT_FOUND');
  const { completedAt, paymentNumber } = payment;
  if (!completedAt) throw refuse('ILLEGAL_TRANSITION', 'There is a receipt once the money has moved.');
  if (!mayHaveReceipt(payment, root.actor))
    throw refuse('FORBIDDEN', 'This receipt belongs to the other side of the booking.');
  // A booking that was never put into a contract knows only what its sides are called now.
  const parties = (await findPrintedParties(root.db, booking.id)) ?? {
    artist: await partyNow(root, booking.artistId),
    buyer: await partyNow(root, booking.buyerId),
  };
  return {
    paymentNumber,
    bytes: await renderReceipt({ payment: { ...payment, completedAt }, booking, ...parties }),
  };
}

async function partyNow(root: MemberRootCtx, id: string): Promise<PrintedParty> {
  const details = await partyDetails(root.db, id);
  return { ...details, address: addressLine(details) };
}
