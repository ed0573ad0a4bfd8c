import type { BookingStatus, NextStep, PartySide } from '@backline/api-contract/bookings';
import { shift } from '@backline/kernel';
import { type StepFacts, type Task, tasksOf } from './booking-tasks.ts';
import { dayLabel, deadlineLabel, timeWords } from './step-labels.ts';

/** A deadline this near goes before everything else that one could do. */
const PRESSING = 'P3D';

/**
 * The one next step of a booking for a viewer: the viewer's own where there is any, else what the booking waits for.
 * Nothing is decided here but the order of tasks: the nearest pressing deadline, else the usual course. See
 * docs/rules/screens.md#next-step.
 * @param side null for staff, who have nothing to do themselves
 */
export function nextStepOf(facts: StepFacts, side: PartySide | null, now: Date): NextStep {
  const tasks = tasksOf(facts, now);
  const mine = firstOf(
    tasks.filter(({ by }) => by === side),
    now,
  );
  const { timezone } = facts.booking;
  if (mine)
    return {
      kind: mine.kind,
      words: `${mine.words}${mine.dueAt ? deadlineLabel(mine.dueAt, timezone, now, 'by') : ''}`,
      detail: mine.detail.own,
      mine: true,
      dueAt: mine.dueAt?.toISOString() ?? null,
    };
  const awaited = firstOf(
    tasks.filter((task) => task.awaited !== null),
    now,
  );
  if (!awaited) return idleStep(facts, side, now);
  const { kind, by, dueAt, detail } = awaited;
  const until = dueAt ? deadlineLabel(dueAt, timezone, now, 'until') : '';
  return {
    kind,
    words: `Waiting for the ${by}'s ${awaited.awaited}${until}`,
    detail: detail.others,
    mine: false,
    dueAt: dueAt?.toISOString() ?? null,
  };
}

function firstOf(tasks: readonly Task[], now: Date): Task | undefined {
  const horizon = shift(now, PRESSING);
  const dueBy = ({ dueAt }: Task): number => dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const pressing = tasks.filter((task) => dueBy(task) <= horizon.getTime());
  return pressing.toSorted((one, other) => dueBy(one) - dueBy(other))[0] ?? tasks[0];
}

type Resting = readonly [kind: NextStep['kind'], words: string, detail: string];

/** Where nobody has anything to do: what happens next by itself. */
function idleStep(facts: StepFacts, side: PartySide | null, now: Date): NextStep {
  const [kind, words, detail] = RESTING[facts.booking.status](facts.booking, side, now);
  return { kind, words, detail, mine: false, dueAt: null };
}

const SOON = 'This takes a moment.';

function ready({ eventDate }: StepFacts['booking']): Resting {
  return ['play_show', `Ready for the show on ${dayLabel(eventDate)}`, 'Everything is arranged.'];
}

const RESTING: Record<
  BookingStatus,
  (booking: StepFacts['booking'], side: PartySide | null, now: Date) => Resting
> = {
  pending_contract: () => [
    'contract_made',
    'The contract is being written',
    `From the agreed terms. ${SOON}`,
  ],
  contract_sent: () => [
    'sign_contract',
    'The time to sign has run out',
    'The contract has lapsed. The booking is being cancelled.',
  ],
  contract_signed: () => ['pay_deposit', 'The payments are being scheduled', SOON],
  deposit_pending: () => ['pay_deposit', 'The payment is being recorded', SOON],
  deposit_paid: ready,
  confirmed: ready,
  in_progress: ({ endsAt, timezone }, _side, now) =>
    endsAt <= now
      ? ['confirm_show', 'The show is being settled', SOON]
      : [
          'play_show',
          'The show is on',
          `Until ${timeWords(endsAt, timezone)}. Then both sides confirm that it took place.`,
        ],
  completed: (_booking, side) => [
    'settled',
    'Played and settled',
    side === 'artist'
      ? 'Your money has been released. Your earnings say when it is paid out.'
      : 'What was held for it has been released.',
  ],
  disputed: () => [
    'settle_dispute',
    'Waiting for a decision on the dispute',
    'No money is released until our team has decided. Both sides will be told.',
  ],
  cancelled: ({ cancellationReason }) => [
    'cancelled',
    'This booking was cancelled',
    cancellationReason ?? 'No reason was given.',
  ],
};
