import { type Paise, paise, shift, splitByPercent } from '@backline/kernel';

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
/** Who owes something at once is not late in the same second. */
const AT_ONCE_GRACE = 'PT24H';

/**
 * What the buyer owes and when: 30% in 48 hours, the rest 24 hours before the event. Where that moment is past, or
 * comes before the deposit is due, the rest is due at once: with the signature itself. See
 * docs/rules/money.md#schedule.
 * @param signedAt when the contract was fully signed
 */
export function scheduleOf(booking: { agreedFee: number; startsAt: Date }, signedAt: Date): Milestone[] {
  const [deposit, balance] = splitByPercent(paise(booking.agreedFee), [DEPOSIT_SHARE, BALANCE_SHARE]) as [
    Paise,
    Paise,
  ];
  const depositDue = shift(signedAt, DEPOSIT_TERM);
  const dayBefore = shift(booking.startsAt, `-${BALANCE_LEAD}`);
  return [
    { kind: 'deposit', amount: deposit, dueAt: depositDue },
    { kind: 'balance', amount: balance, dueAt: dayBefore < depositDue ? signedAt : dayBefore },
  ];
}

/** From when a milestone counts as overdue: its due time, or a day after the signature where it was due at once. */
export function overdueFrom({ dueAt, createdAt }: { dueAt: Date; createdAt: Date }): Date {
  return dueAt <= createdAt ? shift(createdAt, AT_ONCE_GRACE) : dueAt;
}
