import type { Ctx } from '../../../../platform/context.ts';
import { findBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { hostParams } from '../host-params.ts';
import { opportunityNotices } from '../opportunities.notices.ts';
import { isHosted } from '../opportunities.policy.ts';

/** A venue is told when a night that an organizer made in its house falls away. See docs/rules/marketplace.md#host-venue. */
export async function tellHostOfCancellation(ctx: Ctx, bookingId: string): Promise<void> {
  const booking = await findBooking(ctx.tx, bookingId);
  if (!booking || !isHosted(booking)) return;
  await notify(ctx, booking.venueId, opportunityNotices.hostNightCancelled, {
    ...hostParams(booking),
    bookingId,
    artistName: booking.artistName,
    organizerName: booking.buyerName,
  });
}
