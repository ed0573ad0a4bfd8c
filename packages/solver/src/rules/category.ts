import { type Paise, percentOf } from '@backline/kernel';

export const CATEGORIES = ['headliner', 'support', 'emerging'] as const;
export type Category = (typeof CATEGORIES)[number];
export type SlotType = 'headliner' | 'mid' | 'opening';

/** What the booking's slot is called when an artist of a category fills it. Spec 07, slots. */
export const SLOT_TYPE: Record<Category, SlotType> = {
  headliner: 'headliner',
  support: 'mid',
  emerging: 'opening',
};

const HEADLINER_FROM = 4000;
const SUPPORT_FROM = 2000;

/** The fee that the plan reckons with: the standard fee, else the minimum, in paise. Spec 07, slots. */
export function feeOf(artist: { standardFee: Paise | null; minimumFee: Paise }): Paise {
  return artist.standardFee ?? artist.minimumFee;
}

/** From 40 % of the weekly budget a headliner, from 20 % support, below emerging. Spec 07, slots. */
export function categorize(fee: Paise, weeklyBudget: Paise): Category {
  if (fee >= percentOf(weeklyBudget, HEADLINER_FROM)) return 'headliner';
  return fee >= percentOf(weeklyBudget, SUPPORT_FROM) ? 'support' : 'emerging';
}
