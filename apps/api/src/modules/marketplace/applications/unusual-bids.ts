import type { applyBodySchema } from '@backline/api-contract/applications';
import type { FieldError } from '@backline/api-contract/envelope';
import { formatMoney, paise } from '@backline/kernel';
import type { z } from 'zod';
import { refuse } from '../../../platform/errors.ts';
import type { OpportunityRow } from '../opportunities/index.ts';

type Bid = Pick<z.infer<typeof applyBodySchema>, 'proposedFee' | 'preferredSlotTime' | 'confirmUnusual'>;
type Gig = Pick<OpportunityRow, 'budgetMax' | 'slotType'>;

/**
 * What of a bid is more likely a slip than meant: a fee above twice the highest budget, and another slot than the gig's. See
 * docs/rules/marketplace.md#application.
 */
function unusualIn({ proposedFee, preferredSlotTime }: Bid, { budgetMax, slotType }: Gig): FieldError[] {
  const found: FieldError[] = [];
  if (proposedFee - budgetMax > budgetMax) {
    const most = formatMoney(paise(budgetMax), 'INR', { trim: true });
    found.push({ field: 'proposedFee', message: `This is more than twice the highest budget of ${most}.` });
  }
  if (preferredSlotTime !== undefined && preferredSlotTime !== 'any' && preferredSlotTime !== slotType)
    found.push({ field: 'preferredSlotTime', message: `This gig is for another slot: ${slotType}.` });
  return found;
}

/** @throws CONFIRMATION_NEEDED naming what is unusual, unless the artist says that it is meant */
export function requireMeant(bid: Bid, gig: Gig): void {
  const errors = unusualIn(bid, gig);
  if (errors.length === 0 || bid.confirmUnusual) return;
  const words = errors.map(({ message }) => message).join(' ');
  throw refuse('CONFIRMATION_NEEDED', {
    message: `${words} Confirm that you mean it, or change it.`,
    errors,
  });
}
