import { applicantSchema } from '@backline/api-contract/applications';
import { bookingDetailSchema } from '@backline/api-contract/bookings';
import { cancellationPreviewSchema } from '@backline/api-contract/cancellations';
import { contractSchema } from '@backline/api-contract/contracts';
import { disputeDetailSchema } from '@backline/api-contract/disputes';
import { appliedFor, posted } from './gig-steps.ts';
import { DEMO_PASSWORD } from './logins.ts';
import { payMilestone } from './pay-milestone.ts';
import { type BookedGig, type SceneRating, STEPS, type Step } from './scene/types.ts';
import { known, type Stage, type StoryStep } from './stage.ts';
import type { StoryTime } from './story-time.ts';

/** A show that nothing else is said of was booked so many days before. */
const USUAL_LEAD = 14;

interface StepPlan {
  /** Days after the booking was made, or after the show. */
  days: number;
  after: 'booking' | 'show';
  time: string;
  play(stage: Stage, gig: BookedGig): Promise<void>;
}

const PLANS: Record<Step, StepPlan> = {
  accepted: { days: 0, after: 'booking', time: '10:30', play: accept },
  'artist signed': {
    days: 0,
    after: 'booking',
    time: '19:00',
    play: (stage, gig) => sign(stage, gig, gig.bid.artist),
  },
  'buyer signed': {
    days: 1,
    after: 'booking',
    time: '11:00',
    play: (stage, gig) => sign(stage, gig, gig.by),
  },
  'deposit paid': {
    days: 2,
    after: 'booking',
    time: '10:00',
    play: (stage, gig) => payMilestone(stage, gig, 'deposit'),
  },
  'checklist done': { days: 4, after: 'booking', time: '16:00', play: tickEverything },
  'balance paid': {
    days: 6,
    after: 'booking',
    time: '11:30',
    play: (stage, gig) => payMilestone(stage, gig, 'balance'),
  },
  'buyer confirmed': {
    days: 1,
    after: 'show',
    time: '12:00',
    play: (stage, gig) => confirm(stage, gig, gig.by, gig.ofArtist),
  },
  'artist confirmed': {
    days: 1,
    after: 'show',
    time: '18:00',
    play: (stage, gig) => confirm(stage, gig, gig.bid.artist, gig.ofBuyer),
  },
};

/** A booking from the posting of its gig to as far as it got. */
export function bookingSteps(gig: BookedGig, time: StoryTime): StoryStep[] {
  const show = time.daysAgo(gig.when);
  const booked = gig.bookedDaysAgo ?? show + USUAL_LEAD;
  const others = gig.others ?? [];
  const steps = STEPS.slice(0, STEPS.indexOf(gig.reached) + 1);
  return [
    posted(gig, time.at(booked + 3, '11:00'), time),
    appliedFor(gig, gig.bid, time.at(booked + 1, '15:00')),
    ...others.map((bid, index) => appliedFor(gig, bid, time.at(booked + 1, `16:${10 + index * 7}`))),
    ...steps.map((step) => {
      const { days, after, time: clockTime, play } = PLANS[step];
      const at = time.at((after === 'show' ? show : booked) - days, clockTime);
      return { at, what: `"${gig.title}": ${step}`, play: (stage: Stage) => play(stage, gig) };
    }),
    ...cancelling(gig, time),
    ...problemSteps(gig, (clockTime) => time.at(show - 1, clockTime)),
  ];
}

/** On the day after the show the buyer reports a problem and the artist answers. */
function problemSteps(gig: BookedGig, at: (clockTime: string) => Date): StoryStep[] {
  const { problem } = gig;
  if (!problem) return [];
  let disputeId = '';
  return [
    {
      at: at('12:30'),
      what: `"${gig.title}": a problem is reported`,
      async play(stage) {
        const path = `/bookings/${known(stage.bookings, gig)}/dispute`;
        const body = { reason: problem.reason, description: problem.ofBuyer };
        disputeId = (await stage.as(gig.by).post(path, body, disputeDetailSchema)).id;
      },
    },
    {
      at: at('17:00'),
      what: `"${gig.title}": the artist answers`,
      async play(stage) {
        const artist = stage.as(gig.bid.artist);
        await artist.post(`/disputes/${disputeId}/messages`, { text: problem.ofArtist }, disputeDetailSchema);
      },
    },
  ];
}

function cancelling(gig: BookedGig, time: StoryTime): StoryStep[] {
  if (!gig.cancelled) return [];
  const { by, daysAgo, reason } = gig.cancelled;
  const play = async (stage: Stage): Promise<void> => {
    const path = `/bookings/${known(stage.bookings, gig)}`;
    const side = stage.as(by === 'artist' ? gig.bid.artist : gig.by);
    const { previewHash } = await side.get(`${path}/cancellation-preview`, cancellationPreviewSchema);
    await side.post(`${path}/cancel`, { reason, previewHash }, bookingDetailSchema);
  };
  return [{ at: time.at(daysAgo, '14:00'), what: `"${gig.title}": cancelled by the ${by}`, play }];
}

async function accept(stage: Stage, gig: BookedGig): Promise<void> {
  const path = `/applications/${known(stage.bids, gig.bid)}`;
  const buyer = stage.as(gig.by);
  await buyer.get(path, applicantSchema);
  const { bookingId } = await buyer.post(`${path}/respond`, { action: 'accept' }, applicantSchema);
  if (bookingId === null) throw new Error('the acceptance made no booking');
  stage.bookings.set(gig, bookingId);
}

async function sign(stage: Stage, gig: BookedGig, signer: string): Promise<void> {
  const member = stage.as(signer);
  const { contractId } = await member.get(`/bookings/${known(stage.bookings, gig)}`, bookingDetailSchema);
  const { documentHash } = await member.get(`/contracts/${contractId}`, contractSchema);
  const legalName = stage.nameOf(signer);
  const signature = { type: 'typed', value: legalName };
  const body = { legalName, consent: true, documentHash, password: DEMO_PASSWORD, signature };
  await member.post(`/contracts/${contractId}/sign`, body, contractSchema);
}

async function tickEverything(stage: Stage, gig: BookedGig): Promise<void> {
  const path = `/bookings/${known(stage.bookings, gig)}`;
  for (const key of [gig.by, gig.bid.artist]) {
    const { checklist } = await stage.as(key).get(path, bookingDetailSchema);
    const open = checklist.filter(({ done, mayTick }) => !done && mayTick);
    const ticks = Object.fromEntries(open.map(({ item }) => [item, true]));
    if (open.length > 0) await stage.as(key).patch(`${path}/checklist`, ticks, bookingDetailSchema);
  }
}

async function confirm(stage: Stage, gig: BookedGig, key: string, given?: SceneRating): Promise<void> {
  const [rating, feedback] = given ?? [];
  const path = `/bookings/${known(stage.bookings, gig)}/confirm-completion`;
  await stage.as(key).post(path, { rating, feedback }, bookingDetailSchema);
}
