import { z } from 'zod';
import { moneyPosition, payment } from './payments.ts';
import { amount, currency, flag, id, instant, localDate, localTime, pageQuery, text } from './primitives.ts';
import { SLOT_TYPES } from './reference.ts';

export const BOOKING_STATUSES = [
  'pending_contract',
  'contract_sent',
  'contract_signed',
  'deposit_pending',
  'deposit_paid',
  'confirmed',
  'in_progress',
  'completed',
  'disputed',
  'cancelled',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];
export const PAYMENT_STATES = ['nothing', 'deposit', 'fully_paid'] as const;

export type PaymentState = (typeof PAYMENT_STATES)[number];

export const CHECKLIST_ITEMS = [
  'contractSigned',
  'depositPaid',
  'technicalRiderConfirmed',
  'travelArranged',
  'accommodationBooked',
  'itineraryShared',
  'soundCheckScheduled',
  'guestListSubmitted',
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];
/** Set by the system alone; a body that names one is refused. */
export const TICKABLE_ITEMS = CHECKLIST_ITEMS.slice(2) as Exclude<
  ChecklistItem,
  'contractSigned' | 'depositPaid'
>[];

export const PARTY_SIDES = ['artist', 'buyer'] as const;
export type PartySide = (typeof PARTY_SIDES)[number];

/** `{item: true|false}`, one or several. */
export const checklistBody = z
  .partialRecord(z.enum(TICKABLE_ITEMS), z.boolean())
  .refine((items) => Object.keys(items).length > 0, {
    error: 'Name at least one item.',
  });

export const ratingBody = z.strictObject({
  rating: z.number().int().min(1).max(5),
  feedback: text(1000).optional(),
});
export const confirmCompletionBody = z.strictObject({
  rating: z.number().int().min(1).max(5).optional(),
  feedback: text(1000).optional(),
});

const party = z.object({ id, name: z.string(), side: z.enum(PARTY_SIDES) });
const rating = z.object({
  by: z.enum(PARTY_SIDES),
  rating: z.number().int(),
  feedback: z.string().nullable(),
  createdAt: instant,
});

export const booking = z.object({
  id,
  bookingNumber: z.string(),
  status: z.enum(BOOKING_STATUSES),
  paymentState: z.enum(PAYMENT_STATES),
  title: z.string(),
  eventDate: localDate,
  slotStartTime: localTime,
  slotEndTime: localTime,
  timezone: z.string(),
  startsAt: instant,
  endsAt: instant,
  slotType: z.enum(SLOT_TYPES),
  performanceDuration: z.number().int(),
  agreedFee: amount,
  currency,
  artist: party,
  buyer: party,
  venue: z.object({ id, name: z.string(), city: z.string().nullable() }),
  contractId: id.nullable(),
  createdAt: instant,
});
export type Booking = z.infer<typeof booking>;

/** What a booking asks for next, of whoever it is. */
export const NEXT_STEPS = [
  'contract_made',
  'sign_contract',
  'pay_deposit',
  'pay_balance',
  'finish_checklist',
  'play_show',
  'confirm_show',
  'rate_show',
  'settle_dispute',
  'nothing',
] as const;

/** The one next step of a booking for its viewer, told by the server like an ability: nothing of it is derived again. */
export const nextStep = z.object({
  kind: z.enum(NEXT_STEPS),
  /** For the viewer: `Sign the contract by 3 Dec`, `Waiting for the artist to sign`. */
  words: z.string(),
  /** Whether it is the viewer who has to act. */
  mine: z.boolean(),
  /** Until when; null where there is no deadline. */
  dueAt: instant.nullable(),
});
export type NextStep = z.infer<typeof nextStep>;

/** A booking in a list. */
export const listedBooking = booking.extend({ nextStep });
export type ListedBooking = z.infer<typeof listedBooking>;

export const bookingDetail = booking.extend({
  opportunityId: id.nullable(),
  /** Only the artist and admins see what the platform takes. */
  commissionBasisPoints: z.number().int().nullable(),
  commissionAmount: amount.nullable(),
  travelIncluded: z.boolean(),
  accommodationIncluded: z.boolean(),
  checklist: z.array(
    z.object({
      item: z.enum(CHECKLIST_ITEMS),
      label: z.string(),
      done: z.boolean(),
      doneAt: instant.nullable(),
      doneBy: z.string().nullable(),
      mayTick: z.boolean(),
      tickedBy: z.enum(['system', 'artist', 'buyer', 'either']),
    }),
  ),
  payments: z.array(payment),
  /** What goes to the artist, and what the platform takes of it, is null for the buyer. */
  money: moneyPosition.extend({
    payableToArtist: amount.nullable(),
    paidOut: amount.nullable(),
    commission: amount.nullable(),
  }),
  completion: z.object({
    artistConfirmedAt: instant.nullable(),
    buyerConfirmedAt: instant.nullable(),
    autoCompletesAt: instant.nullable(),
    completedAt: instant.nullable(),
  }),
  /** Hidden until both have rated or 14 days have passed, and counted in no score or average before; one's own is always there. */
  ratings: z.array(rating),
  history: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string(),
      action: z.string(),
      actor: z.string(),
      at: instant,
    }),
  ),
  cancellationReason: z.string().nullable(),
  viewerSide: z.enum(PARTY_SIDES).nullable(),
  abilities: z.object({
    signContract: z.boolean(),
    pay: z.boolean(),
    tickChecklist: z.boolean(),
    confirmCompletion: z.boolean(),
    rate: z.boolean(),
  }),
});
export type BookingDetail = z.infer<typeof bookingDetail>;

export const bookingsQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(BOOKING_STATUSES).optional(),
  /** true: everything that is not completed or cancelled yet; false: the rest. */
  upcoming: flag.optional(),
  /** true: only what waits for the viewer to act; false: the rest. */
  waiting: flag.optional(),
  dateFrom: localDate.optional(),
  dateTo: localDate.optional(),
});
export const bookings = z.object({ bookings: z.array(listedBooking) });
