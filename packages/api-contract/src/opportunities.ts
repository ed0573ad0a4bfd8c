import { z } from 'zod';
import {
  OPPORTUNITY_SORTS,
  OPPORTUNITY_STATUSES,
  REQUIRED_LEVELS,
  VENUE_ANSWERS,
} from './opportunities.enums.ts';
import {
  amountSchema,
  commaListSchema,
  currencySchema,
  flagSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  pageQuery,
  text,
  title,
} from './primitives.ts';
import { EVENT_TYPES, genreSlugSchema, SLOT_TYPES } from './reference.ts';
import { standingSummarySchema } from './trust.ts';

export * from './opportunities.enums.ts';

const fields = {
  title: title(140),
  description: text(4000).nullable().default(null),
  eventType: z.enum(EVENT_TYPES, 'Choose the kind of event.'),
  eventDate: localDateSchema,
  slotStartTime: localTimeSchema,
  slotEndTime: localTimeSchema,
  slotType: z.enum(SLOT_TYPES, 'Choose the slot.'),
  requiredGenres: z.array(genreSlugSchema).max(10).default([]),
  experienceLevelRequired: z.enum(REQUIRED_LEVELS).default('any'),
  /** Minutes; not longer than the slot. */
  performanceDuration: z.number().int().min(15, 'At least 15 minutes.').max(1440, 'At most 24 hours.'),
  budgetMin: amountSchema,
  budgetMax: amountSchema,
  expectedAudience: z.number().int().min(0).max(1_000_000).nullable().default(null),
  specialRequirements: text(2000).nullable().default(null),
  travelIncluded: z.boolean().default(false),
  accommodationIncluded: z.boolean().default(false),
  isPublic: z.boolean().default(true),
  /** Without one artists can apply for as long as the gig can be booked. */
  applicationDeadline: instantSchema.nullable().default(null),
  maxApplications: z.number().int().min(1, 'At least one.').max(500, 'At most 500.').default(50),
  /** On which of the venue's stages, counted from 1. */
  stage: z
    .number()
    .int()
    .min(1, 'Stages count from 1.')
    .max(20, 'No venue has more than 20 stages.')
    .default(1),
};

/** Organizers add `venueId`; a venue posts for itself. `publish` posts and publishes in one step. */
export const createOpportunityBodySchema = z.strictObject({
  ...fields,
  currency: currencySchema.default('INR'),
  venueId: idSchema.optional(),
  publish: z.boolean().default(false),
});
export const updateOpportunityBodySchema = z
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

/** The score's parts are whole numbers and sum to it. See docs/rules/marketplace.md#match-score. */
export const matchPartsSchema = z.object({
  genre: z.number().int(),
  budget: z.number().int(),
  experience: z.number().int(),
  location: z.number().int(),
});
export type MatchParts = z.infer<typeof matchPartsSchema>;
export const matchScoreSchema = z.number().int().min(0).max(100);

