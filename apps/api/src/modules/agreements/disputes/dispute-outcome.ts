import type { PartySide } from '@backline/api-contract/bookings';
import type { DisputeReason } from '@backline/api-contract/disputes';

export interface Verdict {
  favoredParty: PartySide;
  /** Whole percent, 0 to 100, of what is held. */
  refundPercentage: number;
}

type TrustMove = 'dispute_won' | 'dispute_lost' | 'no_show';

/**
 * What a verdict does to the trust of the two sides. A split at exactly 50 % moves nobody. A no-show that is upheld - the
 * side that reported it is favoured - costs what a no-show costs, and not what a lost dispute costs on top. See
 * docs/rules/agreements.md#disputes.
 */
export function trustMovesOf(
  { favoredParty, refundPercentage }: Verdict,
  { reason, raisedBy }: { reason: DisputeReason; raisedBy: PartySide },
): Partial<Record<PartySide, TrustMove>> {
  if (refundPercentage === 50) return {};
  const loser = favoredParty === 'artist' ? 'buyer' : 'artist';
  const lost: TrustMove = reason === 'no_show' && raisedBy === favoredParty ? 'no_show' : 'dispute_lost';
  return { [favoredParty]: 'dispute_won', [loser]: lost };
}

/** A booking of which everything goes back is cancelled; of any other a part was earned. */
export function outcomeOf({ refundPercentage }: Verdict): 'completed' | 'cancelled' {
  return refundPercentage === 100 ? 'cancelled' : 'completed';
}
