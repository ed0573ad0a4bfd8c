import {
  artistProfileSchema,
  organizerProfileSchema,
  type Profile,
  type ProfileType,
  profileSchema,
  venueProfileSchema,
} from '@backline/api-contract/profiles';
import { type ReferenceData, referenceDataSchema } from '@backline/api-contract/reference';

const SHAPES = {
  artist: artistProfileSchema.shape,
  organizer: organizerProfileSchema.shape,
  venue: venueProfileSchema.shape,
};
const LISTS = ['secondaryGenres', 'performanceDurations', 'operatingDays', 'preferredGenres'];

/** A profile in which nothing is filled in yet. */
export function buildProfile(type: ProfileType, overrides: Record<string, unknown> = {}): Profile {
  const names = Object.keys(SHAPES[type]);
  return profileSchema.parse({
    ...Object.fromEntries(names.map((name) => [name, LISTS.includes(name) ? [] : null])),
    id: '00000000-0000-4000-8000-000000000005',
    type,
    currency: 'INR',
    verificationStatus: 'approved',
    bankStatus: 'none',
    profileCompleteness: 0,
    ...(type === 'venue' ? { confirmsEvents: false, stages: 1 } : {}),
    ...overrides,
  });
}

/** A few of the words to choose from. */
export function buildReference(): ReferenceData {
  return referenceDataSchema.parse({
    genres: [
      { slug: 'house', name: 'House' },
      { slug: 'techno', name: 'Techno' },
    ],
    experienceLevels: ['professional'],
    eventTypes: ['club_night', 'festival'],
    slotTypes: ['headliner'],
    organizationTypes: [],
    venueTypes: [],
    performanceDurations: [60, 90],
    weekdays: ['friday', 'saturday'],
    states: ['Goa', 'Maharashtra'],
  });
}
