import type { TrustEvent } from '@backline/api-contract/trust';
import { describe, expect, it } from 'vitest';
import { scoreHistory } from './score-history.ts';
import { standingBadge } from './tiers.ts';
import { signed } from './trust-labels.ts';

const event = (occurredAt: string, scoreAfter: number) => ({ occurredAt, scoreAfter }) as TrustEvent;

describe('the history of a score', () => {
  it('begins at 50, where everybody begins', () => {
    expect(scoreHistory([])).toEqual([{ label: 'Start', value: 50 }]);
  });

  it('goes from old to new, whatever order the events come in', () => {
    const newestFirst = [event('2026-05-01T00:00:00Z', 68), event('2026-04-01T00:00:00Z', 60)];
    expect(scoreHistory(newestFirst).map(({ value }) => value)).toEqual([50, 60, 68]);
  });

  it('names days shortly, by the clocks of India, so that they stand side by side on a phone', () => {
    expect(scoreHistory([event('2026-04-30T20:00:00Z', 60)]).map(({ label }) => label)).toEqual([
      'Start',
      '1 May',
    ]);
  });

  it('keeps the order of events of the same instant, so that the score does not seem to fall', () => {
    const newestFirst = [event('2026-05-01T00:00:00Z', 78), event('2026-05-01T00:00:00Z', 68)];
    expect(scoreHistory(newestFirst).map(({ value }) => value)).toEqual([50, 68, 78]);
  });
});

describe('words of standing', () => {
  it('calls a member without events new, not at risk', () => {
    expect(standingBadge({ tier: 'risky', provisional: true }).label).toBe('New member');
    expect(standingBadge({ tier: 'risky', provisional: false }).label).toBe('At risk');
  });

  it('signs points with a real minus', () => {
    expect([8, 0, -2.5].map(signed)).toEqual(['+8', '0', '−2.5']);
  });
});
