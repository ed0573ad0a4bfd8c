import type { applyBodySchema } from '@backline/api-contract/applications';
import { formatMoney } from '@backline/kernel';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { begin } from '../../../../platform/transitions/transition.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { lockStanding } from '../../../foundation/trust/index.ts';
import {
  type ArtistFacts,
  loadArtistFacts,
  lockOpportunity,
  matchScore,
  mayRead,
  type OpportunityRow,
} from '../../opportunities/index.ts';
import { applicationTransitions } from '../application.transitions.ts';
import { termsOf } from '../application-terms.ts';
import { firstExpiry } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import { type ApplicationRow, insertApplication } from '../applications.store.ts';
import { loadApplyFacts } from '../apply-facts.queries.ts';
import { requireMayApply } from '../apply-rules.ts';
import { gigParams } from '../gig-params.ts';
import { requireMeant } from '../unusual-bids.ts';

type Body = z.infer<typeof applyBodySchema>;

/**
 * An artist bids for a gig. The opportunity and then the artist's standing are locked before anything is counted, so
 * that neither the last place of a gig nor the last under an artist's limit is given away twice. See
 * docs/rules/marketplace.md#application and docs/rules/foundation.md#tiers.
 * @throws NOT_FOUND for a gig that the artist may not see, everything that `requireMayApply` says, and CONFIRMATION_NEEDED for what is
 *   unusual and not confirmed
 */
export async function applyToOpportunity(ctx: MemberCtx, body: Body): Promise<ApplicationRow> {
  const { tx, actor, now } = ctx;
  const artist = await loadArtistFacts(tx, actor.id);
  if (!artist) throw refuse('FORBIDDEN', 'Only artists apply.');
  const opportunity = await lockOpportunity(tx, body.opportunityId);
  await lockStanding(tx, actor.id);
  const facts = await loadApplyFacts(tx, { actor, artist, opportunity, now });
  if (!mayRead(actor, opportunity, facts.alreadyApplied)) throw refuse('NOT_FOUND');
  requireMayApply(facts, now);
  requireMeant(body, opportunity);
  const application = await insert(ctx, artist, opportunity, body);
  const { buyerId } = opportunity;
  await begin(ctx, applicationTransitions, { ...application, buyerId }, 'created');
  await notify(ctx, buyerId, applicationNotices.received, {
    ...gigParams(opportunity),
    opportunityId: opportunity.id,
    artistName: artist.name,
    feeText: formatMoney(body.proposedFee, application.currency, { trim: true }),
  });
  return application;
}

async function insert(
  { tx, now }: MemberCtx,
  artist: ArtistFacts,
  opportunity: OpportunityRow,
  body: Body,
): Promise<ApplicationRow> {
  // By what is asked for this night, not by what the profile says.
  const match = matchScore({ ...artist, fee: body.proposedFee }, opportunity);
  const application = await insertApplication(tx, {
    opportunityId: opportunity.id,
    artistId: artist.id,
    proposedFee: body.proposedFee,
    currency: opportunity.currency,
    willingToNegotiate: body.willingToNegotiate,
    personalMessage: body.personalMessage ?? null,
    preferredSlotTime: body.preferredSlotTime ?? null,
    matchScore: match.score,
    matchParts: JSON.stringify(match.parts),
    terms: termsOf(opportunity),
    expiresAt: firstExpiry(now),
    createdAt: now,
    updatedAt: now,
  });
  if (!application) throw refuse('APPLICATION_DUPLICATE');
  return application;
}
