import type { TrustEvent } from '@backline/api-contract/trust';
import { formatInstant } from '../../../lib/dates.ts';

export interface ScorePoint {
  date: string;
  score: number;
}

const START = 50;

/** The score after every event, oldest first, beginning with the 50 points that everybody starts with. */
export function scoreHistory(events: readonly TrustEvent[]): ScorePoint[] {
  // The server sends the newest first; turned round, events of the same instant keep the order they happened in.
  const ordered = events.toReversed().sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const points = ordered.map(({ occurredAt, scoreAfter }) => ({
    date: formatInstant(occurredAt, { time: false }),
    score: scoreAfter,
  }));
  return [{ date: 'Start', score: START }, ...points];
}
