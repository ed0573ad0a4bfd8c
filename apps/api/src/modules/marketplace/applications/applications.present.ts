import type { Applicant, Application } from '@backline/api-contract/applications';
import { lessShare, paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import { isBookable } from '../../bookings/bookings/index.ts';
import { commissionOf, type ShownStanding } from '../../foundation/trust/index.ts';
import { presentArtistCard } from '../../identity/profiles/index.ts';
import type { Match } from '../opportunities/index.ts';
import { OPEN_APPLICATION_STATUSES } from './application.machine.ts';
import { changedTerms } from './application-terms.ts';
import { statusAt } from './application-times.ts';
import { applicationAbilities } from './applications.policy.ts';
import type { ApplicationView } from './applications.queries.ts';

export function presentApplication(row: ApplicationView, viewer: Actor, now: Date): Application {
  const status = statusAt(row, now);
  const changed = OPEN_APPLICATION_STATUSES.includes(status) ? changedTerms(row.terms, row) : null;
  return {
    id: row.id,
    status,
    opportunity: presentGig(row),
    proposedFee: paise(row.proposedFee),
    ...netFor(viewer, row),
    currency: 'INR',
    willingToNegotiate: row.willingToNegotiate,
    personalMessage: row.personalMessage,
    preferredSlotTime: row.preferredSlotTime,
    matchScore: row.matchScore,
    matchParts: row.matchParts as unknown as Match['parts'],
    aboveBudget: row.proposedFee > row.budgetMax,
    declineReason: row.declineReason,
    viewedAt: row.viewedAt?.toISOString() ?? null,
    respondedAt: row.respondedAt?.toISOString() ?? null,
    responseMessage: row.responseMessage,
    changedTerms: changed,
    bookingId: row.bookingId,
    bookingStatus: row.bookingStatus,
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    abilities: applicationAbilities(
      viewer,
      { ...row, status },
      isBookable(row.startsAt, now),
      changed !== null,
    ),
  };
}

/** With the artist's card and standing, as the buyer chooses by it. See docs/rules/marketplace.md#application. */
export function presentApplicant(
  row: ApplicationView,
  standing: ShownStanding,
  viewer: Actor,
  now: Date,
): Applicant {
  return {
    ...presentApplication(row, viewer, now),
    relevance: row.relevance,
    artist: presentArtistCard({ ...row, id: row.artistId }, standing),
  };
}

/** The commission is between the platform and the artist, as on a booking. */
function netFor(viewer: Actor, row: ApplicationView): Pick<Application, 'netFee' | 'commissionBasisPoints'> {
  if (viewer.id !== row.artistId && viewer.role !== 'admin')
    return { netFee: null, commissionBasisPoints: null };
  const { artistHalfPoints: halfPoints, artistEventCount: eventCount } = row;
  const share = row.bookedShare ?? commissionOf({ halfPoints, eventCount });
  return { netFee: lessShare(paise(row.proposedFee), share), commissionBasisPoints: share };
}

function presentGig(row: ApplicationView): Application['opportunity'] {
  return {
    id: row.opportunityId,
    title: row.title,
    eventDate: row.eventDate,
    slotStartTime: row.slotStartTime,
    slotEndTime: row.slotEndTime,
    timezone: row.timezone,
    slotType: row.slotType,
    budgetMin: paise(row.budgetMin),
    budgetMax: paise(row.budgetMax),
    status: row.opportunityStatus,
    venueName: row.venueName ?? '',
    city: row.opportunityCity,
  };
}
