import { bookingBeats } from './booking-beats.ts';
import { openGigBeats } from './gig-beats.ts';
import { memberBeats, readingBeats } from './member-beats.ts';
import { OPEN_GIGS } from './scene/open-gigs.ts';
import { PLAYED_SHOWS } from './scene/played-shows.ts';
import { RUNNING_BOOKINGS } from './scene/running-bookings.ts';
import type { Beat } from './stage.ts';
import { storyTime } from './story-time.ts';

/** The scene as a sequence of steps, in the order in which they happened, from three months ago to yesterday. */
export function tellStory(present: Date): Beat[] {
  const time = storyTime(present);
  const bookings = [...PLAYED_SHOWS, ...RUNNING_BOOKINGS];
  const beats = [
    ...memberBeats(time),
    ...bookings.flatMap((gig) => bookingBeats(gig, time)),
    ...OPEN_GIGS.flatMap((gig) => openGigBeats(gig, time)),
    ...readingBeats(time),
  ];
  return beats.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
