import type { ProfileType } from '@backline/api-contract/profiles';
import type { ProfileRow } from './profile-row.ts';

export interface WeightedField {
  /** Any one of them is enough; the first is where the page sends the owner. */
  fields: readonly [string, ...string[]];
  label: string;
  points: number;
  /** Without it nothing works, whatever the sum: others need to know who and where. */
  required?: true;
  /** Where it is asked for; where not, nothing is missing. */
  appliesTo?: (row: ProfileRow) => boolean;
}

const field = (name: string, label: string, points: number): WeightedField => ({
  fields: [name],
  label,
  points,
});
const required = (name: string, label: string, points: number): WeightedField => ({
  ...field(name, label, points),
  required: true,
});
const anyOf = (fields: readonly [string, ...string[]], label: string, points: number): WeightedField => ({
  fields,
  label,
  points,
});

/** An individual signs in person; everybody else has somebody who signs. */
const ofCompanies = (name: string, label: string, points: number): WeightedField => ({
  ...required(name, label, points),
  appliesTo: (row) => !(row.type === 'organizer' && row.organizationType === 'individual'),
});

/** What makes a profile complete, by type; each list sums to 100. See docs/rules/identity.md#completeness. */
export const WEIGHTS: Record<ProfileType, readonly WeightedField[]> = {
  artist: [
    required('artistName', 'Artist name', 5),
    required('legalName', 'Legal name', 5),
    field('bio', 'About you', 10),
    required('primaryGenre', 'Main genre', 10),
    field('secondaryGenres', 'Other genres', 3),
    field('experienceLevel', 'Experience level', 7),
    field('yearsOfExperience', 'Years of experience', 3),
    required('city', 'City', 7),
    required('state', 'State', 5),
    field('address', 'Address', 3),
    field('pincode', 'PIN code', 2),
    field('minimumFee', 'Minimum fee', 8),
    field('standardFee', 'Standard fee', 5),
    field('premiumFee', 'Premium fee', 2),
    field('performanceDurations', 'Set lengths', 5),
    field('bankAccountName', 'Name on the bank account', 4),
    field('bankAccountNumber', 'Bank account number', 5),
    field('bankIfscCode', 'IFSC of the bank', 4),
    field('panNumber', 'PAN', 5),
    anyOf(
      ['soundcloudUrl', 'mixcloudUrl', 'spotifyUrl', 'instagramHandle', 'websiteUrl'],
      'A link to your music',
      2,
    ),
  ],
  organizer: [
    required('organizationName', 'Name of the organization', 10),
    required('legalName', 'Legal name', 3),
    ofCompanies('signerName', 'Who signs', 1),
    ofCompanies('signerCapacity', 'In which capacity', 1),
    field('organizationType', 'Type of organization', 8),
    field('description', 'What you organize', 12),
    field('contactPerson', 'Contact person', 8),
    field('contactPhone', 'Contact phone', 8),
    field('contactEmail', 'Contact email', 7),
    required('city', 'City', 8),
    required('state', 'State', 6),
    field('address', 'Address', 6),
    field('pincode', 'PIN code', 4),
    field('panNumber', 'PAN', 8),
    field('yearsInBusiness', 'Years in business', 4),
    field('eventsOrganized', 'Number of events so far', 3),
    field('websiteUrl', 'Website', 3),
  ],
  venue: [
    required('venueName', 'Name of the venue', 9),
    required('legalName', 'Legal name', 3),
    ofCompanies('signerName', 'Who signs', 1),
    ofCompanies('signerCapacity', 'In which capacity', 1),
    field('venueType', 'Type of venue', 8),
    field('description', 'What the place is like', 8),
    required('city', 'City', 8),
    required('state', 'State', 6),
    required('address', 'Address', 8),
    required('pincode', 'PIN code', 4),
    anyOf(['standingCapacity', 'seatedCapacity'], 'Capacity', 8),
    field('operatingDays', 'Days with live music', 5),
    field('openingTime', 'Opening time', 4),
    field('closingTime', 'Closing time', 4),
    field('preferredGenres', 'Preferred genres', 5),
    field('soundSystem', 'Sound system', 4),
    field('contactPerson', 'Contact person', 5),
    field('contactPhone', 'Contact phone', 5),
    field('contactEmail', 'Contact email', 4),
  ],
};
