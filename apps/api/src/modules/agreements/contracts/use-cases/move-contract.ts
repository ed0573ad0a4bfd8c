import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { publishStale } from '../../../../platform/realtime/publish.ts';
import { type BookingRow, partiesOf } from '../../../bookings/bookings/index.ts';
import { type ContractAction, contractMachine } from '../contract.machine.ts';
import { type ContractRow, updateStatus } from '../contracts.store.ts';

/**
 * The one owner of a contract's state: asks the machine, changes the row if it still is where the caller saw it, and
 * leaves audit and word to both sides' pages.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export async function moveContract(
  ctx: Ctx,
  contract: ContractRow,
  action: ContractAction,
  booking: BookingRow,
): Promise<ContractRow> {
  const status = contractMachine.next(contract.status, action);
  const changes = status === 'signed' ? { status, signedAt: ctx.now } : { status };
  if (!(await updateStatus(ctx.tx, contract, changes))) throw refuse('CONFLICT');
  await audit(ctx, {
    action: `contract.${action}`,
    recordType: 'contract',
    recordId: contract.id,
    before: { status: contract.status },
    after: { status, documentHash: contract.documentHash },
  });
  await publishStale(ctx.tx, partiesOf(booking), ['Contract', 'Booking']);
  return { ...contract, ...changes };
}
