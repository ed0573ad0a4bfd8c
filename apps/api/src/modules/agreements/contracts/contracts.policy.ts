import type { PartySide } from '@backline/api-contract/bookings';
import { type BookingRow, otherSide, sideOf } from '../../bookings/bookings/index.ts';
import { type ContractAction, contractMachine } from './contract.machine.ts';
import type { ContractRow } from './contracts.store.ts';

type Signable = Pick<ContractRow, 'status' | 'signDeadline'>;

export const signAction = (side: PartySide): ContractAction =>
  side === 'artist' ? 'sign_artist' : 'sign_buyer';

/** Whose signature the contract waits for; null where it waits for none. */
export function nextSigner({ status }: Pick<ContractRow, 'status'>): PartySide | null {
  if (status === 'pending_artist') return 'artist';
  return status === 'pending_buyer' ? 'buyer' : null;
}

/** Whether this viewer may sign now: on its own side, in its turn, and in time. */
export function maySign(
  contract: Signable,
  booking: Pick<BookingRow, 'artistId' | 'buyerId'>,
  viewer: { id: string },
  now: Date,
): boolean {
  const side = sideOf(booking, viewer);
  return side !== null && maySignAs(contract, side, now);
}

/** Whether a side may sign now: in its turn, and in time. */
export function maySignAs(contract: Signable, side: PartySide, now: Date): boolean {
  return contractMachine.can(contract.status, signAction(side)) && now < contract.signDeadline;
}

/** Why a side cannot sign just now, in words. */
export function signingIneligibility(contract: Signable, side: PartySide, now: Date): string | null {
  if (contractMachine.can(contract.status, signAction(side))) {
    return now < contract.signDeadline ? null : 'The time to sign this contract has run out.';
  }
  if (nextSigner(contract) === otherSide(side)) {
    return side === 'buyer'
      ? 'This contract is pending artist: the artist signs first.'
      : 'This contract is pending buyer: you have already signed it.';
  }
  return `A contract that is ${contract.status} cannot be signed.`;
}
