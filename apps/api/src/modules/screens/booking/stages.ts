import { BOOKING_STAGES, type BookingDetail, type BookingStatus } from '@backline/api-contract/bookings';
import type { BookingRow } from '../../bookings/bookings/index.ts';

type Stage = BookingDetail['stages'][number];

/** The status that ends each stage. */
const ENDED_BY: Record<Stage['stage'], BookingStatus> = {
  contract: 'contract_signed',
  deposit: 'deposit_paid',
  confirmation: 'confirmed',
  show: 'in_progress',
  completion: 'completed',
};

/** How many stages lie behind a booking in a status. A show that is over has only its completion ahead. */
const BEHIND: Record<Exclude<BookingStatus, 'cancelled' | 'disputed'>, number> = {
  pending_contract: 0,
  contract_sent: 0,
  contract_signed: 1,
  deposit_pending: 1,
  deposit_paid: 2,
  confirmed: 3,
  in_progress: 3,
  completed: 5,
};

/** A step of the booking's history as its page shows it. */
type Step = Pick<BookingDetail['history'][number], 'from' | 'to' | 'at'>;

/** How far a booking came, stage by stage. See docs/rules/screens.md#stages. */
export function stagesOf(
  { status, endsAt }: Pick<BookingRow, 'status' | 'endsAt'>,
  history: readonly Step[],
  now: Date,
): Stage[] {
  const isStopped = status === 'cancelled' || status === 'disputed';
  const stop = isStopped ? stopOf(status, history) : undefined;
  const reached = isStopped ? stop?.from : status;
  const at = stop ? new Date(stop.at) : now;
  const behind =
    reached === 'in_progress' && endsAt <= at ? 4 : (BEHIND[reached as keyof typeof BEHIND] ?? 0);
  return BOOKING_STAGES.map((stage, index) => ({
    stage,
    state: index < behind ? 'done' : index > behind ? 'waiting' : isStopped ? 'stopped' : 'current',
    doneAt: index < behind ? (history.findLast(({ to }) => to === ENDED_BY[stage])?.at ?? null) : null,
  }));
}

/** The step that stopped a booking; one that was cancelled out of a dispute had stopped with the dispute. */
function stopOf(status: 'cancelled' | 'disputed', history: readonly Step[]): Step | undefined {
  const step = history.findLast(({ to }) => to === status);
  return step?.from === 'disputed' ? stopOf('disputed', history) : step;
}
