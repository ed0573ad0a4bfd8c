import { add, type BasisPoints, type Paise, percentOf, subtract } from '@backline/kernel';

/**
 * The platform's share of an amount that is released, in paise. A fee may be released in parts; each takes what is
 * missing to the commission on everything released so far, so that the parts sum to the commission on the whole, to the
 * paisa. See docs/rules/money.md#release-and-payout.
 */
export function commissionOn(releasing: Paise, releasedBefore: Paise, share: BasisPoints): Paise {
  return subtract(percentOf(add(releasedBefore, releasing), share), percentOf(releasedBefore, share));
}
