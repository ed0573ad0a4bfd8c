import { bookingSteps } from './booking-steps.ts';
import { openGigSteps } from './gig-steps.ts';
import { memberSteps, readingSteps } from './member-steps.ts';
import { CANCELLED_BOOKINGS } from './scene/cancelled-bookings.ts';
import { HARBOUR_GIGS } from './scene/open-gigs-harbour.ts';
import { OTHER_GIGS } from './scene/open-gigs-others.ts';
import { TIDEWATER_GIGS } from './scene/open-gigs-tidewater.ts';
import { PLAYED_BY_MEERA } from './scene/played-shows-of-meera.ts';
import { PLAYED_BY_OTHERS } from './scene/played-shows-of-others.ts';
import { RUNNING_BOOKINGS } from './scene/running-bookings.ts';
import type { BookedGig, OpenGig } from './scene/types.ts';
import type { StoryStep } from './stage.ts';
import { storyTime } from './story-time.ts';

export const BOOKED_GIGS: readonly BookedGig[] = [
  ...PLAYED_BY_MEERA,
  ...PLAYED_BY_OTHERS,
  ...RUNNING_BOOKINGS,
  ...CANCELLED_BOOKINGS,
];
export const OPEN_GIGS: readonly OpenGig[] = [...TIDEWATER_GIGS, ...HARBOUR_GIGS, ...OTHER_GIGS];

/** The scene as a sequence of steps, in the order in which they happened, from three months ago to yesterday. */
export function tellStory(present: Date): StoryStep[] {
  const time = storyTime(present);
  const steps = [
    ...memberSteps(time),
    ...BOOKED_GIGS.flatMap((gig) => bookingSteps(gig, time)),
    ...OPEN_GIGS.flatMap((gig) => openGigSteps(gig, time)),
    ...readingSteps(time),
  ];
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
