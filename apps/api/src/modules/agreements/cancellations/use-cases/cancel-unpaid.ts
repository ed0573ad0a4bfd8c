import { ZERO } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { lockBookingAndStandings } from '../../../bookings/bookings/index.ts';
import { cancellationTerms } from '../cancellation-terms.ts';
import { cancelBooking } from './cancel-booking.ts';

/**
 * Cancels a booking whose deposit has not come in time, unless it arrived meanwhile. Nobody loses trust by it. See
 * docs/rules/agreements.md#cancellation.
 */
export async function cancelUnpaid(ctx: Ctx, id: string): Promise<void> {
  const booking = await lockBookingAndStandings(ctx.tx, id);
  if (booking.status !== 'deposit_pending') return;
  const nothing = { deposit: ZERO, balance: ZERO };
  const terms = cancellationTerms({ booking, paid: nothing, canceller: 'platform' }, ctx.now);
  await cancelBooking(ctx, booking, { terms, reason: 'The payment did not arrive in time.' });
}
