import type { EventSlot } from '../lib/dates.ts';
import { formatDate, formatEvent, formatInstant, formatRelative } from '../lib/dates.ts';

/** A local date: `Sat 12 Dec 2026`. */
export function DateText({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date)}</time>;
}

/** An instant: `Sat 12 Dec 2026, 14:30 IST`, or `in 3 days` with the full text as a tooltip. */
export function InstantText({ at, relative, time }: { at: string; relative?: boolean; time?: boolean }) {
  const full = formatInstant(at, { time });
  return (
    <time dateTime={at} title={relative ? full : undefined}>
      {relative ? formatRelative(at) : full}
    </time>
  );
}

/** The slot of an event: `Sat 12 Dec 2026, 22:00–02:00 IST`. */
export function EventTime({ slot }: { slot: EventSlot }) {
  return <time dateTime={`${slot.eventDate}T${slot.slotStartTime}`}>{formatEvent(slot)}</time>;
}
