import { WEEKDAYS } from '@backline/api-contract/reference';
import { DEFAULT_ZONE, eventInterval, type LocalDate, type LocalTime, localDateOf } from '@backline/kernel';

type Weekday = (typeof WEEKDAYS)[number];

/** A date of the story: so many days ago, or a weekday of a week counted from the present one (Monday is its first day). */
export type When = { daysAgo: number } | { weeks: number; on: Weekday };

/** The calendar of the story, as it lies around the present of whoever loads it. */
export interface StoryTime {
  dateOf(when: When): LocalDate;
  /** How many days before the present a date is. */
  daysAgo(when: When): number;
  /** The instant of a local time on a day before the present. */
  at(daysAgo: number, time: LocalTime): Date;
}

export function storyTime(present: Date): StoryTime {
  const today = Temporal.PlainDate.from(localDateOf(present, DEFAULT_ZONE));
  const day = (when: When): Temporal.PlainDate =>
    'daysAgo' in when
      ? today.subtract({ days: when.daysAgo })
      : today.add({ days: when.weeks * 7 + WEEKDAYS.indexOf(when.on) + 1 - today.dayOfWeek });
  return {
    dateOf: (when) => day(when).toString(),
    daysAgo: (when) => day(when).until(today, { largestUnit: 'days' }).days,
    at(daysAgo, time) {
      const date = day({ daysAgo }).toString();
      return eventInterval(date, time, '23:59', DEFAULT_ZONE).startsAt;
    },
  };
}
