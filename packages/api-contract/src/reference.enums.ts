/** All lists of allowed values, served to the web app by `GET /reference`. Genres are a managed list in the database. */
export const EXPERIENCE_LEVELS = ['beginner', 'intermediate', 'professional', 'veteran'] as const;

export const EVENT_TYPES = [
  'club_night',
  'festival',
  'private_event',
  'corporate',
  'concert',
  'other',
] as const;

export const SLOT_TYPES = ['opening', 'mid', 'closing', 'headliner'] as const;
export const PREFERRED_SLOTS = [...SLOT_TYPES, 'any'] as const;
export type PreferredSlot = (typeof PREFERRED_SLOTS)[number];

export const ORGANIZATION_TYPES = ['individual', 'company', 'agency', 'collective'] as const;

export const VENUE_TYPES = [
  'club',
  'bar',
  'lounge',
  'restaurant',
  'hotel',
  'outdoor',
  'arena',
  'other',
] as const;

export const PERFORMANCE_DURATIONS = [60, 90, 120] as const;

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const STATES = [
  'Andaman and Nicobar Islands',
  'Andhra Pradesh',
  'Arunachal Pradesh',
  'Assam',
  'Bihar',
  'Chandigarh',
  'Chhattisgarh',
  'Dadra and Nagar Haveli and Daman and Diu',
  'Delhi',
  'Goa',
  'Gujarat',
  'Haryana',
  'Himachal Pradesh',
  'Jammu and Kashmir',
  'Jharkhand',
  'Karnataka',
  'Kerala',
  'Ladakh',
  'Lakshadweep',
  'Madhya Pradesh',
  'Maharashtra',
  'Manipur',
  'Meghalaya',
  'Mizoram',
  'Nagaland',
  'Odisha',
  'Puducherry',
  'Punjab',
  'Rajasthan',
  'Sikkim',
  'Tamil Nadu',
  'Telangana',
  'Tripura',
  'Uttar Pradesh',
  'Uttarakhand',
  'West Bengal',
] as const;
export type ExperienceLevel = (typeof EXPERIENCE_LEVELS)[number];
export type EventType = (typeof EVENT_TYPES)[number];
export type SlotType = (typeof SLOT_TYPES)[number];
