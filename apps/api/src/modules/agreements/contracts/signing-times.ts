import { shift } from '@backline/kernel';
import { lastSignableAt } from '../../bookings/bookings/index.ts';

/**
 * Both have 72 hours from the contract's making to sign, but never beyond the moment from which the first payment would
 * come too late. See docs/rules/agreements.md#signing.
 */
export function signDeadline(madeAt: Date, startsAt: Date): Date {
  const deadline = shift(madeAt, 'PT72H');
  const last = lastSignableAt(startsAt);
  return last < deadline ? last : deadline;
}

/** Less than this is no fair turn: whoever had no more to sign in fails in nothing. */
const FAIR_TURN = 'PT6H';

/**
 * Whether a signature that did not come is the fault of the side whose turn it was. A buyer's turn begins with the
 * artist's signature. See docs/rules/foundation.md#trust-points.
 */
export function hadTimeToSign(turnBegan: Date, signDeadline: Date): boolean {
  return shift(turnBegan, FAIR_TURN) <= signDeadline;
}

/**
 * A reminder is due 24 hours before the deadline. A contract with less than 24 hours in all gets none: the message that it is
 * ready says the same.
 */
export function reminderIsDue(contract: { createdAt: Date; signDeadline: Date }, now: Date): boolean {
  const due = shift(contract.signDeadline, '-PT24H');
  return due > contract.createdAt && due <= now && now < contract.signDeadline;
}
