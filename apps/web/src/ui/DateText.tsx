import type { EventSlot } from '../lib/dates.ts';
import { formatDate, formatInstant, formatRelative, formatSlot } from '../lib/dates.ts';
import classes from './numbers.module.css';

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

/** `22:00–02:00 IST`, never broken over two lines. */
export function SlotTime({ slot }: { slot: Omit<EventSlot, 'eventDate'> }) {
  return <span className={classes.tabular}>{formatSlot(slot)}</span>;
}

/** The slot of an event: `Sat 12 Dec 2026, 22:00–02:00 IST`. */
export function EventTime({ slot }: { slot: EventSlot }) {
  return (
    <time dateTime={`${slot.eventDate}T${slot.slotStartTime}`}>
      {formatDate(slot.eventDate)}, <SlotTime slot={slot} />
    </time>
  );
}
