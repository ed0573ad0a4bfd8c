import type { policyShownSchema } from '@backline/api-contract/cancellations';
import { formatMoney, paise } from '@backline/kernel';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { generateContract } from '../../../agreements/contracts/index.ts';
import {
  type BookingRow,
  bookingNotices,
  bookingParams,
  createBooking,
} from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { fillOpportunity, hostParams, isHosted, opportunityNotices } from '../../opportunities/index.ts';
import { applicationMachine } from '../application.machine.ts';
import { moveApplication } from '../application.transitions.ts';
import { changedTerms } from '../application-terms.ts';
import { statusAt } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import { isActiveMember } from '../applications.queries.ts';
import { type ApplicationRow, lockOpenApplications } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';
import { requireNoNegotiation } from './decline-application.ts';
import { declineOpenApplications } from './decline-open-applications.ts';
import type { LockedApplication } from './lock-application.ts';

/**
 * The buyer says yes: in one transaction the booking and its contract are made, the opportunity is filled, every other
 * open application ends with that reason, and all are told. The lock on the opportunity lets one acceptance through;
 * the others find it filled. Locks, in order: opportunity, applications (by id), the artist's standing, booking. See
 * docs/rules/marketplace.md#acceptance.
 * @throws ILLEGAL_TRANSITION where it is no longer open; DATE_TAKEN where the artist is booked meanwhile, STAGE_TAKEN where the stage is;
 *   TERMS_CHANGED where the artist has not confirmed a change; POLICY_CHANGED where another cancellation policy holds than was shown; ARTIST_UNAVAILABLE where the artist's account is suspended
 */
export async function acceptApplication(
  ctx: MemberCtx,
  held: LockedApplication,
  message: string | null,
  policy: PolicyShown | undefined,
): Promise<ApplicationRow> {
  const { opportunity, application } = held;
  requireNoNegotiation(held);
  if (opportunity.status === 'awaiting_venue') {
    throw refuse('ILLEGAL_TRANSITION', 'The venue has not said yes to this night yet.');
  }
  applicationMachine.next(statusAt(application, ctx.now), 'accept');
  if (changedTerms(application.terms, opportunity)) throw refuse('TERMS_CHANGED');
  await requireBookable(ctx, held);
  const others = (await lockOpenApplications(ctx.tx, opportunity.id)).filter(
    ({ id }) => id !== application.id,
  );
  await fillOpportunity(ctx, opportunity);
  const booking = await bookArtist(ctx, held);
  requirePolicyShown(booking, policy);
  const accepted = await moveApplication(ctx, application, 'accept', {
    buyerId: opportunity.buyerId,
    bookingId: booking.id,
    respondedAt: ctx.now,
    responseMessage: message,
  });
  await notifyBoth(ctx, held, booking, message);
  await generateContract(ctx, booking);
  await declineOpenApplications(ctx, opportunity, others, 'filled');
  return accepted;
}

async function requireBookable(ctx: MemberCtx, { application }: LockedApplication): Promise<void> {
  if (!(await isActiveMember(ctx.tx, application.artistId))) {
    throw refuse('ARTIST_UNAVAILABLE');
  }
}

type PolicyShown = z.infer<typeof policyShownSchema>;

/** Asked of the booking itself, so that no choice of an admin slips in between. */
function requirePolicyShown(booking: BookingRow, shown: PolicyShown | undefined): void {
  const { cancellationPolicy: name, cancellationPolicyVersion: version } = booking;
  if (shown && (shown.name !== name || shown.version !== version)) throw refuse('POLICY_CHANGED');
}

/** The terms are the gig's and the fee that the artist proposed. */
function bookArtist(ctx: MemberCtx, { opportunity, application }: LockedApplication): Promise<BookingRow> {
  return createBooking(ctx, {
    artistId: application.artistId,
    buyerId: opportunity.buyerId,
    venueId: opportunity.venueId,
    opportunityId: opportunity.id,
    title: opportunity.title,
    eventDate: opportunity.eventDate,
    slotStartTime: opportunity.slotStartTime,
    slotEndTime: opportunity.slotEndTime,
    timezone: opportunity.timezone,
    stage: opportunity.stage,
    slotType: opportunity.slotType,
    performanceDuration: opportunity.performanceDuration,
    agreedFee: paise(application.proposedFee),
    currency: application.currency,
    travelIncluded: opportunity.travelIncluded,
    accommodationIncluded: opportunity.accommodationIncluded,
  });
}

async function notifyBoth(
  ctx: MemberCtx,
  { opportunity }: LockedApplication,
  booking: BookingRow,
  message: string | null,
): Promise<void> {
  const feeText = formatMoney(paise(booking.agreedFee), booking.currency, { trim: true });
  await notify(ctx, booking.artistId, applicationNotices.accepted, {
    ...gigParams(opportunity),
    bookingId: booking.id,
    bookingNumber: booking.bookingNumber,
    buyerName: booking.buyerName,
    feeText,
    message,
  });
  await notify(ctx, booking.buyerId, bookingNotices.created, { ...bookingParams(booking, 'buyer'), feeText });
  if (!isHosted(booking)) return;
  await notify(ctx, booking.venueId, opportunityNotices.hostBooked, {
    ...hostParams(booking),
    bookingId: booking.id,
    artistName: booking.artistName,
    organizerName: booking.buyerName,
  });
}
