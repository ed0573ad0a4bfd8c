import type { CancellationTier, CancelledBy } from '@backline/api-contract/cancellations';
import {
  add,
  daysBefore,
  type LocalDate,
  localDateOf,
  type Paise,
  percentOf,
  shift,
  subtract,
  ZERO,
} from '@backline/kernel';
import { sha256Hex } from '../../../platform/crypto/tokens.ts';
import { type BookingRow, cancellationPolicy, tierAt } from '../../bookings/bookings/index.ts';
import { pointsOf, type TrustEventType } from '../../foundation/trust/index.ts';

/** Who cancels: one of the two sides, or the platform. */
export type Canceller = 'artist' | 'buyer' | 'platform';

export interface CancellationFacts {
  booking: Pick<
    BookingRow,
    | 'id'
    | 'buyerId'
    | 'venueId'
    | 'eventDate'
    | 'timezone'
    | 'cancellationPolicy'
    | 'cancellationPolicyVersion'
  >;
  /** What is held of each milestone. */
  paid: { deposit: Paise; balance: Paise };
  canceller: Canceller;
}

/** Exactly what a cancellation does: what its preview shows, what is executed, and what its record keeps. */
export interface CancellationTerms {
  cancelledBy: CancelledBy;
  policy: { name: BookingRow['cancellationPolicy']; version: number };
  daysBefore: number;
  /** null where the platform cancels: no policy is asked then. */
  tier: CancellationTier | null;
  /** The day on which the next tier begins; null in the last one. */
  nextTier: { tier: CancellationTier; from: LocalDate } | null;
  depositPaid: Paise;
  balancePaid: Paise;
  totalPaid: Paise;
  organizerRefund: Paise;
  artistReceives: Paise;
  platformRetains: Paise;
  /** What the canceller's trust is moved by; null where nobody's is. */
  trustEvent: TrustEventType | null;
  trustPoints: number;
}

/** The trust event of each tier. See docs/rules/foundation.md#trust-points. */
const TRUST_EVENT: Record<CancellationTier, TrustEventType> = {
  gracePeriod: 'cancellation_grace',
  standard: 'cancellation_standard',
  late: 'cancellation_late',
  veryLate: 'cancellation_very_late',
};

/** What a tier costs whoever cancels, in points. */
export const trustPointsOf = (tier: CancellationTier): number => pointsOf(TRUST_EVENT[tier]);

/**
 * The one computation of a cancellation: its tier by calendar days at the venue, where what was paid goes, and what it
 * costs the canceller in trust. Where the platform cancels, everything goes back and nobody's trust moves. See
 * docs/rules/agreements.md#cancellation.
 */
export function cancellationTerms(
  { booking, paid, canceller }: CancellationFacts,
  now: Date,
): CancellationTerms {
  const policy = cancellationPolicy(booking.cancellationPolicy, booking.cancellationPolicyVersion);
  const days = daysBefore(booking.eventDate, now, booking.timezone);
  const found = canceller === 'platform' ? null : tierAt(policy, days);
  const totalPaid = add(paid.deposit, paid.balance);
  const refund =
    found && canceller !== 'platform' ? percentOf(totalPaid, found.refund[canceller]) : totalPaid;
  const rest = subtract(totalPaid, refund);
  const next = found && policy.tiers[policy.tiers.indexOf(found) + 1];
  const event = found && TRUST_EVENT[found.tier];
  return {
    cancelledBy: cancelledBy(booking, canceller),
    policy: { name: policy.name, version: policy.version },
    daysBefore: days,
    tier: found?.tier ?? null,
    nextTier:
      found && next ? { tier: next.tier, from: dayBefore(booking.eventDate, found.fromDays - 1) } : null,
    depositPaid: paid.deposit,
    balancePaid: paid.balance,
    totalPaid,
    organizerRefund: refund,
    artistReceives: canceller === 'buyer' ? rest : ZERO,
    platformRetains: canceller === 'artist' ? rest : ZERO,
    trustEvent: event,
    trustPoints: event ? pointsOf(event) : 0,
  };
}

/** What a cancellation is refused by where it would no longer do what its preview showed. */
export function previewHash(bookingId: string, terms: CancellationTerms): string {
  const { cancelledBy, policy, tier, depositPaid, balancePaid, trustPoints } = terms;
  const { organizerRefund, artistReceives, platformRetains } = terms;
  const amounts = [depositPaid, balancePaid, organizerRefund, artistReceives, platformRetains];
  return sha256Hex(
    JSON.stringify([bookingId, cancelledBy, policy.name, policy.version, tier, amounts, trustPoints]),
  );
}

/** A buyer is called by its role: the venue that books for its own house, else the organizer. */
function cancelledBy(
  { buyerId, venueId }: Pick<BookingRow, 'buyerId' | 'venueId'>,
  canceller: Canceller,
): CancelledBy {
  if (canceller !== 'buyer') return canceller;
  return buyerId === venueId ? 'venue' : 'organizer';
}

/** The calendar day some days before another. Dates know no zone: both are read in the same one. */
function dayBefore(date: LocalDate, days: number): LocalDate {
  return localDateOf(shift(new Date(`${date}T00:00:00Z`), `-P${days}D`), 'UTC');
}
