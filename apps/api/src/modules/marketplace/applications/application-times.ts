import type { ApplicationStatus } from '@backline/api-contract/applications';
import { shift } from '@backline/kernel';
import { OPEN_APPLICATION_STATUSES } from './application.machine.ts';

/** A new application waits 48 hours for an answer. See docs/rules/marketplace.md#application. */
export function firstExpiry(sentAt: Date): Date {
  return shift(sentAt, 'PT48H');
}

/** The shortlist gives the buyer seven days more, yet nobody waits longer than for the event itself. */
export function shortlistExpiry(now: Date, eventStartsAt: Date): Date {
  const week = shift(now, 'P7D');
  return week < eventStartsAt ? week : eventStartsAt;
}

/** What an application is at an instant: its time runs out by the clock, not when the sweep gets to it a moment later. */
export function statusAt(
  application: { status: ApplicationStatus; expiresAt: Date },
  now: Date,
): ApplicationStatus {
  const isOpen = OPEN_APPLICATION_STATUSES.includes(application.status);
  return isOpen && application.expiresAt <= now ? 'expired' : application.status;
}
