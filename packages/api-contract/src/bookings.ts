import { z } from 'zod';
import {
  BOOKING_STAGES,
  BOOKING_STATUSES,
  CHECKLIST_ITEMS,
  type ChecklistItem,
  NEXT_STEPS,
  PARTY_SIDES,
  PAYMENT_STATES,
} from './bookings.enums.ts';
import { CANCELLED_BY, cancellationSchema } from './cancellations.ts';
import { bookingDisputeSchema } from './disputes.ts';
import { moneyPositionSchema, paymentSchema } from './payments.ts';
import {
  amountSchema,
  currencySchema,
  flagSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  pageQuery,
  text,
} from './primitives.ts';
import { SLOT_TYPES } from './reference.ts';

export * from './bookings.enums.ts';

/** Set by the system alone; a body that names one is refused. */
export const TICKABLE_ITEMS = CHECKLIST_ITEMS.slice(2) as Exclude<
  ChecklistItem,
  'contractSigned' | 'depositPaid'
>[];

/** `{item: true|false}`, one or several. */
export const checklistBodySchema = z
  .partialRecord(z.enum(TICKABLE_ITEMS), z.boolean())
  .refine((items) => Object.keys(items).length > 0, {
    error: 'Name at least one item.',
  });

const stars = z.number().int().min(1, 'Choose one to five stars.').max(5, 'Choose one to five stars.');
export const ratingBodySchema = z.strictObject({
  rating: stars,
  feedback: text(1000).optional(),
});
export const confirmCompletionBodySchema = z.strictObject({
  rating: stars.optional(),
  feedback: text(1000).optional(),
});

const party = z.object({ id: idSchema, name: z.string(), side: z.enum(PARTY_SIDES) });
const rating = z.object({
  by: z.enum(PARTY_SIDES),
  rating: z.number().int(),
  feedback: z.string().nullable(),
  createdAt: instantSchema,
});

export const bookingSchema = z.object({
  id: idSchema,
  bookingNumber: z.string(),
  status: z.enum(BOOKING_STATUSES),
  paymentState: z.enum(PAYMENT_STATES),
  title: z.string(),
  eventDate: localDateSchema,
  slotStartTime: localTimeSchema,
  slotEndTime: localTimeSchema,
  timezone: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  slotType: z.enum(SLOT_TYPES),
  performanceDuration: z.number().int(),
  agreedFee: amountSchema,
  currency: currencySchema,
  artist: party,
  buyer: party,
  venue: z.object({ id: idSchema, name: z.string(), city: z.string().nullable() }),
  contractId: idSchema.nullable(),
  createdAt: instantSchema,
});
export type Booking = z.infer<typeof bookingSchema>;

/**
 * The one next step of a booking for its viewer, told by the server like an ability, in a list and on the booking's page alike: nothing of
 * it is derived again.
 */
