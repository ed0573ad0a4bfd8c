import type { Ctx } from '../../../../platform/context.ts';
import type { BookingRow } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { contractParams, deadlineText } from '../contract-params.ts';
import { contractNotices } from '../contracts.notices.ts';
import type { ContractRow } from '../contracts.store.ts';

/** The buyer is next. */
export async function afterArtistSigned(ctx: Ctx, contract: ContractRow, booking: BookingRow): Promise<void> {
  await notify(ctx, booking.buyerId, contractNotices.signedByOther, {
    ...contractParams(contract, booking, 'buyer'),
    deadlineText: deadlineText(contract, booking),
  });
}
