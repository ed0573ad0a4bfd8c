import { DEFAULT_ZONE, type LocalDate, localDateOf, localDay } from '@backline/kernel';

const THIRTY_DAYS = 30 * 86_400_000;
/** At most 10 points in a row: twenty times half a point. */
export const MOST_PERIODS = 20;

/** A closed month that costs points, because full 30 days without an event ended in it. */
export interface IdleMonth {
  /** `YYYY-MM` in India. */
  month: string;
  /** The first instant after the month: when its cost became due, however late it is counted. */
  closedAt: Date;
  /** Full 30 days that ended in this month; two at most. */
  periods: number;
  /** Days without an event that have been counted with this month. */
  days: number;
}

/** While a booking lay ahead: from the acceptance to the slot's end or the cancellation. */
export interface Engagement {
  from: Date;
  until: Date;
}

/**
 * The months that cost a member points for inactivity, from its last event to now. Only closed months count, and each
 * depends on nothing but what happened before it closed: so it is the same when, how late and how often somebody asks.
 * See docs/rules/foundation.md#inactivity.
 * @param since the member's last event, or its return where that was later
 * @param engaged the times that do not count, none of which overlaps another
 */
export function idleMonths(since: Date, now: Date, engaged: readonly Engagement[] = []): IdleMonth[] {
  const months: IdleMonth[] = [];
  let counted = 0;
  let next = monthOf(localDateOf(since, DEFAULT_ZONE));
  while (counted < MOST_PERIODS && next.closedAt <= now) {
    const periods = periodsBetween(since, next.closedAt, engaged) - counted;
    counted += periods;
    if (periods > 0) months.push({ ...next, periods, days: counted * 30 });
    next = monthOf(localDateOf(next.closedAt, DEFAULT_ZONE));
  }
  return months;
}

/** When the latest closed month closed. */
export function lastMonthEnd(now: Date): Date {
  return localDay(`${localDateOf(now, DEFAULT_ZONE).slice(0, 7)}-01`, DEFAULT_ZONE).startsAt;
}

/** The month that a date is in, and when it closes. */
function monthOf(date: LocalDate): Pick<IdleMonth, 'month' | 'closedAt'> {
  const month = Temporal.PlainYearMonth.from(date.slice(0, 7));
  const following = month.add({ months: 1 }).toPlainDate({ day: 1 });
  return { month: month.toString(), closedAt: localDay(following.toString(), DEFAULT_ZONE).startsAt };
}

function periodsBetween(since: Date, closedAt: Date, engaged: readonly Engagement[]): number {
  const idle = engaged.reduce(
    (left, { from, until }) => left - overlap(from, until, since, closedAt),
    overlap(since, closedAt, since, closedAt),
  );
  return Math.min(MOST_PERIODS, Math.floor(idle / THIRTY_DAYS)); // money-check: days
}

/** Milliseconds that two spans of time have in common. */
function overlap(from: Date, until: Date, otherFrom: Date, otherUntil: Date): number {
  const start = Math.max(from.getTime(), otherFrom.getTime());
  return Math.max(0, Math.min(until.getTime(), otherUntil.getTime()) - start);
}
