import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { lessShare, paise } from '@backline/kernel';
import type { Actor, MemberReadCtx, MemberRootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { commissionOf } from '../../../foundation/trust/index.ts';
import { applyFactsOf, applyIneligibility } from '../../../marketplace/applications/index.ts';
import {
  artistFactsOf,
  buyerAbilities,
  countView,
  hostAbilities,
  isHosted,
  matchScore,
  mayRead,
  mayReadVenueAnswer,
  refuseStranger,
} from '../../../marketplace/opportunities/index.ts';
import { presentBuyer, presentOpportunity } from '../opportunity.present.ts';
import { findOpportunityPage, type OpportunityPage } from '../opportunity-page.queries.ts';

/**
 * One gig for one viewer; the first look of a day counts as a view, by a job. See docs/rules/screens.md#gig-page.
 * @throws NOT_FOUND where the viewer may not know of it; FORBIDDEN for another buyer of what is public
 */
export async function readOpportunity(root: MemberRootCtx, id: string): Promise<OpportunityDetail> {
  const page = await root.read((ctx) => loadPage(ctx, id));
  if (!page.isSeen) await countView(root, page);
  return presentPage(page, root.actor, root.now);
}

/** The same without counting: what a write of its buyer answers with. */
export async function showOpportunity(ctx: MemberReadCtx, id: string): Promise<OpportunityDetail> {
  return presentPage(await loadPage(ctx, id), ctx.actor, ctx.now);
}

async function loadPage({ db, actor, now }: MemberReadCtx, id: string): Promise<OpportunityPage> {
  const page = await findOpportunityPage(db, id, actor, now);
  if (!page) throw refuse('NOT_FOUND');
  const hasApplied = page.artist !== null && page.artist.applicationId !== null;
  if (!mayRead(actor, page, hasApplied)) throw refuseStranger(page);
  return page;
}

function presentPage(page: OpportunityPage, viewer: Actor, now: Date): OpportunityDetail {
  const opportunity = presentOpportunity(page);
  const { apply, applyIneligibility: ineligibility, ...forArtist } = artistPart(page, viewer, now);
  return {
    ...opportunity,
    ...forArtist,
    venue: { ...opportunity.venue, ...page.house },
    buyer: presentBuyer(page),
    applicationCount: page.applicationCount,
    viewCount: page.viewCount,
    ...housePart(page, viewer),
    abilities: {
      apply,
      applyIneligibility: ineligibility,
      ...buyerAbilities(viewer, page, now),
      ...hostAbilities(viewer, page, now),
    },
  };
}

/** What the venue said, and whether its stage is free: for those two whom it concerns. A filled gig's stage is taken by itself. */
function housePart(page: OpportunityPage, viewer: Actor): Pick<OpportunityDetail, 'house' | 'stageTaken'> {
  if (!mayReadVenueAnswer(viewer, page)) return { house: null, stageTaken: null };
  const { venueAnswer: answer, venueMessage: message, venueAnsweredAt } = page;
  return {
    house: isHosted(page) ? { answer, message, answeredAt: venueAnsweredAt?.toISOString() ?? null } : null,
    stageTaken: page.stageTaken && !page.isBooked,
  };
}

type ArtistPart = Pick<
  OpportunityDetail,
  'matchScore' | 'matchParts' | 'availability' | 'ownApplication' | 'netBudget'
> &
  Pick<OpportunityDetail['abilities'], 'apply' | 'applyIneligibility'>;

const NO_ARTIST: ArtistPart = {
  matchScore: null,
  matchParts: null,
  availability: null,
  ownApplication: null,
  netBudget: null,
  apply: false,
  applyIneligibility: null,
};

function artistPart(
  { artist: looking, ...opportunity }: OpportunityPage,
  viewer: Actor,
  now: Date,
): ArtistPart {
  if (!looking) return NO_ARTIST;
  const artist = artistFactsOf(looking);
  const match = matchScore(artist, opportunity);
  const facts = applyFactsOf(looking, { actor: viewer, artist, opportunity });
  const ineligibility = applyIneligibility(facts, now);
  const { applicationId: id, applicationStatus: status } = looking;
  const share = commissionOf(looking);
  const net = (fee: number) => lessShare(paise(fee), share);
  return {
    matchScore: match.score,
    matchParts: match.parts,
    availability: { free: facts.dateConflict === null, reason: facts.dateConflict },
    ownApplication: id !== null && status !== null ? { id, status } : null,
    netBudget: {
      min: net(opportunity.budgetMin),
      max: net(opportunity.budgetMax),
      commissionBasisPoints: share,
    },
    apply: ineligibility === null,
    applyIneligibility: ineligibility,
  };
}
