import type { ContractStatus } from '@backline/api-contract/contracts';
import type { Ctx } from '../../../platform/context.ts';
import { begin, defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { type BookingRow, partiesOf } from '../../bookings/bookings/index.ts';
import { type ContractAction, contractMachine } from './contract.machine.ts';
import { contractAudit } from './contracts.audit.ts';
import { type ContractRow, updateStatus } from './contracts.store.ts';

/** A contract with the two sides of its booking, who are told of it. */
type ContractOfParties = ContractRow & { artistId: string; buyerId: string };

export const contractTransitions = defineTransitions<{
  row: ContractOfParties;
  state: ContractStatus;
  action: ContractAction;
  step: 'generated';
  changes: { signedAt: Date };
}>({
  machine: contractMachine,
  audit: contractAudit,
  audited: ['status', 'documentHash'],
  auditedFirst: ['contractNumber'],
  stateOf: ({ status }) => status,
  async write({ tx }, contract, status, changes) {
    const changed = await updateStatus(tx, contract, { ...changes, status });
    return changed ? { ...contract, ...changes, status } : null;
  },
  audience: (_ctx, contract) => [
    {
      members: partiesOf(contract),
      tags: [
        { type: 'Contract', id: contract.id },
        { type: 'Booking', id: contract.bookingId },
      ],
    },
  ],
});

/**
 * Moves a contract by an action of its machine.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export function moveContract(
  ctx: Ctx,
  contract: ContractRow,
  action: ContractAction,
  booking: BookingRow,
): Promise<ContractRow> {
  const changes = action === 'sign_buyer' ? { signedAt: ctx.now } : {};
  return transition(ctx, contractTransitions, ofParties(contract, booking), action, changes);
}

/** Records that a contract was written. It is with the artist from the start. */
export function beginContract(ctx: Ctx, contract: ContractRow, booking: BookingRow): Promise<void> {
  return begin(ctx, contractTransitions, ofParties(contract, booking), 'generated');
}

function ofParties(contract: ContractRow, { artistId, buyerId }: BookingRow): ContractOfParties {
  return { ...contract, artistId, buyerId };
}
