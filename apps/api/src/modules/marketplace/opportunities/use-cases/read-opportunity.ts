import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { localDateOf } from '@backline/kernel';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { presentStanding, shownStandingOf } from '../../../foundation/trust/index.ts';
import { loadApplyFacts } from '../apply-facts.queries.ts';
import { applyObstacle } from '../apply-rules.ts';
import { loadArtistFacts } from '../artist-facts.queries.ts';
import { matchScore } from '../match-score.ts';
import { countView } from '../opportunities.jobs.ts';
import { buyerAbilities, isBuyerOf, mayRead, refuseStranger } from '../opportunities.policy.ts';
import { presentOpportunity } from '../opportunities.present.ts';
import { findOwnApplication, findScreen, type OpportunityScreen } from '../opportunities.queries.ts';

/**
 * One gig for one viewer; looking at it counts as a view, by a job. Spec 03, detail.
 * @throws NOT_FOUND where the viewer may not know of it; FORBIDDEN for another buyer of what is public
 */
export async function readOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityDetail> {
  const detail = await showOpportunity(ctx, id);
  if (isBuyerOf(ctx.actor, { buyerId: detail.buyer.id })) return detail;
  const viewedOn = localDateOf(ctx.now, detail.venue.timezone);
  const view = { opportunityId: id, viewerId: ctx.actor.id, viewedOn };
  await enqueue(ctx.tx, countView, view, { key: `view:${id}:${ctx.actor.id}:${viewedOn}` });
  return detail;
}

/** The same without counting: what a write of its buyer answers with. */
export async function showOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityDetail> {
  const { tx, actor, now } = ctx;
  const screen = await findScreen(tx, id, now);
  if (!screen) throw refuse('NOT_FOUND');
  const application = actor.role === 'artist' ? await findOwnApplication(tx, id, actor.id) : undefined;
  if (!mayRead(actor, screen, application !== undefined)) throw refuseStranger(screen);
  const { apply, applyObstacle: obstacle, ...forArtist } = await artistPart(ctx, screen);
  return {
    ...presentOpportunity(screen),
    ...forArtist,
    buyer: {
      id: screen.buyerId,
      name: screen.buyerName ?? '',
      type: screen.buyerType === 'venue' ? 'venue' : 'organizer',
      standing: presentStanding(await shownStandingOf(tx, screen.buyerId, now)),
    },
    ownApplication: application ?? null,
    applicationCount: screen.applicationCount,
    viewCount: screen.viewCount,
    abilities: { apply, applyObstacle: obstacle, ...buyerAbilities(actor, screen, now) },
  };
}

type ArtistPart = Pick<OpportunityDetail, 'matchScore' | 'matchParts' | 'availability'> &
  Pick<OpportunityDetail['abilities'], 'apply' | 'applyObstacle'>;

const NO_ARTIST: ArtistPart = {
  matchScore: null,
  matchParts: null,
  availability: null,
  apply: false,
  applyObstacle: null,
};

async function artistPart(
  { tx, actor, now }: MemberCtx,
  opportunity: OpportunityScreen,
): Promise<ArtistPart> {
  const artist = actor.role === 'artist' ? await loadArtistFacts(tx, actor.id) : null;
  if (!artist) return NO_ARTIST;
  const match = matchScore(artist, opportunity);
  const facts = await loadApplyFacts(tx, { actor, artist, opportunity, now });
  const obstacle = applyObstacle(facts, now);
  return {
    matchScore: match.score,
    matchParts: match.parts,
    availability: { free: facts.dateObstacle === null, reason: facts.dateObstacle },
    apply: obstacle === null,
    applyObstacle: obstacle,
  };
}
