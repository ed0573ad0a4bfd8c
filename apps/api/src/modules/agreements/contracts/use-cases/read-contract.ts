import type { Contract } from '@backline/api-contract/contracts';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { findBooking, mayRead } from '../../../bookings/bookings/index.ts';
import { presentContract } from '../contracts.present.ts';
import { findContract, findSignatures } from '../contracts.store.ts';

/**
 * A contract as its two sides, and staff who may read all bookings, see it.
 * @throws NOT_FOUND for everybody else
 */
export async function readContract(
  ctx: MemberReadCtx,
  { id, publicUrl }: { id: string; publicUrl: string },
): Promise<Contract> {
  const contract = await findContract(ctx.db, id);
  const booking = contract && (await findBooking(ctx.db, contract.bookingId));
  if (!booking || !mayRead(booking, ctx.actor)) throw refuse('NOT_FOUND');
  const signatures = await findSignatures(ctx.db, id);
  return presentContract({ contract, booking, signatures, viewer: ctx.actor, now: ctx.now, publicUrl });
}
