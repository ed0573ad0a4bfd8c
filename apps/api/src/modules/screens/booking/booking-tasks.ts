import {
  type BookingStatus,
  type ChecklistItem,
  type NextStep,
  PARTY_SIDES,
  type PartySide,
} from '@backline/api-contract/bookings';
import type { ContractStatus } from '@backline/api-contract/contracts';
import type { PaymentStatus } from '@backline/api-contract/payments';
import { formatMoney, paise, shift } from '@backline/kernel';
import {
  autoCompletesAt,
  confirmationIneligibility,
  RATINGS_HIDDEN_FOR,
  ratingIneligibility,
} from '../../agreements/completion/index.ts';
import { maySignAs } from '../../agreements/contracts/index.ts';
import { type BookingRow, sideMayTick } from '../../bookings/bookings/index.ts';
import { isFullFee, isPayable, overdueFrom } from '../../money/payments/index.ts';

export interface MilestoneFacts {
  status: PaymentStatus;
  amount: number;
  dueAt: Date;
  createdAt: Date;
}

/** What decides the next step of a booking, as it was read. */
export interface StepFacts {
  booking: Pick<
    BookingRow,
    | 'status'
    | 'eventDate'
    | 'agreedFee'
    | 'timezone'
    | 'startsAt'
    | 'endsAt'
    | 'artistConfirmedAt'
    | 'buyerConfirmedAt'
    | 'completedAt'
    | 'cancellationReason'
  >;
  contract: { status: ContractStatus; signDeadline: Date } | null;
  deposit: MilestoneFacts | null;
  balance: MilestoneFacts | null;
  /** What is left of the checklist. */
  openItems: readonly ChecklistItem[];
  ratedBy: readonly PartySide[];
}

export interface Task {
  kind: NextStep['kind'];
  by: PartySide;
  /** What it is called for whoever has to do it. */
  words: string;
  /** What the others wait for; null where nobody waits for it. */
  awaited: string | null;
  /** What hangs on it: for whoever has to do it, and for those who wait. */
  detail: { own: string; others: string };
  dueAt: Date | null;
}

/** In these the balance is asked for; a dispute is settled first. */
const BALANCE_DUE: readonly BookingStatus[] = ['deposit_paid', 'confirmed', 'in_progress', 'completed'];

const both = (text: string): Task['detail'] => ({ own: text, others: text });

/**
 * Everything that either side has to do for a booking now, in the usual order. Which tasks there are is asked of the
 * rules that guard them. See docs/rules/bookings.md#states.
 */
export function tasksOf(facts: StepFacts, now: Date): Task[] {
  return [
    ...signing(facts, now),
    ...paying(facts, 'deposit'),
    ...arranging(facts),
    ...confirming(facts, now),
    ...paying(facts, 'balance'),
    ...rating(facts, now),
  ];
}

function signing({ booking, contract }: StepFacts, now: Date): Task[] {
  if (booking.status !== 'contract_sent' || !contract) return [];
  return PARTY_SIDES.filter((side) => maySignAs(contract, side, now)).map((by) => ({
    kind: 'sign_contract',
    by,
    words: 'Sign the contract',
    awaited: 'signature',
    detail: both(
      'The artist signs first, then the buyer. A contract that is not signed in time lapses, and the booking with it.',
    ),
    dueAt: contract.signDeadline,
  }));
}

function paying(facts: StepFacts, kind: 'deposit' | 'balance'): Task[] {
  const milestone = facts[kind];
  const { status } = facts.booking;
  const asked = kind === 'deposit' ? status === 'deposit_pending' : BALANCE_DUE.includes(status);
  const depositPaid = facts.deposit?.status === 'completed' || facts.deposit?.status === 'refunded';
  if (!milestone || !asked || !isPayable({ ...milestone, kind, bookingStatus: status, depositPaid }))
    return [];
  const called = isFullFee({ kind, amount: milestone.amount }, facts.booking.agreedFee) ? 'full fee' : kind;
  return [
    {
      kind: `pay_${kind}`,
      by: 'buyer',
      words: `Pay the ${called} of ${formatMoney(paise(milestone.amount), 'INR', { trim: true })}`,
      awaited: called,
      detail: payingDetail(kind, status),
      dueAt: overdueFrom(milestone),
    },
  ];
}

function payingDetail(kind: 'deposit' | 'balance', status: BookingStatus): Task['detail'] {
  if (status === 'completed')
    return both('The show has been played. The money goes to the artist as soon as it is paid.');
  const escrow = 'The money is held in escrow until the show is over.';
  if (kind === 'balance') return both(escrow);
  const late =
    'If it is more than a day late, or missing three hours before the show, the booking is cancelled.';
  return { own: `${escrow} ${late}`, others: late };
}

/** Until the deposit is there nobody has to arrange anything yet, although they may. */
function arranging({ booking, openItems }: StepFacts): Task[] {
  if (booking.status !== 'deposit_paid') return [];
  return PARTY_SIDES.flatMap((by): Task[] => {
    const left = openItems.filter((item) => sideMayTick(item, by)).length;
    if (left === 0) return [];
    return [
      {
        kind: 'finish_checklist',
        by,
        words: `Finish your part of the checklist (${left} left)`,
        awaited: 'part of the checklist',
        detail: both('The show is confirmed once the whole checklist is done.'),
        dueAt: null,
      },
    ];
  });
}

function confirming({ booking }: StepFacts, now: Date): Task[] {
  const dueAt = autoCompletesAt(booking);
  const byItself =
    'Once both sides have confirmed, the money is released to the artist. Unless somebody reports a problem by then, it is released by itself.';
  return PARTY_SIDES.filter((side) => confirmationIneligibility(booking, side, now) === null).map((by) => ({
    kind: 'confirm_show',
    by,
    words: 'Confirm that the show took place',
    awaited: 'confirmation',
    detail: both(byItself),
    dueAt,
  }));
}

function rating({ booking, ratedBy }: StepFacts, now: Date): Task[] {
  return PARTY_SIDES.filter((side) => ratingIneligibility(booking, side, ratedBy, now) === null).map(
    (by) => ({
      kind: 'rate_show',
      by,
      words: 'Rate the show',
      awaited: null,
      detail: both('Ratings are shown, and count, once both sides have rated, or 14 days after completion.'),
      dueAt: booking.completedAt && shift(booking.completedAt, RATINGS_HIDDEN_FOR),
    }),
  );
}
