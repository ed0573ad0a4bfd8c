import { z } from 'zod';
import {
  amountSchema,
  currencySchema,
  emailSchema,
  idSchema,
  instantSchema,
  line,
  localTimeSchema,
  pageQuery,
  personName,
  text,
  title,
} from './primitives.ts';
import { BANK_STATUSES, PROFILE_TYPES, type ProfileType, VERIFICATION_STATUSES } from './profiles.enums.ts';
import {
  EXPERIENCE_LEVELS,
  genreSlugSchema,
  ORGANIZATION_TYPES,
  STATES,
  VENUE_TYPES,
  WEEKDAYS,
} from './reference.ts';
import { standingSummarySchema } from './trust.ts';

export * from './profiles.enums.ts';

const link = z
  .url({ protocol: /^https?$/, error: 'Enter a full address that begins with https://.' })
  .max(300);
const years = z.number().int().min(0).max(80);
const capacity = z.number().int().min(0).max(500_000);

/** Encrypted at rest and masked in answers (`******7890`). See docs/rules/identity.md#sensitive-data. */
const secretFields = { panNumber: z.string().max(20) };
/** Who signs for a company; a person signs under the legal name. */
const signerFields = {
  signerName: personName(120),
  signerCapacity: personName(80),
};
const commonFields = {
  legalName: personName(120),
  address: text(300),
  city: line(80),
  state: z.enum(STATES),
  pincode: z.string().max(10),
  websiteUrl: link,
  gstNumber: z.string().max(20),
};
const buyerFields = {
  contactPerson: personName(120),
  contactPhone: z.string().max(20),
  contactEmail: emailSchema,
  description: text(2000),
};

const artistFields = {
  artistName: title(120),
  bio: text(2000),
  primaryGenre: genreSlugSchema,
  yearsOfExperience: years,
  experienceLevel: z.enum(EXPERIENCE_LEVELS),
  minimumFee: amountSchema,
  standardFee: amountSchema,
  premiumFee: amountSchema,
  soundcloudUrl: link,
  mixcloudUrl: link,
  spotifyUrl: link,
  instagramHandle: z.string().regex(/^@?[A-Za-z0-9._]{1,30}$/, 'Enter the handle only, as in @name.'),
  specialRequests: text(1000),
  ...commonFields,
};
const artistLists = {
  secondaryGenres: z.array(genreSlugSchema).max(10),
  performanceDurations: z
    .array(
      z.number().int('Give whole minutes.').min(15, 'At least 15 minutes.').max(480, 'At most 480 minutes.'),
    )
    .max(10),
};
const organizerFields = {
  organizationName: title(120),
  organizationType: z.enum(ORGANIZATION_TYPES),
  registrationNumber: line(60),
  yearsInBusiness: years,
  eventsOrganized: z.number().int().min(0).max(100_000),
  ...buyerFields,
  ...signerFields,
  ...commonFields,
};
const venueFields = {
  venueName: title(120),
  venueType: z.enum(VENUE_TYPES),
  timezone: z.string().max(60),
  standingCapacity: capacity,
  seatedCapacity: capacity,
  openingTime: localTimeSchema,
  closingTime: localTimeSchema,
  musicPolicy: text(1000),
  soundSystem: text(500),
  lightingSystem: text(500),
  djEquipment: text(500),
  stageSpecs: text(500),
  ...buyerFields,
  ...signerFields,
  ...commonFields,
};
/** Never empty: lists and settings. */
const venueLists = {
  operatingDays: z.array(z.enum(WEEKDAYS)).max(7),
  preferredGenres: z.array(genreSlugSchema).max(20),
  /** Whether the venue is asked before a gig of an organizer in its house goes public. */
  confirmsEvents: z.boolean(),
  /** How many shows it can have at a time. */
  stages: z.number().int().min(1, 'At least one stage.').max(20, 'At most 20 stages.'),
};

type Shape = Record<string, z.ZodType>;
type Nullable<T extends Shape> = { [K in keyof T]: z.ZodNullable<T[K]> };

function nullable<T extends Shape>(fields: T): Nullable<T> {
  const entries = Object.entries(fields).map(([name, schema]) => [name, schema.nullable()]);
  return Object.fromEntries(entries) as Nullable<T>;
}

/** What the owner may send: any part of the fields; null clears one, a list is replaced whole. */
const editable = <F extends Shape, L extends Shape>(fields: F, lists: L) =>
  z.strictObject({ ...nullable(fields), ...nullable(secretFields), ...lists }).partial();

/** What the owner sees: every field of the type, secrets masked. */
const readable = <T extends ProfileType, F extends Shape, L extends Shape>(type: T, fields: F, lists: L) =>
  z.object({
    ...nullable(fields),
    ...lists,
    panNumber: z.string().nullable(),
    bankAccountName: z.string().nullable(),
    bankAccountNumber: z.string().nullable(),
    bankIfscCode: z.string().nullable(),
    bankStatus: z.enum(BANK_STATUSES),
    /** Why they were refused, in the reviewer's words. */
    bankNotes: z.string().nullable(),
    /** So long payouts wait after a change of approved details. */
    bankUsableFrom: instantSchema.nullable(),
    id: idSchema,
    type: z.literal(type),
    currency: currencySchema,
    verificationStatus: z.enum(VERIFICATION_STATUSES),
    verificationNotes: z.string().nullable(),
    submittedAt: instantSchema.nullable(),
    verifiedAt: instantSchema.nullable(),
    profileCompleteness: z.number().int(),
  });

