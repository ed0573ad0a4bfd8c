import { bookingBeats } from './booking-beats.ts';
import { openGigBeats } from './gig-beats.ts';
import { memberBeats, readingBeats } from './member-beats.ts';
import { HARBOUR_GIGS } from './scene/open-gigs-harbour.ts';
import { OTHER_GIGS } from './scene/open-gigs-others.ts';
import { TIDEWATER_GIGS } from './scene/open-gigs-tidewater.ts';
import { PLAYED_BY_MEERA } from './scene/played-shows-of-meera.ts';
import { PLAYED_BY_OTHERS } from './scene/played-shows-of-others.ts';
import { RUNNING_BOOKINGS } from './scene/running-bookings.ts';
import type { BookedGig, OpenGig } from './scene/types.ts';
import type { Beat } from './stage.ts';
import { storyTime } from './story-time.ts';

export const BOOKED_GIGS: readonly BookedGig[] = [
  ...PLAYED_BY_MEERA,
  ...PLAYED_BY_OTHERS,
  ...RUNNING_BOOKINGS,
];
export const OPEN_GIGS: readonly OpenGig[] = [...TIDEWATER_GIGS, ...HARBOUR_GIGS, ...OTHER_GIGS];

/** The scene as a sequence of steps, in the order in which they happened, from three months ago to yesterday. */
export function tellStory(present: Date): Beat[] {
  const time = storyTime(present);
  const beats = [
    ...memberBeats(time),
    ...BOOKED_GIGS.flatMap((gig) => bookingBeats(gig, time)),
    ...OPEN_GIGS.flatMap((gig) => openGigBeats(gig, time)),
    ...readingBeats(time),
  ];
  return beats.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
