import type { PartySide } from '@backline/api-contract/bookings';
import { type BookingRow, bookingParams, messageTime } from '../../bookings/bookings/index.ts';
import type { ContractRow } from './contracts.store.ts';

/** What messages about a contract say of it, to one of its sides. */
export function contractParams(
  contract: Pick<ContractRow, 'id' | 'contractNumber'>,
  booking: BookingRow,
  readBy: PartySide,
): { contractId: string; contractNumber: string; title: string; otherName: string } {
  const { title, otherName } = bookingParams(booking, readBy);
  return { contractId: contract.id, contractNumber: contract.contractNumber, title, otherName };
}

export function deadlineText(
  contract: Pick<ContractRow, 'signDeadline'>,
  booking: Pick<BookingRow, 'timezone'>,
): string {
  return messageTime(contract.signDeadline, booking.timezone);
}
