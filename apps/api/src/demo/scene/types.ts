import type { bankDetailsBodySchema } from '@backline/api-contract/bank-details';
import type { detailChangeBodySchema } from '@backline/api-contract/detail-changes';
import type { DisputeReason } from '@backline/api-contract/disputes';
import type { RequiredLevel } from '@backline/api-contract/opportunities';
import type {
  updateArtistBodySchema,
  updateOrganizerBodySchema,
  updateVenueBodySchema,
} from '@backline/api-contract/profiles';
import type { EventType, SlotType } from '@backline/api-contract/reference';
import type { LocalTime } from '@backline/kernel';
import type { z } from 'zod';
import type { When } from '../story-time.ts';

/** Somebody of the scene, with the profile as it would be typed into the form. */
interface ScenePerson<P> {
  firstName: string;
  lastName: string;
  /** Days before the present. */
  joinedDaysAgo: number;
  /** What the curator made of the profile; a string is why it was sent back. */
  review: 'approved' | 'waiting' | { sentBackWith: string };
  profile: P;
  bank?: z.input<typeof bankDetailsBodySchema>;
  /** What the curator made of the bank details, a day after they were entered; nothing where they still wait. */
  bankWaits?: true;
  /** What somebody who has signed asks to have otherwise; it waits for a reviewer. */
  asksFor?: z.input<typeof detailChangeBodySchema>;
}
export type SceneArtist = ScenePerson<z.input<typeof updateArtistBodySchema>>;
export type SceneOrganizer = ScenePerson<z.input<typeof updateOrganizerBodySchema>>;
export type SceneVenue = ScenePerson<z.input<typeof updateVenueBodySchema>>;

/** A gig as its buyer posts it. Fees and budgets are whole rupees throughout the scene. */
export interface SceneGig {
  title: string;
  /** Key of the organizer, or of the venue itself. */
  by: string;
  at: string;
  when: When;
  from: LocalTime;
  to: LocalTime;
  slot: SlotType;
  kind: EventType;
  genres: string[];
  level?: RequiredLevel;
  minutes: number;
  budget: readonly [least: number, most: number];
  audience: number;
  about: string;
  asksFor?: string;
  travel?: true;
  stay?: true;
}

/** One artist's bid. */
export interface SceneBid {
  artist: string;
  fee: number;
  message: string;
}

/** A bid on a gig that is still open, and how far it got. */
export interface OpenBid extends SceneBid {
  daysAgo: number;
  /** Nothing: it waits unread. */
  outcome?: 'opened' | 'shortlisted' | 'withdrawn' | { declinedBecause: string };
}

export interface OpenGig extends SceneGig {
  postedDaysAgo: number;
  isDraft?: true;
  /** The venue has not said yes yet; elsewhere it answers at once. */
  waitsForVenue?: true;
  bids: OpenBid[];
}

/** What happens to a booking, in this order. */
export const STEPS = [
  'accepted',
  'artist signed',
  'buyer signed',
  'deposit paid',
  'checklist done',
  'balance paid',
  'buyer confirmed',
  'artist confirmed',
] as const;
export type Step = (typeof STEPS)[number];

/** Stars, and words where there were some. */
export type SceneRating = readonly [stars: number, words?: string];

/** A gig that was booked, and how far it got. */
export interface BookedGig extends SceneGig {
  bid: SceneBid;
  /** Bids that were turned down by the acceptance. */
  others?: SceneBid[];
  /** When the bid was accepted; two weeks before the show where nothing is said. */
  bookedDaysAgo?: number;
  reached: Step;
  /** Who cancelled it after that, when and why. */
  cancelled?: { by: 'artist' | 'buyer'; daysAgo: number; reason: string };
  /** The buyer objected on the day after the show, and the artist answered: it waits for staff. */
  problem?: { reason: DisputeReason; ofBuyer: string; ofArtist: string };
  ofArtist?: SceneRating;
  ofBuyer?: SceneRating;
}
