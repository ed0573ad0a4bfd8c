import { type Applicant, applicantSchema } from '@backline/api-contract/applications';
import { type OpportunityDetail, opportunityDetailSchema } from '@backline/api-contract/opportunities';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const STANDING = {
  score: 60,
  tier: 'standard',
  provisional: true,
  completedBookings: 0,
  averageRating: null,
  ratingCount: 0,
} as const;

/** A gig of ₹40,000 to ₹60,000 on 12 December 2026, open for applications. */
export function buildGig(overrides: Partial<OpportunityDetail> = {}): OpportunityDetail {
  return opportunityDetailSchema.parse({
    id: id(10),
    title: 'Opening night',
    description: 'Two sets.',
    eventType: 'club_night',
    eventDate: '2026-12-12',
    slotStartTime: '22:00',
    slotEndTime: '02:00',
    startsAt: '2026-12-12T16:30:00.000Z',
    endsAt: '2026-12-12T20:30:00.000Z',
    slotType: 'headliner',
    requiredGenres: ['house'],
    experienceLevelRequired: 'any',
    performanceDuration: 90,
    budgetMin: 40_000_00,
    budgetMax: 60_000_00,
    currency: 'INR',
    expectedAudience: null,
    specialRequirements: null,
    travelIncluded: false,
    accommodationIncluded: false,
    isPublic: true,
    applicationDeadline: '2026-12-05T12:30:00.000Z',
    maxApplications: 50,
    stage: 1,
    status: 'active',
    venue: {
      id: id(5),
      venueName: 'Warehouse',
      city: 'Mumbai',
      state: 'Maharashtra',
      timezone: 'Asia/Kolkata',
    },
    createdAt: '2026-11-20T10:00:00.000Z',
    buyer: { id: id(4), name: 'Kabir Shah Events', type: 'organizer', standing: STANDING },
    matchScore: null,
    matchParts: null,
    ownApplication: null,
    availability: null,
    applicationCount: 2,
    viewCount: 9,
    house: null,
    stageTaken: null,
    ...overrides,
    abilities: {
      apply: false,
      applyIneligibility: null,
      bookIneligibility: null,
      edit: false,
      publish: false,
      close: false,
      reopen: false,
      cancel: false,
      agree: false,
      object: false,
      readApplications: true,
      ...overrides.abilities,
    },
  });
}

/** An application of ₹50,000 for that gig, as its buyer sees it, with nothing to do. */
export function buildApplicant(
  overrides: Partial<Omit<Applicant, 'abilities'>> & { abilities?: Partial<Applicant['abilities']> } = {},
): Applicant {
  const { title, eventDate, slotStartTime, slotEndTime, slotType, status, venue, budgetMin, budgetMax } =
    buildGig();
  return applicantSchema.parse({
    id: id(20),
    status: 'viewed',
    opportunity: {
      id: id(10),
      ...{ title, eventDate, slotStartTime, slotEndTime, slotType, status, budgetMin, budgetMax },
      venueName: venue.venueName,
      city: venue.city,
    },
    proposedFee: 50_000_00,
    currency: 'INR',
    willingToNegotiate: true,
    personalMessage: null,
    preferredSlotTime: null,
    matchScore: 80,
    matchParts: { genre: 30, budget: 20, experience: 20, location: 10 },
    aboveBudget: false,
    declineReason: null,
    viewedAt: null,
    respondedAt: null,
    responseMessage: null,
    changedTerms: null,
    relevance: 85,
    bookingId: null,
    expiresAt: '2026-12-01T10:00:00.000Z',
    createdAt: '2026-11-21T10:00:00.000Z',
    artist: {
      id: id(3),
      artistName: 'Meera Rao Quartet',
      primaryGenre: 'house',
      genres: ['house'],
      experienceLevel: 'professional',
      city: 'Mumbai',
      state: 'Maharashtra',
      bio: null,
      links: [],
      standing: STANDING,
    },
    ...overrides,
    abilities: {
      withdraw: false,
      shortlist: false,
      accept: false,
      decline: false,
      confirmTerms: false,
      ...overrides.abilities,
    },
  });
}