export const nextStepSchema = z.object({
  kind: z.enum(NEXT_STEPS),
  /** For the viewer: `Sign the contract by 3 Dec`, `Waiting for the artist's signature until 3 Dec`. */
  words: z.string(),
  /** A sentence or two on what hangs on it, for where there is room. */
  detail: z.string(),
  /** Whether it is the viewer who has to act. */
  mine: z.boolean(),
  /** Until when; null where there is no deadline. */
  dueAt: instantSchema.nullable(),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** A booking in a list. */
export const listedBookingSchema = bookingSchema.extend({
  /**
   * The agreed fee less commission: what the artist gets. Null for the buyer, who pays the fee either way, and where a cancellation or a
   * decision has made something else of it.
   */
  netFee: amountSchema.nullable(),
  nextStep: nextStepSchema,
});
export type ListedBooking = z.infer<typeof listedBookingSchema>;

/** The house, and what an artist finds in it. */
export const placeSchema = z.object({
  address: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  pincode: z.string().nullable(),
  soundSystem: z.string().nullable(),
  lightingSystem: z.string().nullable(),
  djEquipment: z.string().nullable(),
  stageSpecs: z.string().nullable(),
});
export type Place = z.infer<typeof placeSchema>;

/** What the artist needs on stage, and where one can listen. */
export const artistNeedsSchema = z.object({
  technicalNeeds: z.string().nullable(),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
});
export type ArtistNeeds = z.infer<typeof artistNeedsSchema>;

export const contactSchema = z.object({
  side: z.enum(PARTY_SIDES),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string(),
});

export const bookingDetailSchema = listedBookingSchema.extend({
  /** How far it came. A booking that was cancelled, or is in dispute, has `stopped` at one. */
  stages: z.array(
    z.object({
      stage: z.enum(BOOKING_STAGES),
      state: z.enum(['done', 'current', 'waiting', 'stopped']),
      /** When the stage was done. */
      doneAt: instantSchema.nullable(),
      /** Until when it has to be done, of the show when it begins; null where nobody knows yet. */
      dueAt: instantSchema.nullable(),
    }),
  ),
  opportunityId: idSchema.nullable(),
  /** Only the artist and admins see what the platform takes. */
  commissionBasisPoints: z.number().int().nullable(),
  commissionAmount: amountSchema.nullable(),
  place: placeSchema,
  artistNeeds: artistNeedsSchema,
  /** How to reach both sides; null until both have signed, and always for everybody but the two and admins. */
  contacts: z.array(contactSchema).nullable(),
  travelIncluded: z.boolean(),
  accommodationIncluded: z.boolean(),
  checklist: z.array(
    z.object({
      item: z.enum(CHECKLIST_ITEMS),
      label: z.string(),
      done: z.boolean(),
      doneAt: instantSchema.nullable(),
      doneBy: z.string().nullable(),
      mayTick: z.boolean(),
      tickedBy: z.enum(['system', 'artist', 'buyer', 'either']),
    }),
  ),
  payments: z.array(paymentSchema),
  /** What goes to the artist, and what the platform takes of it, is null for the buyer. */
  /** What the payout waits for, in words: for the artist and staff. */
  payoutWaitingFor: z.string().nullable(),
  money: moneyPositionSchema.extend({
    payableToArtist: amountSchema.nullable(),
    paidOut: amountSchema.nullable(),
    commission: amountSchema.nullable(),
  }),
  completion: z.object({
    artistConfirmedAt: instantSchema.nullable(),
    buyerConfirmedAt: instantSchema.nullable(),
    autoCompletesAt: instantSchema.nullable(),
    /** Until when a side can report a problem. */
    objectionEndsAt: instantSchema,
    completedAt: instantSchema.nullable(),
  }),
  /** Hidden until both have rated or 14 days have passed, and counted in no score or average before; one's own is always there. */
  ratings: z.array(rating),
  history: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string(),
      action: z.string(),
      /** What happened, for people. */
      label: z.string(),
      actor: z.string(),
      at: instantSchema,
    }),
  ),
  cancelledBy: z.enum(CANCELLED_BY).nullable(),
  cancelledAt: instantSchema.nullable(),
  cancellationReason: z.string().nullable(),
  dispute: bookingDisputeSchema.nullable(),
  /** What the cancellation did; null also for a contract that lapsed, with which no money was there yet. */
  cancellation: cancellationSchema.nullable(),
  viewerSide: z.enum(PARTY_SIDES).nullable(),
  abilities: z.object({
    signContract: z.boolean(),
    pay: z.boolean(),
    tickChecklist: z.boolean(),
    confirmCompletion: z.boolean(),
    reportProblem: z.boolean(),
    cancel: z.boolean(),
    rate: z.boolean(),
  }),
});
export type BookingDetail = z.infer<typeof bookingDetailSchema>;

export const bookingsQuerySchema = z
  .strictObject({
    ...pageQuery,
    status: z.enum(BOOKING_STATUSES).optional(),
    /** true: everything that is not completed or cancelled yet; false: the rest. */
    upcoming: flagSchema.optional(),
    /** true: only what waits for the viewer to act; false: the rest. */
    waiting: flagSchema.optional(),
    dateFrom: localDateSchema.optional(),
    dateTo: localDateSchema.optional(),
  })
  .refine(({ dateFrom, dateTo }) => !dateFrom || !dateTo || dateFrom <= dateTo, {
    path: ['dateTo'],
    error: 'The last date must not be before the first.',
  });
export const bookingsSchema = z.object({ bookings: z.array(listedBookingSchema) });
