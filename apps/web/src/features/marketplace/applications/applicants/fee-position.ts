import { divideHalfUp } from '@backline/kernel';

export interface FeeScale {
  /** Where the budget begins and ends and where the fee lies, in whole percent of the scale. */
  from: number;
  to: number;
  fee: number;
}

/** Places a fee and a budget on one scale that shows both with a margin; all amounts in paise. */
export function feeScale(fee: number, budgetMin: number, budgetMax: number): FeeScale {
  const [low, high] = [Math.min(fee, budgetMin), Math.max(fee, budgetMax)];
  // A fifth on either side; at least a rupee, or a budget of one amount would have no width.
  const margin = Math.max(100, divideHalfUp(high - low, 5));
  const [start, length] = [low - margin, high - low + 2 * margin];
  const place = (amount: number) => divideHalfUp((amount - start) * 100, length);
  return { from: place(budgetMin), to: place(budgetMax), fee: place(fee) };
}
