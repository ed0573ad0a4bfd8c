import type { BookingDetail } from '@backline/api-contract/bookings';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { findRatings } from '../../../agreements/completion/index.ts';
import { maySignFor } from '../../../agreements/contracts/index.ts';
import { findChecklist, findHistory, mayRead } from '../../../bookings/bookings/index.ts';
import { moneyPositionOf } from '../../../money/ledger/index.ts';
import { paymentsOfBooking } from '../../../money/payments/index.ts';
import { findBookingFacts } from '../booking.queries.ts';
import { presentScreen } from '../booking-screen.present.ts';

/**
 * One booking as its screen shows it: terms, checklist, payments, where the money is, ratings, history, and what the
 * viewer may do.
 * @throws NOT_FOUND for everybody but the two sides and staff who may read all
 */
export async function readBooking(ctx: MemberReadCtx, id: string): Promise<BookingDetail> {
  const booking = await findBookingFacts(ctx.db, id);
  if (!booking || !mayRead(booking, ctx.actor)) throw refuse('NOT_FOUND');
  return presentScreen({
    booking,
    checklist: await findChecklist(ctx.db, id),
    history: await findHistory(ctx.db, id),
    payments: await paymentsOfBooking(ctx.db, id, ctx.actor, ctx.now),
    money: await moneyPositionOf(ctx.db, booking),
    ratings: await findRatings(ctx.db, id),
    maySign: await maySignFor(ctx, booking),
    viewer: ctx.actor,
    now: ctx.now,
  });
}
