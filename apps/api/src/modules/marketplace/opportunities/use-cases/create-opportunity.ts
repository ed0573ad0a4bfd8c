import type { FieldError } from '@backline/api-contract/envelope';
import type { createOpportunityBodySchema } from '@backline/api-contract/opportunities';
import { eventInterval } from '@backline/kernel';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { Refusal, refuse } from '../../../../platform/errors.ts';
import { begin } from '../../../../platform/transitions/transition.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import {
  knownGenres,
  loadApprovedVenue,
  requireApprovedBuyer,
  type VenueFacts,
} from '../../../identity/profiles/index.ts';
import { insertOpportunity, type OpportunityRow } from '../opportunities.store.ts';
import { opportunityTransitions } from '../opportunity.transitions.ts';
import { stageProblems, termProblems } from '../opportunity-terms.ts';
import { offerOpportunity } from './offer-opportunity.ts';

type Body = z.infer<typeof createOpportunityBodySchema>;

/**
 * Posts a gig: an organizer names an approved venue, a venue posts for itself. It begins as a draft; `publish` offers
 * it at once. See docs/rules/marketplace.md#opportunity.
 * @throws EMAIL_NOT_VERIFIED, TERMS_NOT_ACCEPTED, PROFILE_NOT_APPROVED; FORBIDDEN for who has no profile to post under;
 *   VALIDATION_FAILED with every field that cannot be as it is
 */
export async function createOpportunity(
  ctx: MemberCtx,
  { publish, venueId, ...body }: Body,
): Promise<OpportunityRow> {
  const { tx, actor, now } = ctx;
  if (actor.role !== 'organizer' && actor.role !== 'venue') {
    throw refuse('FORBIDDEN', 'Opportunities are posted by organizers and venues, under their own profile.');
  }
  requireActiveAccount(actor);
  await requireApprovedBuyer(ctx);
  const { venue, errors } = await chooseVenue(ctx, venueId);
  const { startsAt, endsAt } = eventInterval(
    body.eventDate,
    body.slotStartTime,
    body.slotEndTime,
    venue.timezone,
  );
  const applicationDeadline = body.applicationDeadline === null ? null : new Date(body.applicationDeadline);
  const terms = { ...body, startsAt, endsAt, timezone: venue.timezone, applicationDeadline };
  errors.push(...termProblems(terms, now, await knownGenres(tx)), ...stageProblems(body.stage, venue.stages));
  if (errors.length > 0) throw new Refusal('VALIDATION_FAILED', { errors });
  const opportunity = await insertOpportunity(tx, {
    ...terms,
    buyerId: actor.id,
    venueId: venue.id,
    city: venue.city,
    createdAt: now,
    updatedAt: now,
  });
  await begin(ctx, opportunityTransitions, opportunity, 'created');
  return publish ? offerOpportunity(ctx, opportunity, 'publish') : opportunity;
}

type ChosenVenue = Pick<VenueFacts, 'id' | 'timezone' | 'city' | 'stages'>;
/** Where no venue can be had, the other fields are still checked, in the zone that most venues are in. */
const NOWHERE: ChosenVenue = { id: '', timezone: 'Asia/Kolkata', city: null, stages: 20 };

async function chooseVenue(
  ctx: MemberCtx,
  venueId: string | undefined,
): Promise<{ venue: ChosenVenue; errors: FieldError[] }> {
  const refused = (message: string) => ({ venue: NOWHERE, errors: [{ field: 'venueId', message }] });
  const isVenue = ctx.actor.role === 'venue';
  if (isVenue && venueId !== undefined && venueId !== ctx.actor.id)
    return refused('A venue posts for itself.');
  const id = isVenue ? ctx.actor.id : venueId;
  if (id === undefined) return refused('Choose the venue where it happens.');
  const venue = await loadApprovedVenue(ctx.tx, id);
  if (!venue) return refused('Choose an approved venue.');
  return { venue, errors: [] };
}
