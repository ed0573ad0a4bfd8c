import type { BookingDetail } from '@backline/api-contract/bookings';
import { formatInstant } from '../../lib/dates.ts';
import type { Step } from '../../ui/Steps.tsx';

type Stage = BookingDetail['stages'][number];

const LABELS: Record<Stage['stage'], string> = {
  contract: 'Contract',
  deposit: 'Deposit',
  confirmation: 'Confirmed',
  show: 'Show',
  completion: 'Completed',
};

function detailOf({ stage, state, doneAt }: Stage, status: BookingDetail['status']): string | undefined {
  if (state === 'done') return doneAt ? formatInstant(doneAt, { time: false }) : undefined;
  if (state === 'stopped') return status === 'cancelled' ? 'Cancelled here' : 'In dispute';
  if (state === 'waiting') return undefined;
  return stage === 'completion' ? 'To be confirmed' : 'Now';
}

/** The stages of a booking, as the server counts them, in words. */
export function journeyOf({ stages, status }: Pick<BookingDetail, 'stages' | 'status'>): Step[] {
  return stages.map((stage) => ({
    label: LABELS[stage.stage],
    state: stage.state === 'stopped' ? 'failed' : stage.state,
    detail: detailOf(stage, status),
  }));
}
