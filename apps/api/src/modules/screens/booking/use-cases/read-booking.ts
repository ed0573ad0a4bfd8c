import type { BookingDetail } from '@backline/api-contract/bookings';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { mayRead } from '../../../bookings/bookings/index.ts';
import { findBookingPage } from '../booking.queries.ts';
import { presentScreen } from '../booking-screen.present.ts';

/**
 * One booking as its screen shows it: terms, checklist, payments, where the money is, ratings, history, and what the
 * viewer may do.
 * @throws NOT_FOUND for everybody but the two sides and staff who may read all
 */
export async function readBooking({ db, actor, now }: MemberReadCtx, id: string): Promise<BookingDetail> {
  const page = await findBookingPage(db, id);
  if (!page || !mayRead(page.booking, actor)) throw refuse('NOT_FOUND');
  return presentScreen(page, actor, now);
}
