import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { MemberEdgeCtx, MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { presentStanding, shownStandingOf } from '../../../foundation/trust/index.ts';
import { applyObstacle, loadApplyFacts } from '../../../marketplace/applications/index.ts';
import {
  buyerAbilities,
  countView,
  loadArtistFacts,
  matchScore,
  mayRead,
  refuseStranger,
} from '../../../marketplace/opportunities/index.ts';
import { presentOpportunity } from '../opportunity.present.ts';
import { findOwnApplication, findScreen, type OpportunityScreen } from '../opportunity.queries.ts';

/**
 * One gig for one viewer; looking at it counts as a view, by a job. Spec 03, detail.
 * @throws NOT_FOUND where the viewer may not know of it; FORBIDDEN for another buyer of what is public
 */
export async function readOpportunity(edge: MemberEdgeCtx, id: string): Promise<OpportunityDetail> {
  const detail = await edge.snapshot((ctx) => showOpportunity(ctx, id));
  await countView(edge, { id, buyerId: detail.buyer.id, timezone: detail.venue.timezone });
  return detail;
}

/** The same without counting: what a write of its buyer answers with. */
export async function showOpportunity(ctx: MemberReadCtx, id: string): Promise<OpportunityDetail> {
  const { db, actor, now } = ctx;
  const screen = await findScreen(db, id, now);
  if (!screen) throw refuse('NOT_FOUND');
  const application = actor.role === 'artist' ? await findOwnApplication(db, id, actor.id) : undefined;
  if (!mayRead(actor, screen, application !== undefined)) throw refuseStranger(screen);
  const { apply, applyObstacle: obstacle, ...forArtist } = await artistPart(ctx, screen);
  return {
    ...presentOpportunity(screen),
    ...forArtist,
    buyer: {
      id: screen.buyerId,
      name: screen.buyerName ?? '',
      type: screen.buyerType === 'venue' ? 'venue' : 'organizer',
      standing: presentStanding(await shownStandingOf(db, screen.buyerId, now)),
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
  { db, actor, now }: MemberReadCtx,
  opportunity: OpportunityScreen,
): Promise<ArtistPart> {
  const artist = actor.role === 'artist' ? await loadArtistFacts(db, actor.id) : null;
  if (!artist) return NO_ARTIST;
  const match = matchScore(artist, opportunity);
  const facts = await loadApplyFacts(db, { actor, artist, opportunity, now });
  const obstacle = applyObstacle(facts, now);
  return {
    matchScore: match.score,
    matchParts: match.parts,
    availability: { free: facts.dateObstacle === null, reason: facts.dateObstacle },
    apply: obstacle === null,
    applyObstacle: obstacle,
  };
}
