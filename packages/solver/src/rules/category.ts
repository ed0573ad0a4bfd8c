import { type Paise, percentOf } from '@backline/kernel';

export const CATEGORIES = ['headliner', 'support', 'emerging'] as const;
export type Category = (typeof CATEGORIES)[number];
export type SlotType = 'headliner' | 'mid' | 'opening';

/** What the booking's slot is called when an artist of a category fills it. docs/rules/programming.md#slots */
export const SLOT_TYPE: Record<Category, SlotType> = {
  headliner: 'headliner',
  support: 'mid',
  emerging: 'opening',
};

const HEADLINER_FROM = 4000;
const SUPPORT_FROM = 2000;

/** The fee that counts in a plan: the standard fee, else the minimum, in paise. docs/rules/programming.md#slots */
export function feeOf(artist: { standardFee: Paise | null; minimumFee: Paise }): Paise {
  return artist.standardFee ?? artist.minimumFee;
}

/** From 40 % of the weekly budget a headliner, from 20 % support, below emerging. docs/rules/programming.md#slots */
export function categorize(fee: Paise, weeklyBudget: Paise): Category {
  if (fee >= percentOf(weeklyBudget, HEADLINER_FROM)) return 'headliner';
  return fee >= percentOf(weeklyBudget, SUPPORT_FROM) ? 'support' : 'emerging';
}
