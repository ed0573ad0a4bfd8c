import type { FieldError } from '@backline/api-contract/envelope';
import type { MemberCtx } from '../../../../platform/context.ts';
import { Refusal } from '../../../../platform/errors.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import { loadApprovedVenue, requireApprovedBuyer } from '../../../identity/profiles/index.ts';
import type { OpportunityRow } from '../opportunities.store.ts';
import { opportunityMachine } from '../opportunity.machine.ts';
import { timeProblems } from '../opportunity-terms.ts';
import { lockOwnOpportunity } from './lock-opportunity.ts';
import { offerOpportunity } from './offer-opportunity.ts';

/**
 * Offers a draft to artists. A draft may have lain for long: buyer and venue have to be approved still, and what is in
 * the past cannot be offered. See docs/rules/marketplace.md#opportunity.
 * @throws EMAIL_NOT_VERIFIED, TERMS_NOT_ACCEPTED, PROFILE_NOT_APPROVED; VALIDATION_FAILED where event or deadline have passed, or the venue
 *   is not approved
 */
export async function publishOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityRow> {
  const opportunity = await lockOwnOpportunity(ctx, id);
  requireActiveAccount(ctx.actor);
  await requireApprovedBuyer(ctx);
  opportunityMachine.next(opportunity.status, 'publish');
  const errors = [...timeProblems(opportunity, ctx.now), ...(await venueProblems(ctx, opportunity.venueId))];
  if (errors.length > 0) throw new Refusal('VALIDATION_FAILED', { errors });
  return offerOpportunity(ctx, opportunity, 'publish');
}

/** A gig keeps the venue that it was drafted for, so the organizer can only wait, or draft it again. */
async function venueProblems({ tx }: MemberCtx, venueId: string): Promise<FieldError[]> {
  if (await loadApprovedVenue(tx, venueId)) return [];
  const message =
    'This venue is not approved just now. Publish when it is, or post the gig at another venue.';
  return [{ field: 'venueId', message }];
}
