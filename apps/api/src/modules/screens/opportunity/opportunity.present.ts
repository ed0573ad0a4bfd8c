import type {
  Opportunity,
  OpportunityDetail,
  OwnOpportunity,
  RankedOpportunity,
} from '@backline/api-contract/opportunities';
import { paise } from '@backline/kernel';
import { lastBookableAt } from '../../bookings/bookings/index.ts';
import { presentStanding } from '../../foundation/trust/index.ts';
import type { Match } from '../../marketplace/opportunities/index.ts';
import type { BuyerFacts, Counted, OpportunityView } from './opportunity.queries.ts';

export function presentOpportunity(row: OpportunityView): Opportunity {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    eventType: row.eventType,
    eventDate: row.eventDate,
    slotStartTime: row.slotStartTime,
    slotEndTime: row.slotEndTime,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    slotType: row.slotType,
    requiredGenres: row.requiredGenres,
    experienceLevelRequired: row.experienceLevelRequired,
    performanceDuration: row.performanceDuration,
    budgetMin: paise(row.budgetMin),
    budgetMax: paise(row.budgetMax),
    currency: 'INR',
    expectedAudience: row.expectedAudience,
    specialRequirements: row.specialRequirements,
    travelIncluded: row.travelIncluded,
    accommodationIncluded: row.accommodationIncluded,
    isPublic: row.isPublic,
    applicationDeadline: row.applicationDeadline?.toISOString() ?? null,
    applicationsCloseAt: closingOf(row).toISOString(),
    maxApplications: row.maxApplications,
    stage: row.stage,
    status: row.status,
    venue: {
      id: row.venueId,
      venueName: row.venueName ?? '',
      city: row.city,
      state: row.venueState,
      timezone: row.timezone,
    },
    createdAt: row.createdAt.toISOString(),
  };
}

/** Nobody applies for what can no longer be booked, whatever an older deadline says. */
function closingOf({ applicationDeadline, startsAt }: OpportunityView): Date {
  const last = lastBookableAt(startsAt);
  return applicationDeadline && applicationDeadline < last ? applicationDeadline : last;
}

/** Who hires and pays, and how far one can trust them. */
export function presentBuyer(row: BuyerFacts): OpportunityDetail['buyer'] {
  return {
    id: row.buyerId,
    name: row.buyerName ?? '',
    type: row.buyerType === 'venue' ? 'venue' : 'organizer',
    standing: presentStanding(row),
  };
}

/** @param match null for a viewer who is no artist */
export function presentRanked(row: OpportunityView & BuyerFacts, match: Match | null): RankedOpportunity {
  return {
    ...presentOpportunity(row),
    buyer: presentBuyer(row),
    matchScore: match?.score ?? null,
    matchParts: match?.parts ?? null,
  };
}

export function presentOwn(row: OpportunityView & Counted): OwnOpportunity {
  const { applicationCount, openApplicationCount, viewCount } = row;
  return { ...presentOpportunity(row), applicationCount, openApplicationCount, viewCount };
}
