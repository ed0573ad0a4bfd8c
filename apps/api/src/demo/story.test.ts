import { DEFAULT_ZONE, eventInterval } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { BOOKED_GIGS, OPEN_GIGS, tellStory } from './story.ts';
import { storyTime } from './story-time.ts';

const WEEK = ['16', '17', '18', '19', '20', '21', '22'];
/** Every day of a week, just after midnight and just before it in India: the scene is loaded whenever somebody likes. */
const PRESENTS = WEEK.flatMap((day) => [
  new Date(`2026-11-${day}T18:31:00Z`),
  new Date(`2026-11-${day}T18:29:00Z`),
]);

describe.each(PRESENTS)('told at %o', (present) => {
  const time = storyTime(present);

  it('lies in the past, in order', () => {
    const instants = tellStory(present).map(({ at }) => at.getTime());
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(Math.max(...instants)).toBeLessThan(present.getTime());
  });

  it('has open gigs of the next ten weeks, and shows that are over when they are confirmed', () => {
    for (const { when } of OPEN_GIGS) {
      expect(time.daysAgo(when)).toBeLessThan(-7);
      expect(time.daysAgo(when)).toBeGreaterThan(-77);
    }
    for (const { when, from, to, reached } of BOOKED_GIGS) {
      const { endsAt } = eventInterval(time.dateOf(when), from, to, DEFAULT_ZONE);
      if (reached.endsWith('confirmed')) expect(time.daysAgo(when)).toBeGreaterThan(1);
      if (time.daysAgo(when) > 0) expect(endsAt.getTime()).toBeLessThan(present.getTime());
    }
  });
});

describe('dates of the story', () => {
  // A Sunday in India: the week of a Monday that is six days past.
  const time = storyTime(new Date('2026-11-22T06:30:00Z'));

  it.each([
    [{ daysAgo: 1 }, '2026-11-21', 1],
    [{ weeks: 0, on: 'monday' }, '2026-11-16', 6],
    [{ weeks: 1, on: 'monday' }, '2026-11-23', -1],
    [{ weeks: -1, on: 'sunday' }, '2026-11-15', 7],
    [{ weeks: 10, on: 'saturday' }, '2027-01-30', -69],
  ] as const)('%o', (when, date, daysAgo) => {
    expect([time.dateOf(when), time.daysAgo(when)]).toEqual([date, daysAgo]);
  });

  it('are told in Indian time', () => {
    expect(time.at(1, '10:30').toISOString()).toBe('2026-11-21T05:00:00.000Z');
  });
});
