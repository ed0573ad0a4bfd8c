import type { Ctx } from '../../../../platform/context.ts';
import { lockBooking } from '../../../bookings/bookings/index.ts';
import { contractMachine } from '../contract.machine.ts';
import { moveContract } from '../contract.transitions.ts';
import { lockContractOfBooking } from '../contracts.store.ts';

/** Ends the contract of a booking that is cancelled. One that has expired, or is void already, stays as it is. */
export async function voidContract(ctx: Ctx, bookingId: string): Promise<void> {
  const booking = await lockBooking(ctx.tx, bookingId);
  const contract = await lockContractOfBooking(ctx.tx, bookingId);
  if (!contract || !contractMachine.can(contract.status, 'void')) return;
  await moveContract(ctx, contract, 'void', booking);
}
