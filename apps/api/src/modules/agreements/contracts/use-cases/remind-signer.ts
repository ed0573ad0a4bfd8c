import type { Ctx } from '../../../../platform/context.ts';
import { findBooking, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { contractParams, deadlineText } from '../contract-params.ts';
import { contractNotices } from '../contracts.notices.ts';
import { nextSigner } from '../contracts.policy.ts';
import { lockContract, markReminded } from '../contracts.store.ts';
import { reminderIsDue } from '../signing-times.ts';

/**
 * Reminds whoever's turn it is, once per contract. 24 hours before the deadline. See docs/rules/agreements.md#signing.
 */
export async function remindSigner(ctx: Ctx, contractId: string): Promise<void> {
  const contract = await lockContract(ctx.tx, contractId);
  const side = contract && nextSigner(contract);
  if (!side || contract.remindedAt !== null || !reminderIsDue(contract, ctx.now)) return;
  const booking = await findBooking(ctx.tx, contract.bookingId);
  if (!booking) return;
  await markReminded(ctx.tx, contractId, ctx.now);
  await notify(ctx, userOf(booking, side), contractNotices.reminder, {
    ...contractParams(contract, booking, side),
    deadlineText: deadlineText(contract, booking),
  });
}
