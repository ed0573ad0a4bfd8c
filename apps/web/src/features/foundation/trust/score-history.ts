import type { TrustEvent } from '@backline/api-contract/trust';
import { dateLeaf, todayIn } from '../../../lib/dates.ts';

/** For the chart: when, and the score from then on. */
export interface ScorePoint {
  label: string;
  value: number;
}

const START = 50;

/** `24 Nov`, by the clocks of India: short enough to stand under a chart on a phone. */
function dayOf(instant: string): string {
  const { day, month } = dateLeaf(todayIn(undefined, new Date(instant)));
  return `${day} ${month}`;
}

/** The score after every event, oldest first, beginning with the 50 points that everybody starts with. */
export function scoreHistory(events: readonly TrustEvent[]): ScorePoint[] {
  // The server sends the newest first; turned round, events of the same instant keep the order they happened in.
  const ordered = events.toReversed().sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const points = ordered.map(({ occurredAt, scoreAfter }) => ({
    label: dayOf(occurredAt),
    value: scoreAfter,
  }));
  return [{ label: 'Start', value: START }, ...points];
}
