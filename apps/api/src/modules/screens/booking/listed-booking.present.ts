import type { ListedBooking } from '@backline/api-contract/bookings';
import { lessShare, paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import { maySeeCommission, presentBooking, sideOf } from '../../bookings/bookings/index.ts';
import type { BookingFacts } from './booking.queries.ts';
import type { MilestoneFacts, StepFacts } from './booking-tasks.ts';
import { nextStepOf } from './next-step.ts';

/** A booking with the viewer's next step: all of it in the list, and the head of its page. */
export function presentListedBooking(row: BookingFacts, viewer: Actor, now: Date): ListedBooking {
  return {
    ...presentBooking(row),
    netFee:
      goesAsAgreed(row) && maySeeCommission(row, viewer)
        ? lessShare(paise(row.agreedFee), row.commissionBasisPoints)
        : null,
    nextStep: nextStepOf(stepFactsOf(row), sideOf(row, viewer), now),
  };
}

/** Whether the artist gets what was agreed: a cancellation and a decision make something else of it. */
const goesAsAgreed = ({ status, partReturned }: BookingFacts): boolean =>
  status !== 'cancelled' && !partReturned;

export function stepFactsOf(row: BookingFacts): StepFacts {
  const { openItems, ratedBy } = row;
  return {
    booking: row,
    contract: contractOf(row),
    deposit: milestoneOf(row, 'deposit'),
    balance: milestoneOf(row, 'balance'),
    openItems,
    ratedBy,
  };
}

/** The contract of a booking as far as signing it goes; null before there is one. */
function contractOf({ contractStatus, signDeadline }: BookingFacts): StepFacts['contract'] {
  return contractStatus && signDeadline ? { status: contractStatus, signDeadline } : null;
}

function milestoneOf(row: BookingFacts, kind: 'deposit' | 'balance'): MilestoneFacts | null {
  const [status, amount] = [row[`${kind}Status`], row[`${kind}Amount`]];
  const [dueAt, createdAt] = [row[`${kind}DueAt`], row[`${kind}CreatedAt`]];
  return status && amount !== null && dueAt && createdAt ? { status, amount, dueAt, createdAt } : null;
}
