import type { TrustEvent } from '@backline/contract';
import { formatInstant } from '../../lib/dates.ts';

export interface ScorePoint {
  date: string;
  score: number;
}

const START = 50;

/** The score after every event, oldest first, beginning with the 50 points that everybody starts with. */
export function scoreHistory(events: readonly TrustEvent[]): ScorePoint[] {
  const ordered = [...events].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const points = ordered.map(({ occurredAt, scoreAfter }) => ({
    date: formatInstant(occurredAt, { time: false }),
    score: scoreAfter,
  }));
  return [{ date: 'Start', score: START }, ...points];
}
