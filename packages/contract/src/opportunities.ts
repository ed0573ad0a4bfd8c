import { z } from 'zod';
import {
  amount,
  commaList,
  currency,
  flag,
  id,
  instant,
  line,
  localDate,
  localTime,
  pageQuery,
  text,
} from './primitives.ts';
import { EVENT_TYPES, EXPERIENCE_LEVELS, genreSlug, SLOT_TYPES } from './reference.ts';
import { standingSummary } from './trust.ts';

export const OPPORTUNITY_STATUSES = [
  'draft',
  'active',
  'closed',
  'filled',
  'cancelled',
  'programmed',
] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];
export const REQUIRED_LEVELS = ['any', ...EXPERIENCE_LEVELS] as const;
export type RequiredLevel = (typeof REQUIRED_LEVELS)[number];
export const OPPORTUNITY_SORTS = ['match', 'date', 'newest', 'fee'] as const;

const fields = {
  title: line(140),
  description: text(4000),
  eventType: z.enum(EVENT_TYPES),
  eventDate: localDate,
  slotStartTime: localTime,
  slotEndTime: localTime,
  slotType: z.enum(SLOT_TYPES),
  requiredGenres: z.array(genreSlug).max(10).default([]),
  experienceLevelRequired: z.enum(REQUIRED_LEVELS).default('any'),
  /** Minutes; not longer than the slot. */
  performanceDuration: z.number().int().min(15).max(1440),
  budgetMin: amount,
  budgetMax: amount,
  expectedAudience: z.number().int().min(0).max(1_000_000).nullable().default(null),
  specialRequirements: text(2000).nullable().default(null),
  travelIncluded: z.boolean().default(false),
  accommodationIncluded: z.boolean().default(false),
  isPublic: z.boolean().default(true),
  applicationDeadline: instant,
  maxApplications: z.number().int().min(1).max(500).default(50),
};

/** Organizers add `venueId`; a venue posts for itself. `publish` posts and publishes in one step. */
export const createOpportunityBody = z.strictObject({
  ...fields,
  currency: currency.default('INR'),
  venueId: id.optional(),
  publish: z.boolean().default(false),
});
export const updateOpportunityBody = z
  .strictObject({
    ...Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, unwrapDefault(schema)])),
  } as {
    [K in keyof typeof fields]: (typeof fields)[K] extends z.ZodDefault<infer T extends z.ZodType>
      ? T
      : (typeof fields)[K];
  })
  .partial();

function unwrapDefault(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
}

/** The score's parts are whole numbers and sum to it. Spec 03, match score. */
export const matchParts = z.object({
  genre: z.number().int(),
  budget: z.number().int(),
  experience: z.number().int(),
  location: z.number().int(),
});
export type MatchParts = z.infer<typeof matchParts>;
export const matchScore = z.number().int().min(0).max(100);

const venueOfOpportunity = z.object({
  id,
  venueName: z.string(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  timezone: z.string(),
});
const buyerOfOpportunity = z.object({
  id,
  name: z.string(),
  type: z.enum(['organizer', 'venue']),
  standing: standingSummary,
});

/** A gig in a list. `startsAt` and `endsAt` are the slot's instants. */
export const opportunity = z.object({
  id,
  title: z.string(),
  description: z.string(),
  eventType: z.enum(EVENT_TYPES),
  eventDate: localDate,
  slotStartTime: localTime,
  slotEndTime: localTime,
  startsAt: instant,
  endsAt: instant,
  slotType: z.enum(SLOT_TYPES),
  requiredGenres: z.array(z.string()),
  experienceLevelRequired: z.enum(REQUIRED_LEVELS),
  performanceDuration: z.number().int(),
  budgetMin: amount,
  budgetMax: amount,
  currency,
  expectedAudience: z.number().int().nullable(),
  specialRequirements: z.string().nullable(),
  travelIncluded: z.boolean(),
  accommodationIncluded: z.boolean(),
  isPublic: z.boolean(),
  applicationDeadline: instant,
  maxApplications: z.number().int(),
  status: z.enum(OPPORTUNITY_STATUSES),
  venue: venueOfOpportunity,
  createdAt: instant,
});
export type Opportunity = z.infer<typeof opportunity>;

/** The match is null for a viewer who is no artist: curators see the same list by date. */
export const rankedOpportunity = opportunity.extend({
  matchScore: matchScore.nullable(),
  matchParts: matchParts.nullable(),
});
export type RankedOpportunity = z.infer<typeof rankedOpportunity>;

export const opportunitiesQuery = z.strictObject({
  ...pageQuery,
  /** From `nextCursor` of the page before; wins over `page`. */
  cursor: z.string().max(200).optional(),
  sort: z.enum(OPPORTUNITY_SORTS).default('match'),
  ignoreBudgetFilter: flag.default(false),
  ignoreGenreFilter: flag.default(false),
  genres: commaList.pipe(z.array(genreSlug).max(20)).optional(),
  city: z.string().max(80).optional(),
  dateFrom: localDate.optional(),
  dateTo: localDate.optional(),
  slotType: z.enum(SLOT_TYPES).optional(),
  eventType: z.enum(EVENT_TYPES).optional(),
  experience: z.enum(REQUIRED_LEVELS).optional(),
  feeMin: z.coerce.number().int().min(0).optional(),
  feeMax: z.coerce.number().int().min(0).optional(),
  search: z.string().max(100).optional(),
});
export type OpportunitiesQuery = z.infer<typeof opportunitiesQuery>;

export const discoveredOpportunities = z.object({
  opportunities: z.array(rankedOpportunity),
  nextCursor: z.string().nullable(),
  /** True where the count stopped at its cap: show it as "1,000+". */
  totalIsCapped: z.boolean(),
});

export const ownOpportunity = opportunity.extend({
  applicationCount: z.number().int(),
  openApplicationCount: z.number().int(),
  viewCount: z.number().int(),
});
export type OwnOpportunity = z.infer<typeof ownOpportunity>;
export const ownOpportunitiesQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(OPPORTUNITY_STATUSES).optional(),
});
export const ownOpportunities = z.object({ opportunities: z.array(ownOpportunity) });

export const opportunityDetail = opportunity.extend({
  buyer: buyerOfOpportunity,
  /** For an artist; null for other viewers. */
  matchScore: matchScore.nullable(),
  matchParts: matchParts.nullable(),
  ownApplication: z.object({ id, status: z.string() }).nullable(),
  availability: z.object({ free: z.boolean(), reason: z.string().nullable() }).nullable(),
  applicationCount: z.number().int(),
  viewCount: z.number().int(),
  abilities: z.object({
    apply: z.boolean(),
    /** Why not, in words, where an artist may not apply just now. */
    applyObstacle: z.string().nullable(),
    edit: z.boolean(),
    publish: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    cancel: z.boolean(),
    readApplications: z.boolean(),
  }),
});
export type OpportunityDetail = z.infer<typeof opportunityDetail>;
