import { type LocalDate, localDateOf } from '@backline/kernel';

// en-GB for `3 Dec`; the months of en-IN are as long as `Sept`.
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `3 Dec`: in a list the year is plain from what is around it. */
export function dayLabel(date: LocalDate): string {
  // A local date has no zone: read and written in the same one, it stays the day it is.
  const parts = DAY.formatToParts(new Date(`${date}T00:00:00Z`));
  const { day, month = '' } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${day} ${month.slice(0, 3)}`;
}

/** ` by 3 Dec`, ` by 18:30 today`, and once it is past `, due since 3 Dec`: by the calendar of the booking's zone. */
export function deadlineLabel(dueAt: Date, zone: string, now: Date, preposition: 'by' | 'until'): string {
  const day = localDateOf(dueAt, zone);
  if (dueAt <= now) return `, due since ${dayLabel(day)}`;
  return ` ${preposition} ${day === localDateOf(now, zone) ? `${timeWords(dueAt, zone)} today` : dayLabel(day)}`;
}

/** `02:00` in a zone. */
export function timeWords(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant);
}
