import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { isBooked } from '../../../bookings/bookings/index.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import { requireApprovedBuyer } from '../../../identity/profiles/index.ts';
import type { OpportunityRow } from '../opportunities.store.ts';
import { opportunityMachine } from '../opportunity.machine.ts';
import { lockOwnOpportunity } from './lock-opportunity.ts';
import { offerOpportunity } from './offer-opportunity.ts';

/**
 * Takes applications again while the date is ahead: after closing, or after the booking that filled it fell away
 * (docs/rules/agreements.md#signing).
 * @throws EMAIL_NOT_VERIFIED, TERMS_NOT_ACCEPTED, PROFILE_NOT_APPROVED; ILLEGAL_TRANSITION, also where the date has passed or the booking is live
 */
export async function reopenOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityRow> {
  const opportunity = await lockOwnOpportunity(ctx, id);
  requireActiveAccount(ctx.actor);
  await requireApprovedBuyer(ctx);
  opportunityMachine.next(opportunity.status, 'reopen');
  if (opportunity.startsAt <= ctx.now) {
    throw refuse(
      'ILLEGAL_TRANSITION',
      `An opportunity that is ${opportunity.status} cannot be reopened once its date has passed.`,
    );
  }
  if (opportunity.status === 'filled' && (await isBooked(ctx.tx, id))) {
    throw refuse(
      'ILLEGAL_TRANSITION',
      'An opportunity that is filled cannot be reopened while its booking is live.',
    );
  }
  if (opportunity.venueAnswer === 'objected') {
    throw refuse(
      'ILLEGAL_TRANSITION',
      'The venue objects to this gig. It can be opened again once the venue has said yes, or post it at another venue.',
    );
  }
  return offerOpportunity(ctx, opportunity, 'reopen');
}
