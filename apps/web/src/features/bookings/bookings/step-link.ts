import type { ListedBooking } from '@backline/api-contract/bookings';

/** Where a booking's next step is done: a contract is signed on its own page, everything else on the booking's. */
export function stepLink({ id, contractId, nextStep }: ListedBooking): string {
  return nextStep.kind === 'sign_contract' && contractId ? `/contracts/${contractId}` : `/bookings/${id}`;
}
