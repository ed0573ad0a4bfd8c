import type { Application } from '@backline/api-contract/applications';
import { timeLeft } from '../../../lib/time-left.ts';

/** What has become of the booking that it led to. */
function acceptedLabel({ bookingStatus }: Application): string {
  if (bookingStatus === 'cancelled') return 'You were booked; that booking was cancelled.';
  if (bookingStatus === 'completed') return 'You played it.';
  return 'It is yours. Everything else happens in the booking.';
}

/** What an application waits for, or how it ended, in one sentence to the artist. */
export function statusLabel(application: Application, now: Date): string {
  const left = timeLeft(application.expiresAt, now);
  switch (application.status) {
    case 'pending':
      return left ? `Not opened yet. Expires in ${left}.` : 'About to expire without an answer.';
    case 'viewed':
      return left
        ? `The buyer has opened it. ${left} left for an answer.`
        : 'About to expire without an answer.';
    case 'shortlisted':
      return left ? `You are on the shortlist. ${left} left for the decision.` : 'The decision is due now.';
    case 'counter_offered':
      return left ? `You are talking about the terms. ${left} left.` : 'The answer is due now.';
    case 'accepted':
      return acceptedLabel(application);
    case 'declined':
      return application.declineReason ?? 'The buyer chose somebody else.';
    case 'withdrawn':
      return 'You withdrew it.';
    case 'expired':
      return 'The buyer did not answer in time. That does not count against you.';
  }
}
