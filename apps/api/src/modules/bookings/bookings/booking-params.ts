import type { PartySide } from '@backline/api-contract/bookings';
import type { LocalDate } from '@backline/kernel';
import type { BookingRow } from './bookings.store.ts';

type Facts = Pick<BookingRow, 'id' | 'title' | 'bookingNumber' | 'eventDate' | 'artistName' | 'buyerName'>;

/** What messages about a booking say of it, to one of its sides. */
export interface BookingParams {
  bookingId: string;
  bookingNumber: string;
  title: string;
  dateText: string;
  /** The other side's name. */
  otherName: string;
}

// en-GB for the order of the words (en-IN leaves out a comma); amounts have Indian grouping all the same.
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** `Friday, 12 December 2026` */
export function dateText(date: LocalDate): string {
  // A local date has no zone: read and written in the same one, it stays the day it is.
  const parts = DATE.formatToParts(new Date(`${date}T00:00:00Z`));
  const { weekday, day, month, year } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${weekday}, ${day} ${month} ${year}`;
}

/** `12 December 2026, 18:30 (Asia/Kolkata)`, for contracts: nobody has to guess whose clock is meant. */
export function momentText(instant: Date, zone: string): string {
  return `${clockText(instant, zone)} (${zone})`;
}

/** `IST`: what the clocks of a zone show at an instant. */
export function zoneText(instant: Date, zone: string): string {
  // en-IN alone writes IST for India.
  const format = new Intl.DateTimeFormat('en-IN', { timeZone: zone, timeZoneName: 'short' });
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `12 December 2026, 18:30 IST`, for messages. */
export function messageTime(instant: Date, zone: string): string {
  return `${clockText(instant, zone)} ${zoneText(instant, zone)}`;
}

function clockText(instant: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { day, month, year, hour, minute } = parts;
  return `${day} ${month} ${year}, ${hour}:${minute}`;
}

export function bookingParams(booking: Facts, readBy: PartySide): BookingParams {
  return {
    bookingId: booking.id,
    bookingNumber: booking.bookingNumber,
    title: booking.title,
    dateText: dateText(booking.eventDate),
    otherName: readBy === 'artist' ? booking.buyerName : booking.artistName,
  };
}