const venueOfOpportunity = z.object({
  id: idSchema,
  venueName: z.string(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  timezone: z.string(),
});
const buyerOfOpportunity = z.object({
  id: idSchema,
  name: z.string(),
  type: z.enum(['organizer', 'venue']),
  standing: standingSummarySchema,
});

/** A gig in a list. `startsAt` and `endsAt` are the slot's instants. */
export const opportunitySchema = z.object({
  id: idSchema,
  title: z.string(),
  description: z.string().nullable(),
  eventType: z.enum(EVENT_TYPES),
  eventDate: localDateSchema,
  slotStartTime: localTimeSchema,
  slotEndTime: localTimeSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  slotType: z.enum(SLOT_TYPES),
  requiredGenres: z.array(z.string()),
  experienceLevelRequired: z.enum(REQUIRED_LEVELS),
  performanceDuration: z.number().int(),
  budgetMin: amountSchema,
  budgetMax: amountSchema,
  currency: currencySchema,
  expectedAudience: z.number().int().nullable(),
  specialRequirements: z.string().nullable(),
  travelIncluded: z.boolean(),
  accommodationIncluded: z.boolean(),
  isPublic: z.boolean(),
  applicationDeadline: instantSchema.nullable(),
  /** When the last application can be sent: the deadline, or where there is none the last moment to book. */
  applicationsCloseAt: instantSchema,
  maxApplications: z.number().int(),
  stage: z.number().int(),
  status: z.enum(OPPORTUNITY_STATUSES),
  venue: venueOfOpportunity,
  createdAt: instantSchema,
});
export type Opportunity = z.infer<typeof opportunitySchema>;

/** The match is null for a viewer who is no artist: curators see the same list by date. */
export const rankedOpportunitySchema = opportunitySchema.extend({
  buyer: buyerOfOpportunity,
  matchScore: matchScoreSchema.nullable(),
  matchParts: matchPartsSchema.nullable(),
});
export type RankedOpportunity = z.infer<typeof rankedOpportunitySchema>;

export const opportunitiesQuerySchema = z.strictObject({
  ...pageQuery,
  /** From `nextCursor` of the page before; wins over `page`. */
  cursor: z.string().max(200).optional(),
  sort: z.enum(OPPORTUNITY_SORTS).default('match'),
  ignoreBudgetFilter: flagSchema.default(false),
  ignoreGenreFilter: flagSchema.default(false),
  genres: commaListSchema.pipe(z.array(genreSlugSchema).max(20)).optional(),
  city: z.string().max(80).optional(),
  dateFrom: localDateSchema.optional(),
  dateTo: localDateSchema.optional(),
  slotType: z.enum(SLOT_TYPES).optional(),
  eventType: z.enum(EVENT_TYPES).optional(),
  experience: z.enum(REQUIRED_LEVELS).optional(),
  feeMin: z.coerce.number().int().min(0).optional(),
  feeMax: z.coerce.number().int().min(0).optional(),
  search: z.string().max(100).optional(),
});
export type OpportunitiesQuery = z.infer<typeof opportunitiesQuerySchema>;

export const discoveredOpportunitiesSchema = z.object({
  opportunities: z.array(rankedOpportunitySchema),
  nextCursor: z.string().nullable(),
  /** True where the count stopped at its cap: show it as "1,000+". */
  totalIsCapped: z.boolean(),
});

export const ownOpportunitySchema = opportunitySchema.extend({
  applicationCount: z.number().int(),
  openApplicationCount: z.number().int(),
  viewCount: z.number().int(),
});
export type OwnOpportunity = z.infer<typeof ownOpportunitySchema>;
export const ownOpportunitiesQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(OPPORTUNITY_STATUSES).optional(),
});
export const ownOpportunitiesSchema = z.object({ opportunities: z.array(ownOpportunitySchema) });

/** The house as an artist needs to know it. */
const venueOfDetail = venueOfOpportunity.extend({
  address: z.string().nullable(),
  pincode: z.string().nullable(),
  standingCapacity: z.number().int().nullable(),
  seatedCapacity: z.number().int().nullable(),
  soundSystem: z.string().nullable(),
  lightingSystem: z.string().nullable(),
  djEquipment: z.string().nullable(),
  preferredGenres: z.array(z.string()),
});

export const opportunityDetailSchema = opportunitySchema.extend({
  buyer: buyerOfOpportunity,
  venue: venueOfDetail,
  /** For an artist; null for other viewers. */
  matchScore: matchScoreSchema.nullable(),
  matchParts: matchPartsSchema.nullable(),
  ownApplication: z.object({ id: idSchema, status: z.string() }).nullable(),
  /** What this artist would get of the budget after commission, by the standing now. */
  netBudget: z
    .object({ min: amountSchema, max: amountSchema, commissionBasisPoints: z.number().int() })
    .nullable(),
  availability: z.object({ free: z.boolean(), reason: z.string().nullable() }).nullable(),
  applicationCount: z.number().int(),
  viewCount: z.number().int(),
  /** What the venue says to somebody else's gig in its house: for that venue, the buyer and staff; null for others, and of a venue's own gig. */
  house: z
    .object({
      answer: z.enum(VENUE_ANSWERS).nullable(),
      message: z.string().nullable(),
      answeredAt: instantSchema.nullable(),
    })
    .nullable(),
  /** Whether another show is booked on the same stage at an overlapping time, for whoever `house` is for and for the buyer; else null. */
  stageTaken: z.boolean().nullable(),
  abilities: z.object({
    apply: z.boolean(),
    /** Why not, in words, where an artist may not apply just now. */
    applyIneligibility: z.string().nullable(),
    /** Why nobody can be booked for it any more, in words. */
    bookIneligibility: z.string().nullable(),
    edit: z.boolean(),
    publish: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    cancel: z.boolean(),
    /** The venue's answer to a gig in its house. */
    agree: z.boolean(),
    object: z.boolean(),
    readApplications: z.boolean(),
  }),
});
export type OpportunityDetail = z.infer<typeof opportunityDetailSchema>;
