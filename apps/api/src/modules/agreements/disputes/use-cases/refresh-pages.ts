import type { Ctx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { type BookingRow, partiesOf } from '../../../bookings/bookings/index.ts';
import { adminIds } from '../../../foundation/notifications/index.ts';

/** Whose pages show a dispute: its two sides' and the admins'. */
export async function refreshPages(
  ctx: Ctx,
  disputeId: string,
  booking: Pick<BookingRow, 'artistId' | 'buyerId'>,
): Promise<void> {
  const members = [...partiesOf(booking), ...(await adminIds(ctx.tx))];
  await invalidate(ctx.tx, { members, tags: [{ type: 'Dispute', id: disputeId }] });
}
