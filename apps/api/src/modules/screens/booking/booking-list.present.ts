import type { ListedBooking } from '@backline/api-contract/bookings';
import type { Actor } from '../../../platform/context.ts';
import { presentBooking, sideOf } from '../../bookings/bookings/index.ts';
import type { ListedRow } from './booking-list.queries.ts';
import { type MilestoneFacts, nextStepOf, type StepFacts } from './next-step.ts';

/** A booking of the list with the viewer's next step. */
export function presentListedBooking(row: ListedRow, viewer: Actor, now: Date): ListedBooking {
  return { ...presentBooking(row), nextStep: nextStepOf(factsOf(row), sideOf(row, viewer), now) };
}

function factsOf(row: ListedRow): StepFacts {
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

function milestoneOf(row: ListedRow, kind: 'deposit' | 'balance'): MilestoneFacts | null {
  const [status, amount] = [row[`${kind}Status`], row[`${kind}Amount`]];
  const [dueAt, createdAt] = [row[`${kind}DueAt`], row[`${kind}CreatedAt`]];
  return status && amount !== null && dueAt && createdAt ? { status, amount, dueAt, createdAt } : null;
}
