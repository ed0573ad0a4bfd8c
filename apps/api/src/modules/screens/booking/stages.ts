import type { BookingDetail } from '@backline/api-contract/bookings';
import { isFullFee, overdueFrom } from '../../money/payments/index.ts';
import type { MilestoneFacts, StepFacts } from './booking-tasks.ts';

type Stage = BookingDetail['stages'][number];

export interface StageFacts {
  booking: Pick<StepFacts['booking'], 'status' | 'startsAt' | 'endsAt' | 'agreedFee'>;
  contract: StepFacts['contract'];
  deposit: (MilestoneFacts & { completedAt: Date | null }) | null;
  balance: (MilestoneFacts & { completedAt: Date | null }) | null;
  /** When the last of what was released to the artist was sent; null while any of it waits. */
  paidOutAt: Date | null;
}

/** A step of the booking's history as its page shows it. */
type Step = Pick<BookingDetail['history'][number], 'from' | 'to' | 'at'>;

/**
 * How far a booking came, stage by stage, each by what really happened: a balance may be paid before or after the show. See
 * docs/rules/screens.md#stages.
 */
export function stagesOf(facts: StageFacts, history: readonly Step[], now: Date): Stage[] {
  const { status } = facts.booking;
  const stop = status === 'cancelled' || status === 'disputed' ? stopOf(status, history) : undefined;
  const done = doneAt(facts, history, stop ? new Date(stop.at) : now);
  const due = dueAt(facts);
  const stages = stagesShown(facts);
  const here = stages.find((stage) => done[stage] === null);
  return stages.map((stage) => ({
    stage,
    state: done[stage] ? 'done' : stage !== here ? 'waiting' : stop ? 'stopped' : 'current',
    doneAt: done[stage]?.toISOString() ?? null,
    dueAt: due[stage]?.toISOString() ?? null,
  }));
}

/** One payment of the whole fee is one stage, and no balance is waited for after it. */
function stagesShown({ booking, deposit }: StageFacts): readonly Stage['stage'][] {
  const inOne = deposit !== null && isFullFee({ kind: 'deposit', amount: deposit.amount }, booking.agreedFee);
  const paid: readonly Stage['stage'][] = inOne ? ['full_fee'] : ['deposit', 'balance'];
  return ['contract', ...paid, 'show', 'payout'];
}

/** @param at when the booking stopped, else now: no show is played after that */
function doneAt(
  { booking, deposit, balance, paidOutAt }: StageFacts,
  history: readonly Step[],
  at: Date,
): Record<Stage['stage'], Date | null> {
  const reached = (status: string): Step | undefined => history.find(({ to }) => to === status);
  const signed = reached('contract_signed');
  const isPlayed = reached('in_progress') !== undefined && booking.endsAt <= at;
  return {
    contract: signed ? new Date(signed.at) : null,
    deposit: paidAt(deposit),
    balance: paidAt(balance),
    full_fee: paidAt(deposit),
    show: isPlayed ? booking.endsAt : null,
    payout: paidAt(balance ?? deposit) && paidOutAt,
  };
}

/** A refund does not undo that something was paid. */
function paidAt(milestone: StageFacts['deposit']): Date | null {
  return milestone?.completedAt ?? null;
}

function dueAt({ booking, contract, deposit, balance }: StageFacts): Record<Stage['stage'], Date | null> {
  return {
    contract: contract?.signDeadline ?? null,
    deposit: deposit && overdueFrom(deposit),
    balance: balance && overdueFrom(balance),
    full_fee: deposit && overdueFrom(deposit),
    show: booking.startsAt,
    payout: null,
  };
}

/** The step that stopped a booking; one that was cancelled out of a dispute had stopped with the dispute. */
function stopOf(status: 'cancelled' | 'disputed', history: readonly Step[]): Step | undefined {
  const step = history.findLast(({ to }) => to === status);
  return step?.from === 'disputed' ? stopOf('disputed', history) : step;
}
