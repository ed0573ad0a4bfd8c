import type { BookingRow } from '../../bookings/bookings/index.ts';
import { BALANCE_SHARE, DEPOSIT_SHARE, scheduleOf } from '../../money/payments/index.ts';
import type { ContractMilestone } from './contract-content.ts';

const SHARES = { deposit: DEPOSIT_SHARE, balance: BALANCE_SHARE };
/** Nobody knows yet when the contract will be signed. Asked for a signature this early, the schedule answers with its plain terms. */
const LONG_BEFORE = new Date(0);
const HOUR = 3_600_000;

/**
 * The schedule that payments will make of this booking, as the contract promises it: amounts, the deposit's term in
 * hours after the signature, and the balance's lead in hours before the slot.
 */
export function agreedSchedule(booking: Pick<BookingRow, 'agreedFee' | 'startsAt'>): ContractMilestone[] {
  return scheduleOf(booking, LONG_BEFORE).map(({ kind, amount, dueAt }) => ({
    kind,
    share: SHARES[kind],
    amount,
    hours: hoursBetween(kind === 'deposit' ? [LONG_BEFORE, dueAt] : [dueAt, booking.startsAt]),
  }));
}

function hoursBetween([from, to]: [Date, Date]): number {
  return Math.trunc((to.getTime() - from.getTime()) / HOUR);
}
