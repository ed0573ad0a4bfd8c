import { add, type BasisPoints, type Paise, subtract, ZERO } from '@backline/kernel';
import { commissionOn } from './commission.ts';

/**
 * Who gets what of a booking's escrow is not returned: the artist less commission, as on completion; the artist in full,
 * as where a buyer cancels; or the platform.
 */
export type RestGoesTo = 'artist' | 'artist_in_full' | 'platform';

/** What becomes of everything that is held; the four parts sum to it. */
export interface EscrowSplit {
  held: Paise;
  refund: Paise;
  toArtist: Paise;
  commission: Paise;
  retained: Paise;
}

/**
 * Splits what is held between its payer and the other. Commission is taken of what is released only, and fits to the
 * paisa to what was released before. See docs/rules/money.md#refunds.
 * @throws RangeError where more is to go back than is held
 */
export function splitEscrow(
  { held, releasedBefore, share }: { held: Paise; releasedBefore: Paise; share: BasisPoints },
  { refund, rest }: { refund: Paise; rest: RestGoesTo },
): EscrowSplit {
  if (refund < 0 || refund > held) throw new RangeError(`${refund} of ${held} paise cannot be refunded`);
  const remainder = subtract(held, refund);
  const retained = rest === 'platform' ? remainder : ZERO;
  const commission = rest === 'artist' ? commissionOn(remainder, releasedBefore, share) : ZERO;
  const toArtist = subtract(remainder, add(retained, commission));
  return { held, refund, toArtist, commission, retained };
}

/** What of each milestone goes back, in the order given: the first ones are emptied first, so that few refunds are made. */
export function allotRefund<T extends { left: Paise }>(
  milestones: readonly T[],
  refund: Paise,
): (T & { back: Paise })[] {
  let missing = refund;
  return milestones.map((milestone) => {
    const back = milestone.left < missing ? milestone.left : missing;
    missing = subtract(missing, back);
    return { ...milestone, back };
  });
}
