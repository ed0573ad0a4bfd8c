/** The venue's event days by name, in the order of ISO weekdays (Monday is 1). */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** @throws RangeError for text that is no calendar date */
export function weekdayOf(date: Temporal.PlainDate): Weekday {
  const name = WEEKDAYS[date.dayOfWeek - 1];
  if (!name) throw new RangeError(`no weekday: ${date.dayOfWeek}`);
  return name;
}
