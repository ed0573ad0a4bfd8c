import { type Paise, paise, shift, splitByPercent } from '@backline/kernel';
import { lastPayableAt, PAYING_LEAD } from '../../bookings/bookings/index.ts';

export type MilestoneKind = 'deposit' | 'balance';

export interface Milestone {
  kind: MilestoneKind;
  amount: Paise;
  dueAt: Date;
}

export const DEPOSIT_SHARE = 3_000;
export const BALANCE_SHARE = 7_000;
const DEPOSIT_TERM = 'PT48H';
const BALANCE_LEAD = 'PT24H';
/** A whole fee that is asked for at once is paid within a day. */
export const AT_ONCE_HOURS = 24;
/** Who owes something at once is not late in the same second. */
const AT_ONCE_GRACE = 'PT24H';

/**
 * What the buyer owes and when: 30% in 48 hours, the rest 24 hours before the event. Where the rest would be due no
 * later than the deposit, the whole fee is asked for at once, in one payment that stands in the deposit's place. Nothing
 * is due when it is too late to pay it. See docs/rules/money.md#schedule.
 * @param signedAt when the contract was fully signed
 */
export function scheduleOf(booking: { agreedFee: number; startsAt: Date }, signedAt: Date): Milestone[] {
  const [deposit, balance] = splitByPercent(paise(booking.agreedFee), [DEPOSIT_SHARE, BALANCE_SHARE]) as [
    Paise,
    Paise,
  ];
  const depositDue = shift(signedAt, DEPOSIT_TERM);
  const balanceDue = shift(booking.startsAt, `-${BALANCE_LEAD}`);
  if (balanceDue <= depositDue) {
    const dueAt = earlier(shift(signedAt, `PT${AT_ONCE_HOURS}H`), lastPayableAt(booking.startsAt));
    return [{ kind: 'deposit', amount: paise(booking.agreedFee), dueAt }];
  }
  return [
    { kind: 'deposit', amount: deposit, dueAt: depositDue },
    { kind: 'balance', amount: balance, dueAt: balanceDue },
  ];
}

/** Whether a deposit is the whole fee, because the show is near: it is called by what it is then. */
export function isFullFee({ kind, amount }: { kind: string; amount: number }, agreedFee: number): boolean {
  return kind === 'deposit' && amount === agreedFee;
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

const CANCEL_AFTER = 'PT24H';

/**
 * From which due times on, and from which slots on, a deposit that is still open at an instant ends its booking: a day
 * overdue, or so near to the slot that nobody should travel. See docs/rules/agreements.md#cancellation.
 */
export function unpaidLimits(now: Date): { dueBefore: Date; startingBefore: Date } {
  return { dueBefore: shift(now, `-${CANCEL_AFTER}`), startingBefore: shift(now, PAYING_LEAD) };
}

/** From when a milestone counts as overdue: its due time, or a day after the signature where it was due at once. */
export function overdueFrom({ dueAt, createdAt }: { dueAt: Date; createdAt: Date }): Date {
  return dueAt <= createdAt ? shift(createdAt, AT_ONCE_GRACE) : dueAt;
}
