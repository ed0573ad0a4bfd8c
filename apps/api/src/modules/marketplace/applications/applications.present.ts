import type { Applicant, Application } from '@backline/api-contract/applications';
import { paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import type { ShownStanding } from '../../foundation/trust/index.ts';
import { presentArtistCard } from '../../identity/profiles/index.ts';
import type { Match } from '../opportunities/index.ts';
import { statusAt } from './application-times.ts';
import { applicationAbilities } from './applications.policy.ts';
import type { ApplicationView } from './applications.queries.ts';

export function presentApplication(row: ApplicationView, viewer: Actor, now: Date): Application {
  const status = statusAt(row, now);
  return {
    id: row.id,
    status,
    opportunity: presentGig(row),
    proposedFee: paise(row.proposedFee),
    currency: 'INR',
    willingToNegotiate: row.willingToNegotiate,
    personalMessage: row.personalMessage,
    preferredSlotTime: row.preferredSlotTime,
    matchScore: row.matchScore,
    matchParts: row.matchParts as unknown as Match['parts'],
    declineReason: row.declineReason,
    bookingId: row.bookingId,
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    abilities: applicationAbilities(viewer, { ...row, status }, row.startsAt > now),
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
    artist: presentArtistCard({ ...row, id: row.artistId }, standing),
  };
}

function presentGig(row: ApplicationView): Application['opportunity'] {
  return {
    id: row.opportunityId,
    title: row.title,
    eventDate: row.eventDate,
    slotStartTime: row.slotStartTime,
    slotEndTime: row.slotEndTime,
    slotType: row.slotType,
    status: row.opportunityStatus,
    venueName: row.venueName ?? '',
    city: row.opportunityCity,
  };
}
