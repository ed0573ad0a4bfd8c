import type { MemberReadCtx } from '../../../../platform/context.ts';
import type { BookingView } from '../../../bookings/bookings/index.ts';
import { maySign } from '../contracts.policy.ts';
import { findContract } from '../contracts.store.ts';

/** Whether the actor may sign the contract of this booking now: an ability of the booking's screen. */
export async function maySignFor(ctx: MemberReadCtx, booking: BookingView): Promise<boolean> {
  const contract = booking.contractId ? await findContract(ctx.db, booking.contractId) : null;
  return contract !== null && maySign(contract, booking, ctx.actor, ctx.now);
}
