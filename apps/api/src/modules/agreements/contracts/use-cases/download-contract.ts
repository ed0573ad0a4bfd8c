import type { MemberRootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { findBooking, mayRead } from '../../../bookings/bookings/index.ts';
import { type ContractAdapters, contractFile } from '../contract-file.ts';
import { findContract } from '../contracts.store.ts';

/**
 * The PDF of a contract as it stands, made on demand where the job has not run yet.
 * @throws NOT_FOUND for everybody but the two sides and staff who may read all
 */
export async function downloadContract(
  root: MemberRootCtx,
  adapters: ContractAdapters,
  id: string,
): Promise<{ contractNumber: string; bytes: Buffer }> {
  const contract = await findContract(root.db, id);
  const booking = contract && (await findBooking(root.db, contract.bookingId));
  if (!booking || !mayRead(booking, root.actor)) throw refuse('NOT_FOUND');
  const bytes = await contractFile(root.db, adapters, id);
  if (!bytes) throw refuse('NOT_FOUND');
  return { contractNumber: contract.contractNumber, bytes };
}
