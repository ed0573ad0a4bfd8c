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

/** The instants of an event. An end at or before the start is on the next day: 22:00-02:00 lasts four hours. */
export function eventInterval(date: LocalDate, start: LocalTime, end: LocalTime, zone: string): Interval {
  const day = Temporal.PlainDate.from(date);
  const endDay = end <= start ? day.add({ days: 1 }) : day;
  return { startsAt: toDate(zoned(day, start, zone)), endsAt: toDate(zoned(endDay, end, zone)) };
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

/** Slot length in minutes, over midnight where the end is at or before the start. */
export function minutesBetween(start: LocalTime, end: LocalTime): number {
  const from = Temporal.PlainTime.from(start);
  const minutes = from.until(Temporal.PlainTime.from(end)).total('minutes');
  return minutes <= 0 ? minutes + 24 * 60 : minutes;
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
