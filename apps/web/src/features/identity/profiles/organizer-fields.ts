import { optionsOf } from '../../../lib/words.ts';
import { ADDRESS, CONTACT, SIGNS_FOR_COMPANY, TAX_NUMBERS, WEBSITE } from './common-fields.ts';
import type { FieldGroup } from './field-spec.ts';

export const ORGANIZER_GROUPS: readonly FieldGroup[] = [
  {
    title: 'Your organization',
    forReviewer: 'The organization',
    fields: [
      { name: 'organizationName', label: 'Name of the organization', kind: 'text' },
      {
        name: 'organizationType',
        label: 'Type of organization',
        kind: 'choice',
        options: (reference) => optionsOf(reference.organizationTypes),
      },
      { name: 'registrationNumber', label: 'Registration number', kind: 'text' },
      { name: 'yearsInBusiness', label: 'Years in business', kind: 'number', max: 80 },
      { name: 'eventsOrganized', label: 'Number of events so far', kind: 'number', max: 100_000 },
      WEBSITE,
      {
        name: 'description',
        label: 'What you organize',
        forReviewer: 'What they organize',
        kind: 'area',
        max: 2000,
        wide: true,
        description: 'What artists should know: which nights you run, for whom, and how you treat your acts.',
      },
    ],
  },
  SIGNS_FOR_COMPANY,
  CONTACT,
  ADDRESS,
  TAX_NUMBERS,
];
