import type { ListedBooking } from '@backline/api-contract/bookings';
import type { Actor } from '../../../platform/context.ts';
import { presentBooking, sideOf } from '../../bookings/bookings/index.ts';
import type { BookingFacts } from './booking.queries.ts';
import type { MilestoneFacts, StepFacts } from './booking-tasks.ts';
import { nextStepOf } from './next-step.ts';

/** A booking with the viewer's next step: all of it in the list, and the head of its page. */
export function presentListedBooking(row: BookingFacts, viewer: Actor, now: Date): ListedBooking {
  return { ...presentBooking(row), nextStep: nextStepOf(stepFactsOf(row), sideOf(row, viewer), now) };
}

function stepFactsOf(row: BookingFacts): StepFacts {
  const { contractStatus, signDeadline, openItems, ratedBy } = row;
  return {
    booking: row,
    contract: contractStatus && signDeadline ? { status: contractStatus, signDeadline } : null,
    deposit: milestoneOf(row, 'deposit'),
    balance: milestoneOf(row, 'balance'),
    openItems,
    ratedBy,
  };
}

function milestoneOf(row: BookingFacts, kind: 'deposit' | 'balance'): MilestoneFacts | null {
  const [status, amount] = [row[`${kind}Status`], row[`${kind}Amount`]];
  const [dueAt, createdAt] = [row[`${kind}DueAt`], row[`${kind}CreatedAt`]];
  return status && amount !== null && dueAt && createdAt ? { status, amount, dueAt, createdAt } : null;
}
