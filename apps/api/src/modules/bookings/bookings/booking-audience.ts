import type { Audience } from '../../../platform/realtime/invalidate.ts';
import { type Parties, partiesOf } from './bookings.policy.ts';

/** The venue in whose house somebody else's booking takes place: its list of nights shows where it stands. */
export function hostAudience({
  id,
  buyerId,
  venueId,
}: {
  id: string;
  buyerId: string;
  venueId: string;
}): Audience[] {
  return buyerId === venueId ? [] : [{ members: [venueId], tags: [{ type: 'House', id }] }];
}

/** Whose pages show a booking: its two sides'. */
export function bookingAudience(booking: Parties & { id: string }): Audience {
  return { members: partiesOf(booking), tags: [{ type: 'Booking', id: booking.id }] };
}
