import { slotMinutes } from './durations.ts';

/**
 * Wall-clock times of a venue's zone for form fields (`2026-12-09T18:00`), without `Temporal`, which not every
 * browser has yet. Only forms need this: the server sends instants and local times side by side.
 */

/** What the clocks of a zone show at an instant, as `YYYY-MM-DDTHH:MM`. */
export function wallClockOf(iso: string | Date, zone: string): string {
  // The Swedish locale writes dates as ISO does.
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
  return text.replace(' ', 'T');
}

/** The instant at which the clocks of a zone show a wall-clock time; null where it is no complete time. */
export function instantOfWallClock(wallClock: string, zone: string): string | null {
  const asUtc = Date.parse(`${wallClock}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallClock) || Number.isNaN(asUtc)) return null;
  // The offset is asked for twice, because the first guess may lie on the other side of a change of clocks.
  let instant = asUtc;
  for (let round = 0; round < 2; round++)
    instant = asUtc - (Date.parse(`${wallClockOf(new Date(instant), zone)}:00Z`) - instant);
  return new Date(instant).toISOString();
}

/**
 * Minutes that a slot lasts; an end at or before the start is on the next day. On a night in which clocks change that is not what the clock
 * on the wall says, which counts while there is no date. Null where a time is missing.
 */
export function slotMinutesOn(date: string | null, start: string, end: string, zone: string): number | null {
  if (!date) return slotMinutes(start, end);
  const startsAt = instantOfWallClock(`${date}T${start}`, zone);
  const endsOn = end <= start ? dayAfter(date) : date;
  const endsAt = instantOfWallClock(`${endsOn}T${end}`, zone);
  return startsAt && endsAt ? (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 : null;
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return '';
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
