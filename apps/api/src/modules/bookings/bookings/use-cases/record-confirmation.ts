import type { PartySide } from '@backline/api-contract/bookings';
import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { bookingAudience } from '../booking-audience.ts';
import { bookingAudit } from '../bookings.audit.ts';
import { type BookingRow, updateBooking } from '../bookings.store.ts';

/** Keeps that one side says the show took place. Whether the booking is completed by it, `completion` decides. */
export async function recordConfirmation(
  ctx: Ctx,
  booking: BookingRow,
  side: PartySide,
): Promise<BookingRow> {
  const change = side === 'artist' ? { artistConfirmedAt: ctx.now } : { buyerConfirmedAt: ctx.now };
  const confirmed = await updateBooking(ctx.tx, booking, change);
  if (!confirmed) throw refuse('CONFLICT');
  await audit(ctx, bookingAudit.completion_confirmed, { recordId: booking.id, after: { side } });
  await invalidate(ctx.tx, bookingAudience(booking));
  return confirmed;
}
