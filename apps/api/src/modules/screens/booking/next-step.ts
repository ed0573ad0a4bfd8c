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
  confirmObstacle,
  RATINGS_HIDDEN_FOR,
  ratingObstacle,
} from '../../agreements/completion/index.ts';
import { maySignAs } from '../../agreements/contracts/index.ts';
import { type BookingRow, sideMayTick } from '../../bookings/bookings/index.ts';
import { isPayable, overdueFrom } from '../../money/payments/index.ts';
import { dayWords, deadlineWords } from './step-words.ts';

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
    | 'timezone'
    | 'startsAt'
    | 'endsAt'
    | 'artistConfirmedAt'
    | 'buyerConfirmedAt'
    | 'completedAt'
  >;
  contract: { status: ContractStatus; signDeadline: Date } | null;
  deposit: MilestoneFacts | null;
  balance: MilestoneFacts | null;
  /** What is left of the checklist. */
  openItems: readonly ChecklistItem[];
  ratedBy: readonly PartySide[];
}

interface Task {
  kind: NextStep['kind'];
  by: PartySide;
  /** What it is called for whoever has to do it. */
  words: string;
  /** What the other side waits for; null where nobody waits for it. */
  awaited: string | null;
  dueAt: Date | null;
}

/** A deadline this near goes before everything else that one could do. */
const PRESSING = 'P3D';
/** In these the balance is asked for; a dispute is settled first. */
const BALANCE_DUE: readonly BookingStatus[] = ['deposit_paid', 'confirmed', 'in_progress', 'completed'];

/**
 * The one next step of a booking for a viewer: the viewer's own where there is any, else what the booking waits for. Which
 * tasks there are is asked of the rules that guard them; nothing is decided here but their order. Spec 04.
 * @param side null for staff, who have nothing to do themselves
 */
export function nextStepOf(facts: StepFacts, side: PartySide | null, now: Date): NextStep {
  const tasks = tasksOf(facts, now);
  const own = tasks.filter(({ by }) => by === side);
  const pressing = own.find(({ dueAt }) => dueAt !== null && dueAt <= shift(now, PRESSING));
  const mine = pressing ?? own[0];
  const { timezone } = facts.booking;
  if (mine)
    return {
      kind: mine.kind,
      words: `${mine.words}${mine.dueAt ? deadlineWords(mine.dueAt, timezone, now, 'by') : ''}`,
      mine: true,
      dueAt: mine.dueAt?.toISOString() ?? null,
    };
  const awaited = tasks.find((task) => task.awaited !== null);
  if (!awaited) return restingStep(facts, now);
  const { kind, by, dueAt } = awaited;
  const until = dueAt ? deadlineWords(dueAt, timezone, now, 'until') : '';
  return {
    kind,
    words: `Waiting for the ${by}'s ${awaited.awaited}${until}`,
    mine: false,
    dueAt: dueAt?.toISOString() ?? null,
  };
}

function tasksOf(facts: StepFacts, now: Date): Task[] {
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
  return [
    {
      kind: `pay_${kind}`,
      by: 'buyer',
      words: `Pay the ${kind} of ${formatMoney(paise(milestone.amount), 'INR', { trim: true })}`,
      awaited: kind,
      dueAt: overdueFrom(milestone),
    },
  ];
}

/** Until the deposit is there nobody has to arrange anything yet, although they may. */
function arranging({ booking, openItems }: StepFacts): Task[] {
  if (booking.status !== 'deposit_paid') return [];
  return PARTY_SIDES.flatMap((by): Task[] => {
    const left = openItems.filter((item) => sideMayTick(item, by)).length;
    const words = `Finish your part of the checklist (${left} left)`;
    return left > 0
      ? [{ kind: 'finish_checklist', by, words, awaited: 'part of the checklist', dueAt: null }]
      : [];
  });
}

/** Who likes may confirm from the show's begin; it is asked for at its end. */
function confirming({ booking }: StepFacts, now: Date): Task[] {
  if (booking.endsAt > now) return [];
  return PARTY_SIDES.filter((side) => confirmObstacle(booking, side) === null).map((by) => ({
    kind: 'confirm_show',
    by,
    words: 'Confirm that the show took place',
    awaited: 'confirmation',
    dueAt: autoCompletesAt(booking),
  }));
}

function rating({ booking, ratedBy }: StepFacts, now: Date): Task[] {
  return PARTY_SIDES.filter((side) => ratingObstacle(booking, side, ratedBy, now) === null).map((by) => ({
    kind: 'rate_show',
    by,
    words: 'Rate the show',
    awaited: null,
    dueAt: booking.completedAt && shift(booking.completedAt, RATINGS_HIDDEN_FOR),
  }));
}

/** Where nobody has anything to do: what happens next by itself. */
function restingStep({ booking }: StepFacts, now: Date): NextStep {
  const showIsOver = booking.endsAt <= now;
  const RESTING: Record<BookingStatus, readonly [kind: NextStep['kind'], words: string]> = {
    pending_contract: ['contract_made', 'The contract is being written'],
    contract_sent: ['sign_contract', 'The time to sign has run out'],
    contract_signed: ['pay_deposit', 'The payments are being scheduled'],
    deposit_pending: ['pay_deposit', 'The deposit is being recorded'],
    deposit_paid: ['play_show', `Ready for the show on ${dayWords(booking.eventDate)}`],
    confirmed: ['play_show', `Ready for the show on ${dayWords(booking.eventDate)}`],
    in_progress: showIsOver ? ['confirm_show', 'The show is being settled'] : ['play_show', 'The show is on'],
    completed: ['nothing', 'Nothing left to do'],
    disputed: ['settle_dispute', 'Waiting for a decision on the dispute'],
    cancelled: ['nothing', 'Nothing left to do'],
  };
  const [kind, words] = RESTING[booking.status];
  return { kind, words, mine: false, dueAt: null };
}
