import type { TrustEvent } from '@backline/api-contract/trust';

export const COMPONENT_LABELS: Record<TrustEvent['component'], string> = {
  completedBookings: 'Completed bookings',
  paymentTimeliness: 'Paying on time',
  communication: 'Communication',
  cancellations: 'Cancellations',
  profile: 'Profile',
  disputes: 'Disputes',
  inactivity: 'Inactivity',
};

/** `+8`, `−25`, `0`: with a real minus sign, so that columns of numbers line up. */
export function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}
