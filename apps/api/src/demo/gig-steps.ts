import { applicantSchema, applicationSchema } from '@backline/api-contract/applications';
import { opportunityDetailSchema } from '@backline/api-contract/opportunities';
import { DEFAULT_ZONE, eventInterval, shift } from '@backline/kernel';
import { rupees } from './scene/rupees.ts';
import type { OpenBid, OpenGig, SceneBid, SceneGig } from './scene/types.ts';
import { known, type Stage, type StoryStep } from './stage.ts';
import type { StoryTime } from './story-time.ts';

/** A gig on offer: posted, looked at and applied for, the bids answered or not. */
export function openGigSteps(gig: OpenGig, time: StoryTime): StoryStep[] {
  return [
    posted(gig, time.at(gig.postedDaysAgo, '11:00'), time),
    ...gig.bids.flatMap((bid, index) => [
      appliedFor(gig, bid, time.at(bid.daysAgo, `15:${10 + index * 7}`)),
      ...followUp(bid, gig, time),
    ]),
  ];
}

export function posted(
  gig: SceneGig & Pick<OpenGig, 'isDraft' | 'waitsForVenue'>,
  at: Date,
  time: StoryTime,
): StoryStep {
  return {
    at,
    what: `"${gig.title}" is posted`,
    async play(stage) {
      const { id, status } = await stage
        .as(gig.by)
        .post('/opportunities', bodyOf(gig, time, stage), opportunityDetailSchema);
      stage.gigs.set(gig, id);
      if (status !== 'awaiting_venue' || gig.waitsForVenue) return;
      await stage
        .as(gig.at)
        .post(`/opportunities/${id}/venue-answer`, { answer: 'agree' }, opportunityDetailSchema);
    },
  };
}

const DEADLINE = '-P4D';

function bodyOf(gig: SceneGig & { isDraft?: true }, time: StoryTime, stage: Stage): Record<string, unknown> {
  const eventDate = time.dateOf(gig.when);
  const { startsAt } = eventInterval(eventDate, gig.from, gig.to, DEFAULT_ZONE);
  const [least, most] = gig.budget;
  return {
    title: gig.title,
    description: gig.about,
    eventType: gig.kind,
    eventDate,
    slotStartTime: gig.from,
    slotEndTime: gig.to,
    slotType: gig.slot,
    requiredGenres: gig.genres,
    experienceLevelRequired: gig.level ?? 'any',
    performanceDuration: gig.minutes,
    budgetMin: rupees(least),
    budgetMax: rupees(most),
    expectedAudience: gig.audience,
    specialRequirements: gig.asksFor ?? null,
    travelIncluded: gig.travel ?? false,
    accommodationIncluded: gig.stay ?? false,
    applicationDeadline: shift(startsAt, DEADLINE).toISOString(),
    publish: !gig.isDraft,
    ...(gig.by === gig.at ? {} : { venueId: stage.idOf(gig.at) }),
  };
}

export function appliedFor(gig: SceneGig, bid: SceneBid, at: Date): StoryStep {
  return {
    at,
    what: `${bid.artist} applies for "${gig.title}"`,
    async play(stage) {
      const opportunityId = known(stage.gigs, gig);
      const artist = stage.as(bid.artist);
      await artist.get(`/opportunities/${opportunityId}`, opportunityDetailSchema);
      const body = { opportunityId, proposedFee: rupees(bid.fee), personalMessage: bid.message };
      stage.bids.set(bid, (await artist.post('/applications', body, applicationSchema)).id);
    },
  };
}

function followUp(bid: OpenBid, gig: OpenGig, time: StoryTime): StoryStep[] {
  const { outcome } = bid;
  if (outcome === undefined) return [];
  const play = async (stage: Stage): Promise<void> => {
    const path = `/applications/${known(stage.bids, bid)}`;
    if (outcome === 'withdrawn') {
      await stage.as(bid.artist).post(`${path}/withdraw`, {}, applicantSchema);
      return;
    }
    const buyer = stage.as(gig.by);
    await buyer.get(path, applicantSchema);
    if (outcome === 'shortlisted')
      await buyer.post(`${path}/respond`, { action: 'shortlist' }, applicantSchema);
    else if (outcome !== 'opened')
      await buyer.post(
        `${path}/respond`,
        { action: 'decline', message: outcome.declinedBecause },
        applicantSchema,
      );
  };
  // An evening later, but never after yesterday: the present may be any time of the day.
  const at = time.at(Math.max(1, bid.daysAgo - 1), '20:00');
  return [{ at, what: `${bid.artist} gets an answer on "${gig.title}"`, play }];
}
