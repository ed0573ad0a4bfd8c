import { serverNow } from '../data/server-clock.ts';

// en-IN because it alone writes IST for India; other locales say GMT+5:30.
const LOCALE = 'en-IN';
const DEFAULT_ZONE = 'Asia/Kolkata';
const DAY = 86_400_000;

function parts(date: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const list = new Intl.DateTimeFormat(LOCALE, options).formatToParts(date);
  return Object.fromEntries(list.map(({ type, value }) => [type, value]));
}

function dayText(date: Date, zone: string, withYear = true): string {
  const p = parts(date, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  });
  const day = `${p.weekday} ${p.day} ${(p.month ?? '').slice(0, 3)}`;
  return withYear ? `${day} ${p.year}` : day;
}

/** A local date (`2026-12-12`) as `Sat 12 Dec 2026`: it belongs to no zone and is never shifted. */
export function formatDate(localDate: string, options: { year?: boolean } = {}): string {
  return dayText(new Date(`${localDate}T00:00:00Z`), 'UTC', options.year ?? true);
}

/** Whether a text is a day that there is, as `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day and month for a calendar leaf: `{ weekday: 'Sat', day: '12', month: 'Dec' }`. */
export function dateLeaf(localDate: string): { weekday: string; day: string; month: string } {
  const [weekday = '', day = '', month = ''] = formatDate(localDate).split(' ');
  return { weekday, day, month };
}

export function zoneName(zone: string, at: Date = serverNow()): string {
  return parts(at, { timeZoneName: 'short', timeZone: zone }).timeZoneName ?? zone;
}

export interface EventSlot {
  eventDate: string;
  slotStartTime: string;
  slotEndTime: string;
  timezone?: string;
}

/** `22:00–02:00 IST`, and `(+1)` is left to the reader: an end before the start is the next day. The zone is that of the event's day. */
export function formatSlot(slot: Omit<EventSlot, 'eventDate'> & { eventDate?: string }): string {
  const noon = slot.eventDate ? new Date(`${slot.eventDate}T12:00:00Z`) : serverNow();
  const zone = slot.timezone ? ` ${zoneName(slot.timezone, noon)}` : '';
  return `${slot.slotStartTime}–${slot.slotEndTime}${zone}`;
}

/** `Sat 12 Dec 2026, 22:00–02:00 IST` */
export function formatEvent(slot: EventSlot): string {
  return `${formatDate(slot.eventDate)}, ${formatSlot(slot)}`;
}

/** An instant as `Sat 12 Dec 2026, 14:30 IST`; the day alone with `time: false`. */
export function formatInstant(iso: string, options: { zone?: string; time?: boolean } = {}): string {
  const zone = options.zone ?? DEFAULT_ZONE;
  const date = new Date(iso);
  const day = dayText(date, zone);
  if (options.time === false) return day;
  const p = parts(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  return `${day}, ${p.hour}:${p.minute} ${zoneName(zone, date)}`;
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `in 3 days`, `2 hours ago`, `just now`, `in a moment`. From a day on it counts the calendar's days, as people do. */
export function formatRelative(iso: string, now: Date = serverNow()): string {
  const then = new Date(iso);
  const distance = then.getTime() - now.getTime();
  const [unit, size] = STEPS.find(([, length]) => Math.abs(distance) >= length) ?? [];
  if (!unit || !size) return distance > 0 ? 'in a moment' : 'just now';
  const number = unit === 'day' ? daysBetween(now, then) : Math.trunc(distance / size);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(number, unit);
}

/** Midnights that lie between two instants in a zone: "tomorrow" is the next day, not the next 24 hours. */
function daysBetween(from: Date, to: Date, zone = DEFAULT_ZONE): number {
  return (Date.parse(todayIn(zone, to)) - Date.parse(todayIn(zone, from))) / DAY;
}

/** Today's date in a zone, as `YYYY-MM-DD`: for date pickers' minimum and for "tonight". */
export function todayIn(zone = DEFAULT_ZONE, now: Date = serverNow()): string {
  const p = parts(now, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone });
  return `${p.year}-${p.month}-${p.day}`;
}

/** Calendar days from today to a local date; negative once it is past. */
export function daysUntil(localDate: string, zone = DEFAULT_ZONE, now: Date = serverNow()): number {
  return (Date.parse(localDate) - Date.parse(todayIn(zone, now))) / DAY;
}
