import type { SlotType } from '@backline/api-contract/reference';
import { eventInterval, type LocalDate, type LocalTime, type Paise, percentOf } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { begin } from '../../../../platform/transitions/transition.ts';
import { limitsOf, lockStanding } from '../../../foundation/trust/index.ts';
import { bookingTransitions } from '../booking.transitions.ts';
import { isBookable, TOO_LATE_TO_BOOK } from '../booking-lead.ts';
import { bookingNumber } from '../booking-number.ts';
import { isBooked, isStageTaken, loadNames } from '../bookings.queries.ts';
import { type BookingRow, insertBooking, insertChecklist, nextBookingSequence } from '../bookings.store.ts';
import { applicableItems } from '../checklist.ts';
import { occupiedTime } from '../occupied-time.ts';
import { currentPolicy } from '../policy-choices.store.ts';

/** The terms that two sides have just agreed on. Names and instants are filled in from them. */
export interface NewBooking {
  artistId: string;
  buyerId: string;
  venueId: string;
  opportunityId: string | null;
  title: string;
  eventDate: LocalDate;
  slotStartTime: LocalTime;
  slotEndTime: LocalTime;
  timezone: string;
  /** Of the venue, counted from 1. */
  stage: number;
  slotType: SlotType;
  /** Minutes. */
  performanceDuration: number;
  agreedFee: Paise;
  currency: string;
  travelIncluded: boolean;
  accommodationIncluded: boolean;
}

/**
 * Makes the booking in the transaction of the acceptance. The terms are copied, not referred to; the commission is
 * fixed by the artist's standing at this moment, and so is the cancellation policy. Whether artist and stage are free
 * is asked of nobody but the database.
 * @throws TOO_LATE where contract and payment would have no time; DATE_TAKEN where the artist is booked at that time,
 *   STAGE_TAKEN where the venue's stage is; CONFLICT where the opportunity is booked already
 */
export async function createBooking(ctx: Ctx, terms: NewBooking): Promise<BookingRow> {
  const slot = eventInterval(terms.eventDate, terms.slotStartTime, terms.slotEndTime, terms.timezone);
  if (!isBookable(slot.startsAt, ctx.now)) throw refuse('TOO_LATE', TOO_LATE_TO_BOOK);
  const standing = await lockStanding(ctx.tx, terms.artistId);
  const { commissionBasisPoints } = limitsOf(standing);
  const names = await loadNames(ctx.tx, terms);
  const policy = await currentPolicy(ctx.tx);
  const booking = await insertBooking(ctx.tx, {
    ...terms,
    ...names,
    ...slot,
    bookingNumber: bookingNumber(await nextBookingSequence(ctx.tx), ctx.now),
    occupied: occupiedTime(terms),
    commissionBasisPoints,
    commissionAmount: percentOf(terms.agreedFee, commissionBasisPoints),
    cancellationPolicy: policy.name,
    cancellationPolicyVersion: policy.version,
    createdAt: ctx.now,
  });
  if (!booking) throw await whyNot(ctx, terms);
  await insertChecklist(ctx.tx, booking.id, applicableItems(terms));
  await begin(ctx, bookingTransitions, booking, 'created');
  return booking;
}

async function whyNot(ctx: Ctx, terms: NewBooking): Promise<Error> {
  if (terms.opportunityId !== null && (await isBooked(ctx.tx, terms.opportunityId)))
    return refuse('CONFLICT', 'This gig is already booked.');
  const { eventDate, slotStartTime, slotEndTime, timezone } = terms;
  const slot = eventInterval(eventDate, slotStartTime, slotEndTime, timezone);
  return refuse((await isStageTaken(ctx.tx, { ...terms, ...slot })) ? 'STAGE_TAKEN' : 'DATE_TAKEN');
}
