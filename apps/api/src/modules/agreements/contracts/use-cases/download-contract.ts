import type { MemberEdgeCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { findBooking, mayRead } from '../../../bookings/bookings/index.ts';
import { type ContractEdges, contractFile } from '../contract-file.ts';
import { findContract } from '../contracts.store.ts';

/**
 * The PDF of a contract as it stands, made on demand where the job has not run yet.
 * @throws NOT_FOUND for everybody but the two sides and staff who may read all
 */
export async function downloadContract(
  edge: MemberEdgeCtx,
  edges: ContractEdges,
  id: string,
): Promise<{ contractNumber: string; bytes: Buffer }> {
  const contract = await findContract(edge.db, id);
  const booking = contract && (await findBooking(edge.db, contract.bookingId));
  if (!booking || !mayRead(booking, edge.actor)) throw refuse('NOT_FOUND');
  const bytes = await contractFile(edge.db, edges, id);
  if (!bytes) throw refuse('NOT_FOUND');
  return { contractNumber: contract.contractNumber, bytes };
}
