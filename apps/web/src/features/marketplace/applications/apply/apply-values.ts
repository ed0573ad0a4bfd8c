import type { applyBodySchema } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { ArtistProfile } from '@backline/api-contract/profiles';
import { formatMoney, paise } from '@backline/kernel';
import type { z } from 'zod';

export const MESSAGE_LIMIT = 500;

export interface ApplyValues {
  proposedFee: number | null;
  personalMessage: string;
  willingToNegotiate: boolean;
  preferredSlotTime: string;
}

/** What the form begins with: the usual fee of the profile. */
export function startValues(artist: Pick<ArtistProfile, 'standardFee' | 'minimumFee'>): ApplyValues {
  return {
    proposedFee: artist.standardFee ?? artist.minimumFee,
    personalMessage: '',
    willingToNegotiate: true,
    preferredSlotTime: '',
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
  };
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
