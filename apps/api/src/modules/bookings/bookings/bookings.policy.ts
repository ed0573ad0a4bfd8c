import type { PartySide } from '@backline/api-contract/bookings';
import { allows } from '@backline/api-contract/permissions';
import type { Actor } from '../../../platform/context.ts';

/** What this file needs of a booking: who its two sides are. */
export interface Parties {
  artistId: string;
  buyerId: string;
}

/** The members whom a change of the booking concerns. */
export function partiesOf(booking: Parties): string[] {
  return [booking.artistId, booking.buyerId];
}

/** On which side of the booking somebody stands; null for staff, strangers and jobs. */
export function sideOf(booking: Parties, actor: { id: string } | null): PartySide | null {
  if (actor?.id === booking.artistId) return 'artist';
  return actor?.id === booking.buyerId ? 'buyer' : null;
}

export function userOf(booking: Parties, side: PartySide): string {
  return side === 'artist' ? booking.artistId : booking.buyerId;
}

export function otherSide(side: PartySide): PartySide {
  return side === 'artist' ? 'buyer' : 'artist';
}

/** The two sides read their booking; curators and admins read all. */
export function mayRead(booking: Parties, actor: Actor): boolean {
  return sideOf(booking, actor) !== null || allows(actor.role, 'bookings:read:all');
}

/** What the platform takes is between it and the artist; the buyer pays the fee either way. */
export function maySeeCommission(booking: Parties, actor: Actor): boolean {
  return sideOf(booking, actor) === 'artist' || actor.role === 'admin';
}
