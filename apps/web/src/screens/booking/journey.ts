import type { BookingDetail, BookingStatus } from '@backline/api-contract/bookings';
import { formatInstant } from '../../lib/dates.ts';
import type { Step } from '../../ui/Steps.tsx';

const STAGES = ['Contract', 'Deposit', 'Confirmed', 'Show', 'Completed'] as const;

/** The status that ends each stage. */
const ENDED_BY: readonly BookingStatus[] = [
  'contract_signed',
  'deposit_paid',
  'confirmed',
  'in_progress',
  'completed',
];

const STAGE_OF: Record<Exclude<BookingStatus, 'cancelled' | 'disputed'>, number> = {
  pending_contract: 0,
  contract_sent: 0,
  contract_signed: 1,
  deposit_pending: 1,
  deposit_paid: 2,
  confirmed: 3,
  in_progress: 3,
  completed: 5,
};

type JourneyFacts = Pick<BookingDetail, 'status' | 'endsAt' | 'history'>;

function stageOf(status: string, showIsOver: boolean): number {
  if (status === 'in_progress' && showIsOver) return 4;
  return STAGE_OF[status as keyof typeof STAGE_OF] ?? 0;
}

/** Where a booking stopped: the status that it was cancelled or disputed from. */
function stoppedAt({ status, history }: JourneyFacts): string {
  return history.findLast(({ to }) => to === status)?.from ?? 'pending_contract';
}

function detailOf(index: number, at: number, { status, history }: JourneyFacts): string | undefined {
  if (index === at && status === 'cancelled') return 'Cancelled here';
  if (index === at && status === 'disputed') return 'In dispute';
  const end = history.findLast(({ to }) => to === ENDED_BY[index]);
  if (index < at && end) return formatInstant(end.at, { time: false });
  if (index !== at) return undefined;
  return index === STAGES.length - 1 ? 'To be confirmed' : 'Now';
}

/** The five stages of a booking with how far it came. */
export function journeyOf(booking: JourneyFacts, now: Date): Step[] {
  const failed = booking.status === 'cancelled' || booking.status === 'disputed';
  const showIsOver = new Date(booking.endsAt) <= now;
  const at = stageOf(failed ? stoppedAt(booking) : booking.status, showIsOver);
  return STAGES.map((label, index) => ({
    label,
    state: index < at ? 'done' : index > at ? 'waiting' : failed ? 'failed' : 'current',
    detail: detailOf(index, at, booking),
  }));
}
