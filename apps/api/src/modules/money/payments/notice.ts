import { localDateOf, shift } from '@backline/kernel';
import { overdueFrom } from './schedule.ts';

export type Notice = 'due_tomorrow' | 'due_today' | 'overdue';

export const REMIND_BEFORE = 'PT24H';

interface DueMilestone {
  dueAt: Date;
  createdAt: Date;
  /** The venue's zone: the due day is a day there. */
  timezone: string;
}

/**
 * What the payer should hear just now, or null. Of several that are due - the sweep was late, or everything is close
 * together - only the most urgent is told. See docs/rules/money.md#reminders-and-lateness.
 */
export function noticeAt(milestone: DueMilestone, now: Date): Notice | null {
  const { dueAt, timezone } = milestone;
  if (now >= overdueFrom(milestone)) return 'overdue';
  // Due at once: the schedule itself has just said so.
  if (now >= dueAt) return null;
  if (localDateOf(now, timezone) === localDateOf(dueAt, timezone)) return 'due_today';
  return now >= shift(dueAt, `-${REMIND_BEFORE}`) ? 'due_tomorrow' : null;
}
