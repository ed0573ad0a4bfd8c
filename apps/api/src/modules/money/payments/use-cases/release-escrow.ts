import { ZERO } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import type { BookingRow } from '../../../bookings/bookings/index.ts';
import { settleEscrow } from './settle-escrow.ts';

/**
 * Releases what is held for a booking to its artist, less commission, in the transaction of its completion; call it with
 * the booking locked. Only what was paid is released, with commission in proportion; nothing held, nothing done, so a
 * second call is harmless. See docs/rules/money.md#release-and-payout.
 * @throws ILLEGAL_TRANSITION where the booking's money is frozen
 */
export async function releaseEscrow(ctx: Ctx, booking: BookingRow): Promise<void> {
  await settleEscrow(ctx, booking, { refund: ZERO, rest: 'artist', why: 'the show is completed' });
}
