import type { Audience } from '../../../platform/realtime/invalidate.ts';
import { type Parties, partiesOf } from './bookings.policy.ts';

/** Whose pages show a booking: its two sides'. */
export function bookingAudience(booking: Parties & { id: string }): Audience {
  return { members: partiesOf(booking), tags: [{ type: 'Booking', id: booking.id }] };
}
