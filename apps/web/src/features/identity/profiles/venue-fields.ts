import { labelOf, optionsOf } from '../../../lib/words.ts';
import { ADDRESS, CONTACT, SIGNS_FOR_COMPANY, TAX_NUMBERS, WEBSITE } from './common-fields.ts';
import { type FieldGroup, genreOptions } from './field-spec.ts';

export const VENUE_GROUPS: readonly FieldGroup[] = [
  {
    title: 'Your venue',
    forReviewer: 'The venue',
    fields: [
      { name: 'venueName', label: 'Name of the venue', kind: 'text' },
      {
        name: 'venueType',
        label: 'Type of venue',
        kind: 'choice',
        options: (reference) => optionsOf(reference.venueTypes),
      },
      { name: 'standingCapacity', label: 'Standing capacity', kind: 'number', max: 500_000 },
      { name: 'seatedCapacity', label: 'Seated capacity', kind: 'number', max: 500_000 },
      WEBSITE,
      { name: 'description', label: 'What the place is like', kind: 'area', max: 2000, wide: true },
    ],
  },
  {
    title: 'Opening hours',
    description: 'A closing time before the opening time is after midnight.',
    fields: [
      {
        name: 'operatingDays',
        label: 'Days with live music',
        kind: 'choices',
        wide: true,
        options: ({ weekdays }) => weekdays.map((day) => ({ value: day, label: labelOf(day) })),
      },
      { name: 'openingTime', label: 'Opening time', kind: 'time' },
      { name: 'closingTime', label: 'Closing time', kind: 'time' },
      { name: 'timezone', label: 'Time zone', kind: 'text', placeholder: 'Asia/Kolkata' },
    ],
  },
  {
    title: 'Nights by others',
    description:
      'Organizers can post gigs at your venue. You see all of them, and may object before an artist is booked.',
    fields: [
      {
        name: 'confirmsEvents',
        label: 'Ask us first: a gig of an organizer goes public only after our yes',
        forReviewer: 'Is asked before gigs go public',
        kind: 'switch',
        wide: true,
      },
      {
        name: 'stages',
        label: 'Stages',
        description: 'How many shows you can have at the same time.',
        kind: 'number',
        max: 20,
      },
    ],
  },
  {
    title: 'Music',
    fields: [
      {
        name: 'preferredGenres',
        label: 'Preferred genres',
        kind: 'choices',
        options: genreOptions,
        max: 20,
        wide: true,
      },
      { name: 'musicPolicy', label: 'Music policy', kind: 'area', max: 1000, wide: true },
    ],
  },
  {
    title: 'Equipment',
    description: 'What an artist finds in your house. It stands on the page of every booking there.',
    fields: [
      { name: 'soundSystem', label: 'Sound system', kind: 'area', max: 500, wide: true },
      { name: 'lightingSystem', label: 'Lights', kind: 'area', max: 500, wide: true },
      { name: 'djEquipment', label: 'DJ equipment', kind: 'area', max: 500, wide: true },
      {
        name: 'stageSpecs',
        label: 'Stage',
        kind: 'area',
        max: 500,
        wide: true,
        description: 'Size, height, power, how one gets there with instruments.',
      },
    ],
  },
  SIGNS_FOR_COMPANY,
  CONTACT,
  ADDRESS,
  TAX_NUMBERS,
];
