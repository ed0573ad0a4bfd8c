import { z } from 'zod';
import { BOOKING_STATUSES } from './bookings.enums.ts';
import { opportunitySchema } from './opportunities.ts';
import {
  flagSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  pageQuery,
  text,
} from './primitives.ts';
import { SLOT_TYPES } from './reference.ts';

/** What a venue sees of the nights that others make in its house. See docs/rules/screens.md#house. */
export const houseGigSchema = opportunitySchema.extend({
  organizerName: z.string(),
  /** True where it goes public only after the venue's yes. */
  waits: z.boolean(),
  objected: z.boolean(),
});
export type HouseGig = z.infer<typeof houseGigSchema>;
export const houseGigsQuerySchema = z.strictObject(pageQuery);
export const houseGigsSchema = z.object({ opportunities: z.array(houseGigSchema) });

/** The yes needs no words; an objection says why, since it closes somebody's gig. */
export const venueAnswerBodySchema = z
  .strictObject({
    answer: z.enum(['agree', 'object'], 'Choose agree or object.'),
    message: text(500).optional(),
  })
  .refine(({ answer, message }) => answer === 'agree' || message !== undefined, {
    path: ['message'],
    error: 'Say why, so that the organizer can plan anew.',
  });

/** A booking in the house, without what is between its two sides: no fee, no contract, no payments. */
export const houseBookingSchema = z.object({
  id: idSchema,
  bookingNumber: z.string(),
  status: z.enum(BOOKING_STATUSES),
  title: z.string(),
  eventDate: localDateSchema,
  slotStartTime: localTimeSchema,
  slotEndTime: localTimeSchema,
  timezone: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  slotType: z.enum(SLOT_TYPES),
  performanceDuration: z.number().int(),
  stage: z.number().int(),
  artistName: z.string(),
  organizerName: z.string(),
});
export type HouseBooking = z.infer<typeof houseBookingSchema>;
export const houseBookingDetailSchema = houseBookingSchema.extend({
  opportunityId: idSchema.nullable(),
  expectedAudience: z.number().int().nullable(),
  /** What the night needs technically: as the gig and as the artist's profile say it. */
  gigRequirements: z.string().nullable(),
  artistRequests: z.string().nullable(),
  artistGenres: z.array(z.string()),
});
export type HouseBookingDetail = z.infer<typeof houseBookingDetailSchema>;
export const houseBookingsQuerySchema = z.strictObject({
  ...pageQuery,
  /** true: what is not over and not cancelled; false: the rest. */
  upcoming: flagSchema.optional(),
});
/** In the list stands every night of the house; an `own` one, that the venue books itself, has its full page among its bookings. */
const houseNightSchema = houseBookingSchema.extend({ own: z.boolean() });
export type HouseNight = z.infer<typeof houseNightSchema>;
export const houseBookingsSchema = z.object({ bookings: z.array(houseNightSchema) });
