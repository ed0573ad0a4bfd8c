import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { amend } from '../../../../platform/transitions/transition.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import { loadArtistFacts, lockOpportunity, matchScore } from '../../opportunities/index.ts';
import { OPEN_APPLICATION_STATUSES } from '../application.machine.ts';
import { applicationTransitions } from '../application.transitions.ts';
import { changedTerms, termsOf } from '../application-terms.ts';
import { statusAt } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import { opportunityOf } from '../applications.queries.ts';
import { type ApplicationRow, lockApplicationRow } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';

/**
 * The artist applies for the gig as it is now. Confirmed is what was shown: another version is refused. Locks: opportunity, application. See
 * docs/rules/marketplace.md#terms-of-an-application.
 * @throws NOT_FOUND for everybody else; ILLEGAL_TRANSITION where it is no longer open, or nothing has changed; DOCUMENT_CHANGED
 */
export async function confirmTerms(ctx: MemberCtx, id: string, version: string): Promise<ApplicationRow> {
  const opportunityId = await opportunityOf(ctx.tx, id);
  if (!opportunityId) throw refuse('NOT_FOUND');
  const gig = await lockOpportunity(ctx.tx, opportunityId);
  const application = await lockApplicationRow(ctx.tx, id);
  const artist = await loadArtistFacts(ctx.tx, ctx.actor.id);
  if (application?.artistId !== ctx.actor.id || !artist) throw refuse('NOT_FOUND');
  requireActiveAccount(ctx.actor);
  const status = statusAt(application, ctx.now);
  if (!OPEN_APPLICATION_STATUSES.includes(status)) {
    throw refuse('ILLEGAL_TRANSITION', `An application that is ${status} has no terms to confirm.`);
  }
  const changed = changedTerms(application.terms, gig);
  if (!changed) throw refuse('ILLEGAL_TRANSITION', 'The terms are those that you applied for.');
  if (changed.version !== version)
    throw refuse('DOCUMENT_CHANGED', 'The terms have changed once more. Please read them again.');
  const match = matchScore({ ...artist, fee: application.proposedFee }, gig);
  const confirmed = await amend(
    ctx,
    applicationTransitions,
    { ...application, buyerId: gig.buyerId },
    'terms_confirmed',
    {
      terms: termsOf(gig),
      matchScore: match.score,
      matchParts: JSON.stringify(match.parts),
    },
  );
  await notify(ctx, gig.buyerId, applicationNotices.termsConfirmed, {
    ...gigParams(gig),
    opportunityId,
    artistName: artist.name,
  });
  return confirmed;
}
