import type { applyBodySchema } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { ArtistProfile } from '@backline/api-contract/profiles';
import type { PreferredSlot } from '@backline/api-contract/reference';
import { formatMoney, paise } from '@backline/kernel';
import type { z } from 'zod';

export const MESSAGE_LIMIT = 500;

export interface ApplyValues {
  proposedFee: number | null;
  personalMessage: string;
  willingToNegotiate: boolean;
  preferredSlotTime: PreferredSlot | null;
  /** Means a fee far above the budget, or another slot than the gig's. */
  confirmUnusual: boolean;
}

/** What the form begins with: the usual fee of the profile. */
export function startValues(artist: Pick<ArtistProfile, 'standardFee' | 'minimumFee'>): ApplyValues {
  return {
    proposedFee: artist.standardFee ?? artist.minimumFee,
    personalMessage: '',
    willingToNegotiate: true,
    preferredSlotTime: null,
    confirmUnusual: false,
  };
}

/** The form as the API takes it: what was left empty is left out. */
export function toApplyBody(opportunityId: string, values: ApplyValues): z.input<typeof applyBodySchema> {
  const message = values.personalMessage.trim();
  return {
    opportunityId,
    proposedFee: values.proposedFee ?? 0,
    willingToNegotiate: values.willingToNegotiate,
    ...(message && { personalMessage: message }),
    ...(values.preferredSlotTime && { preferredSlotTime: values.preferredSlotTime }),
    ...(values.confirmUnusual && { confirmUnusual: true }),
  };
}

/** What the server wants to be confirmed, in words; null where nothing is unusual. */
export function unusualWords(
  { proposedFee, preferredSlotTime }: Pick<ApplyValues, 'proposedFee' | 'preferredSlotTime'>,
  { budgetMax, slotType }: Pick<OpportunityDetail, 'budgetMax' | 'slotType'>,
): string | null {
  const far = proposedFee !== null && proposedFee - budgetMax > budgetMax;
  const elsewhere =
    preferredSlotTime !== null && preferredSlotTime !== 'any' && preferredSlotTime !== slotType;
  if (far && elsewhere)
    return 'I mean this fee, more than twice the budget, and another slot than the gig’s.';
  if (far) return 'I mean this fee: it is more than twice the highest budget.';
  return elsewhere ? 'I mean another slot than the one that this gig is for.' : null;
}

type Budget = Pick<OpportunityDetail, 'budgetMin' | 'budgetMax' | 'currency'>;

/** How a fee lies to the budget, in paise: negative below it, positive above it, 0 inside. */
export function distanceToBudget(fee: number, { budgetMin, budgetMax }: Budget): number {
  if (fee < budgetMin) return fee - budgetMin;
  return fee > budgetMax ? fee - budgetMax : 0;
}

/** The same in words, to `whose` budget. */
export function budgetWords(fee: number, budget: Budget, whose = 'the'): string {
  const distance = distanceToBudget(fee, budget);
  if (distance === 0) return `Inside ${whose} budget`;
  const amount = formatMoney(paise(Math.abs(distance)), budget.currency, { trim: true });
  return `${amount} ${distance > 0 ? 'above' : 'below'} ${whose} budget`;
}
