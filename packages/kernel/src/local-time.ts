/**
 * Calendar arithmetic of events. Instants are `Date`s in UTC; an event also has a local date, local times and the
 * venue's IANA zone, and only Temporal converts between the two. See docs/rules/README.md#time.
 */
export const DEFAULT_ZONE = 'Asia/Kolkata';

/** `YYYY-MM-DD` */
export type LocalDate = string;
/** `HH:MM` */
export type LocalTime = string;

export interface Interval {
  startsAt: Date;
  endsAt: Date;
}

const toDate = (zoned: Temporal.ZonedDateTime): Date => new Date(zoned.epochMilliseconds);

function zoned(date: Temporal.PlainDate, time: LocalTime, zone: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
}

/**
 * The instants of an event. An end at or before the start is on the next day: 22:00-02:00 lasts four hours. Where clocks go back, a time that
 * comes twice is its first; where they go forward, one that never comes is refused before: see `skippedTimes`.
 */
export function eventInterval(date: LocalDate, start: LocalTime, end: LocalTime, zone: string): Interval {
  const day = Temporal.PlainDate.from(date);
  const endDay = end <= start ? day.add({ days: 1 }) : day;
  return { startsAt: toDate(zoned(day, start, zone)), endsAt: toDate(zoned(endDay, end, zone)) };
}

/** Which of an event's times never come on that night in that zone, because clocks go forward over them. */
export function skippedTimes(
  date: LocalDate,
  start: LocalTime,
  end: LocalTime,
  zone: string,
): ('start' | 'end')[] {
  const day = Temporal.PlainDate.from(date);
  const endDay = end <= start ? day.add({ days: 1 }) : day;
  const comes = (on: Temporal.PlainDate, time: LocalTime): boolean =>
    zoned(on, time, zone).toPlainTime().equals(Temporal.PlainTime.from(time));
  return [
    ...(comes(day, start) ? [] : (['start'] as const)),
    ...(comes(endDay, end) ? [] : (['end'] as const)),
  ];
}

/** The whole local day, midnight to midnight: 23 or 25 hours where the clocks change. */
export function localDay(date: LocalDate, zone: string): Interval {
  const day = Temporal.PlainDate.from(date);
  return {
    startsAt: toDate(day.toZonedDateTime(zone)),
    endsAt: toDate(day.add({ days: 1 }).toZonedDateTime(zone)),
  };
}

/** The calendar date that an instant has in a zone. */
export function localDateOf(instant: Date, zone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** Calendar days from now to the event in the venue's zone; negative once it is past. See docs/rules/README.md#time. */
export function daysBefore(date: LocalDate, now: Date, zone: string): number {
  return Temporal.PlainDate.from(localDateOf(now, zone)).until(Temporal.PlainDate.from(date), {
    largestUnit: 'days',
  }).days;
}

/**
 * Moves an instant by an ISO 8601 duration (`P3D`, `PT48H`, `-PT1H`). Days are 24 hours: an instant knows no zone.
 * @throws RangeError for text that is no duration, or one with years, months or weeks.
 */
export function shift(instant: Date, duration: string): Date {
  return new Date(instant.getTime() + lengthOf(duration));
}

/** Durations are words of the code, said again and again: what they come to is remembered. */
const LENGTHS = new Map<string, number>();
const REMEMBERED = 500;

function lengthOf(duration: string): number {
  const known = LENGTHS.get(duration);
  if (known !== undefined) return known;
  const parsed = Temporal.Duration.from(duration);
  if (parsed.years || parsed.months || parsed.weeks)
    throw new RangeError('years, months and weeks have no fixed length');
  const milliseconds = parsed.total({
    unit: 'milliseconds',
    relativeTo: Temporal.PlainDateTime.from('2000-01-01'),
  });
  const length = Math.trunc(milliseconds);
  if (LENGTHS.size < REMEMBERED) LENGTHS.set(duration, length);
  return length;
}

/** Not an offset, which knows no summer time, nor a date with one, which some readers of zones take and others do not. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/;

/** Whether it is the name of a zone, in any case of letters, which server, database and every browser read alike. */
export function isZone(zone: string): boolean {
  if (!ZONE_NAME.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
