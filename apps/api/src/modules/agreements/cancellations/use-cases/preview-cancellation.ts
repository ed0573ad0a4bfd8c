import type { Actor, MemberReadCtx } from '../../../../platform/context.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { refuse } from '../../../../platform/errors.ts';
import { type BookingRow, findBooking, mayRead } from '../../../bookings/bookings/index.ts';
import { type CancellationTerms, cancellationTerms } from '../cancellation-terms.ts';
import { cancellationIneligibility, cancellerOf } from '../cancellations.policy.ts';
import { findPaid } from '../cancellations.queries.ts';

/**
 * What a cancellation by the viewer would do now: the very terms that `cancelAsMember` executes. See
 * docs/rules/agreements.md#cancellation.
 * @throws NOT_FOUND for strangers; FORBIDDEN for staff who only read; ILLEGAL_TRANSITION where it cannot be cancelled
 */
export async function previewCancellation(
  { db, actor, now }: MemberReadCtx,
  id: string,
): Promise<CancellationTerms> {
  const booking = await findBooking(db, id);
  if (!booking) throw refuse('NOT_FOUND');
  return termsFor(db, booking, actor, now);
}

/** The terms of a booking that was just read, or locked. @throws as above */
export async function termsFor(
  db: Queryable,
  booking: BookingRow,
  actor: Actor,
  now: Date,
): Promise<CancellationTerms> {
  if (!mayRead(booking, actor)) throw refuse('NOT_FOUND');
  const canceller = cancellerOf(booking, actor);
  if (!canceller) throw refuse('FORBIDDEN', 'Only the two sides of a booking and admins can cancel it.');
  const problem = cancellationIneligibility(booking, canceller, now);
  if (problem) throw refuse('ILLEGAL_TRANSITION', problem);
  return cancellationTerms({ booking, paid: await findPaid(db, booking.id), canceller }, now);
}
