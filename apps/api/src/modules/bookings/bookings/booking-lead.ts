import { BOOKING_LEAD_HOURS } from '@backline/api-contract/bookings';
import { shift } from '@backline/kernel';

// Before the slot begins. See docs/rules/bookings.md#time-before-the-slot.
const SIGNING_LEAD = 'PT6H';
export const PAYING_LEAD = 'PT3H';

/**
 * A booking is made while there is time to sign its contract (six hours at the least), to pay it (three) and to travel
 * without risk (three): from this moment on no more. See docs/rules/bookings.md#time-before-the-slot.
 */
export function lastBookableAt(startsAt: Date): Date {
  return shift(startsAt, `-PT${BOOKING_LEAD_HOURS}H`);
}

/** Whether a slot can still be booked: applied for, accepted, or offered again. */
export function isBookable(startsAt: Date, now: Date): boolean {
  return now < lastBookableAt(startsAt);
}

/** The last moment to sign: whoever pays then still can. */
export function lastSignableAt(startsAt: Date): Date {
  return shift(startsAt, `-${SIGNING_LEAD}`);
}

/** The last moment at which the first payment may come: nobody travels to a show that is not paid for. */
export function lastPayableAt(startsAt: Date): Date {
  return shift(startsAt, `-${PAYING_LEAD}`);
}

/** Why a slot can no longer be booked, for whoever tries. */
export const TOO_LATE_TO_BOOK = `It is too late to book this slot: contract and first payment need at least ${BOOKING_LEAD_HOURS} hours before it begins.`;
