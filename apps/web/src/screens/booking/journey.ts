import type { BookingDetail } from '@backline/api-contract/bookings';
import { serverNow } from '../../data/server-clock.ts';
import { formatDate, formatInstant } from '../../lib/dates.ts';
import type { Step } from '../../ui/Steps.tsx';

type Stage = BookingDetail['stages'][number];
type JourneyFacts = Pick<BookingDetail, 'stages' | 'status' | 'eventDate' | 'startsAt' | 'endsAt'>;

const LABELS: Record<Stage['stage'], string> = {
  contract: 'Contract',
  deposit: 'Deposit',
  balance: 'Balance',
  full_fee: 'Full fee',
  show: 'Show',
  payout: 'Payout',
};

const day = (at: string): string => formatInstant(at, { time: false });

/** A day for what is done, or has to be; "Now" for nothing but a show that is on. */
function detailOf(stage: Stage, booking: JourneyFacts): string | undefined {
  const { state, doneAt, dueAt } = stage;
  const { status, eventDate } = booking;
  if (state === 'stopped') return status === 'cancelled' ? 'Cancelled here' : 'In dispute';
  if (stage.stage === 'show') return isOn(booking) ? 'Now' : formatDate(eventDate);
  if (doneAt) return day(doneAt);
  if (status === 'cancelled') return undefined;
  if (stage.stage === 'payout') return payoutDetail(booking);
  if (!dueAt) return state === 'waiting' ? 'After signing' : undefined;
  return new Date(dueAt) < serverNow() ? `Overdue since ${day(dueAt)}` : `By ${day(dueAt)}`;
}

function isOn({ status, startsAt, endsAt }: JourneyFacts): boolean {
  const now = serverNow();
  return status === 'in_progress' && new Date(startsAt) <= now && now < new Date(endsAt);
}

function payoutDetail({ status, endsAt }: JourneyFacts): string {
  if (status === 'completed') return 'On its way';
  return new Date(endsAt) <= serverNow() ? 'Once confirmed' : 'After the show';
}

/** The stages of a booking, as the server counts them, in words. */
export function journeyOf(booking: JourneyFacts): Step[] {
  return booking.stages.map((stage) => ({
    label: LABELS[stage.stage],
    state: stage.state === 'stopped' ? 'failed' : stage.state,
    detail: detailOf(stage, booking),
  }));
}
