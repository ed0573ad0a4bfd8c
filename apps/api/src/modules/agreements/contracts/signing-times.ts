import { shift } from '@backline/kernel';

/**
 * Both have 72 hours from the contract's making to sign, but never beyond the moment at which the slot begins. See
 * docs/rules/agreements.md#signing.
 */
export function signDeadline(madeAt: Date, startsAt: Date): Date {
  const deadline = shift(madeAt, 'PT72H');
  return startsAt < deadline ? startsAt : deadline;
}

/**
 * A reminder is due 24 hours before the deadline. A contract with less than 24 hours in all gets none: the message that it is
 * ready says the same.
 */
export function reminderIsDue(contract: { createdAt: Date; signDeadline: Date }, now: Date): boolean {
  const due = shift(contract.signDeadline, '-PT24H');
  return due > contract.createdAt && due <= now && now < contract.signDeadline;
}
