import type { BookingRow } from '../../bookings/bookings/index.ts';
import { AT_ONCE_HOURS, BALANCE_SHARE, DEPOSIT_SHARE, scheduleOf } from '../../money/payments/index.ts';
import type { ContractMilestone } from './contract-content.ts';

const SHARES = { deposit: DEPOSIT_SHARE, balance: BALANCE_SHARE };
/** Nobody knows yet when the contract will be signed. Asked for a signature this early, the schedule answers with its plain terms. */
const LONG_BEFORE = new Date(0);
const HOUR = 3_600_000;

/**
 * The schedule that payments will make of this booking, as the contract promises it: amounts, the deposit's term in
 * hours after the signature, and the balance's lead in hours before the slot. A slot so near that no signature can come
 * early enough for two payments has one.
 * @param madeAt when the contract is written: nobody signs before that
 */
export function agreedSchedule(
  booking: Pick<BookingRow, 'agreedFee' | 'startsAt'>,
  madeAt: Date,
): ContractMilestone[] {
  const soonest = scheduleOf(booking, madeAt);
  const [only] = soonest;
  if (only && soonest.length === 1) {
    return [{ kind: 'full', share: 10_000, amount: only.amount, hours: AT_ONCE_HOURS }];
  }
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
