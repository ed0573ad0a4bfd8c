import type { PartySide } from '@backline/api-contract/bookings';
import { formatMoney, type Paise, ZERO } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, bookingParams, messageTime } from '../../../bookings/bookings/index.ts';
import { previewSettlement } from '../../../money/payments/index.ts';
import type { ReleaseParams } from '../completion.notices.ts';
import { autoCompletesAt, objectionEndsAt } from '../completion-times.ts';

/** What a side is told while its word is missing: which money goes where, and until when it can object. */
export async function releaseParams(ctx: Ctx, booking: BookingRow, side: PartySide): Promise<ReleaseParams> {
  const { held, toArtist } = await previewSettlement(ctx.tx, booking, { refund: ZERO, rest: 'artist' });
  const inWords = (amount: Paise): string => formatMoney(amount, booking.currency, { trim: true });
  const releaseText =
    side === 'buyer'
      ? `${inWords(held)} is released to ${booking.artistName}`
      : `${inWords(toArtist)} (${inWords(held)} less commission) is released to you`;
  return {
    ...bookingParams(booking, side),
    releaseText,
    deadlineText: messageTime(autoCompletesAt(booking) ?? objectionEndsAt(booking), booking.timezone),
  };
}