export const updateArtistBodySchema = editable(artistFields, artistLists);
export const updateOrganizerBodySchema = editable(organizerFields, {});
export const updateVenueBodySchema = editable(venueFields, venueLists);
/** The body of `PATCH /profile` is the one of the caller's role. */
export const updateProfileBodies = {
  artist: updateArtistBodySchema,
  organizer: updateOrganizerBodySchema,
  venue: updateVenueBodySchema,
} as const;
export type UpdateProfileBody = z.input<(typeof updateProfileBodies)[ProfileType]>;

/** As the route takes it: any fields, because which there are depends on the caller. The use case then checks by one of the bodies above. */
export const anyProfileBodySchema = z.record(z.string(), z.unknown()).meta({
  description:
    'Any of the fields of your profile, as GET /profile names them; null empties one, a list is replaced whole.',
}) as unknown as z.ZodType<Record<string, unknown>, UpdateProfileBody>;

export const artistProfileSchema = readable('artist', artistFields, artistLists);
export const organizerProfileSchema = readable('organizer', organizerFields, {});
export const venueProfileSchema = readable('venue', venueFields, venueLists);
export const profileSchema = z.discriminatedUnion('type', [
  artistProfileSchema,
  organizerProfileSchema,
  venueProfileSchema,
]);
export type ArtistProfile = z.infer<typeof artistProfileSchema>;
export type OrganizerProfile = z.infer<typeof organizerProfileSchema>;
export type VenueProfile = z.infer<typeof venueProfileSchema>;
export type Profile = z.infer<typeof profileSchema>;
export const profileAnswerSchema = z.object({ profile: profileSchema });

export const completenessSchema = z.object({
  percent: z.number().int(),
  requiredPercent: z.number().int(),
  missing: z.array(z.object({ field: z.string(), label: z.string(), points: z.number().int() })),
  /** What else stands before a submission, in words: email to verify, status. */
  unmetRequirements: z.array(z.string()),
  canSubmit: z.boolean(),
});
export type Completeness = z.infer<typeof completenessSchema>;

export const profileSummarySchema = z.object({
  type: z.enum(PROFILE_TYPES),
  name: z.string().nullable(),
  city: z.string().nullable(),
  verificationStatus: z.enum(VERIFICATION_STATUSES),
  verificationNotes: z.string().nullable(),
  profileCompleteness: z.number().int(),
});
export type ProfileSummary = z.infer<typeof profileSummarySchema>;

/** An artist as buyers see one. */
export const artistCardSchema = z.object({
  id: idSchema,
  artistName: z.string(),
  primaryGenre: z.string().nullable(),
  genres: z.array(z.string()),
  experienceLevel: z.enum(EXPERIENCE_LEVELS).nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  bio: z.string().nullable(),
  /** Where one can listen, and read more: the profile's links that are https. */
  links: z.array(z.object({ label: z.string(), url: z.string() })),
  standing: standingSummarySchema,
});
export type ArtistCard = z.infer<typeof artistCardSchema>;
export const artistAnswerSchema = z.object({ artist: artistCardSchema });

/** A venue as artists and organizers see one. */
export const venueCardSchema = z.object({
  id: idSchema,
  venueName: z.string(),
  venueType: z.enum(VENUE_TYPES).nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  timezone: z.string(),
  standingCapacity: z.number().int().nullable(),
  stages: z.number().int(),
  /** Whether it is asked before an organizer's gig goes public. */
  confirmsEvents: z.boolean(),
});
export type VenueCard = z.infer<typeof venueCardSchema>;
export const venueAnswerSchema = z.object({ venue: venueCardSchema });
export const venuesSchema = z.object({ venues: z.array(venueCardSchema) });

export const venuesQuerySchema = z.strictObject({
  ...pageQuery,
  search: z.string().max(100).optional(),
  city: z.string().max(80).optional(),
});

export const verificationsQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(VERIFICATION_STATUSES).default('under_review'),
  type: z.enum(PROFILE_TYPES).optional(),
});
export const verificationCaseSchema = z.object({
  type: z.enum(PROFILE_TYPES),
  profileId: idSchema,
  name: z.string().nullable(),
  ownerName: z.string(),
  ownerEmail: z.string(),
  submittedAt: instantSchema.nullable(),
  profile: profileSchema,
  completeness: completenessSchema.pick({ percent: true, missing: true }),
});
export type VerificationCase = z.infer<typeof verificationCaseSchema>;
export const verificationsSchema = z.object({ verifications: z.array(verificationCaseSchema) });

export const verifyParamsSchema = z.object({ type: z.enum(PROFILE_TYPES), profileId: idSchema });
export const verifyBodySchema = z
  .strictObject({ decision: z.enum(['approve', 'reject']), notes: text(2000).optional() })
  .refine((body) => body.decision === 'approve' || body.notes !== undefined, {
    path: ['notes'],
    error: 'Say what has to change.',
  });
