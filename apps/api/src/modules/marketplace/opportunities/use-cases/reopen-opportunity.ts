import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { isBookable, isBooked, TOO_LATE_TO_BOOK } from '../../../bookings/bookings/index.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import { requireApprovedBuyer } from '../../../identity/profiles/index.ts';
import type { OpportunityRow } from '../opportunities.store.ts';
import { opportunityMachine } from '../opportunity.machine.ts';
import { lockOwnOpportunity } from './lock-opportunity.ts';
import { offerOpportunity } from './offer-opportunity.ts';

/**
 * Takes applications again while the slot can still be booked: after closing, or after the booking that filled it fell away
 * (docs/rules/agreements.md#signing).
 * @throws EMAIL_NOT_VERIFIED, TERMS_NOT_ACCEPTED, PROFILE_NOT_APPROVED; ILLEGAL_TRANSITION, also where the booking is live; TOO_LATE where the slot
 * can no longer be booked
 */
export async function reopenOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityRow> {
  const opportunity = await lockOwnOpportunity(ctx, id);
  requireActiveAccount(ctx.actor);
  await requireApprovedBuyer(ctx);
  opportunityMachine.next(opportunity.status, 'reopen');
  if (!isBookable(opportunity.startsAt, ctx.now)) throw refuse('TOO_LATE', TOO_LATE_TO_BOOK);
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
