import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';

/** Whoever cancelled it, and why ever: the artist's date is free again, and what the booking filled is not filled any more. */
export const bookingCancelled = defineEvent({
  name: 'bookings.cancelled',
  words: 'Booking cancelled',
  payload: z.strictObject({ bookingId: z.uuid() }),
});
