import { optionsOf } from '../../../lib/words.ts';
import { ADDRESS, SIGNS_ALONE, TAX_NUMBERS, WEBSITE } from './common-fields.ts';
import { type FieldGroup, genreOptions } from './field-spec.ts';

export const ARTIST_GROUPS: readonly FieldGroup[] = [
  {
    title: 'Your act',
    forReviewer: 'The act',
    fields: [
      { name: 'artistName', label: 'Artist name', kind: 'text' },
      {
        name: 'experienceLevel',
        label: 'Experience level',
        kind: 'choice',
        options: (reference) => optionsOf(reference.experienceLevels),
      },
      { name: 'yearsOfExperience', label: 'Years of experience', kind: 'number', max: 80 },
      {
        name: 'bio',
        label: 'About you',
        forReviewer: 'About the act',
        kind: 'area',
        max: 2000,
        wide: true,
        description:
          'What a buyer should know: your sound, where you have played, what a night with you is like.',
      },
    ],
  },
  {
    title: 'Your music',
    forReviewer: 'The music',
    description: 'Gigs are matched to these. Secondary genres count as much as the main one.',
    fields: [
      { name: 'primaryGenre', label: 'Main genre', kind: 'choice', options: genreOptions },
      { name: 'secondaryGenres', label: 'Other genres', kind: 'choices', options: genreOptions, max: 10 },
      {
        name: 'performanceDurations',
        label: 'Set lengths in minutes',
        forReviewer: 'Set lengths',
        kind: 'choices',
        numeric: true,
        description: 'Any whole minutes from 15 to 480; press Enter after each.',
        options: (reference) =>
          reference.performanceDurations.map((minutes) => ({
            value: String(minutes),
            label: String(minutes),
          })),
      },
      {
        name: 'specialRequests',
        label: 'What you need on stage',
        forReviewer: 'What is needed on stage',
        kind: 'area',
        max: 1000,
        wide: true,
      },
    ],
  },
  {
    title: 'Fees',
    description:
      'Never public. Gigs that pay less than the minimum are hidden; the standard fee counts for the match score.',
    fields: [
      { name: 'minimumFee', label: 'Minimum fee', kind: 'money' },
      { name: 'standardFee', label: 'Standard fee', kind: 'money' },
      { name: 'premiumFee', label: 'Premium fee', kind: 'money' },
    ],
  },
  {
    title: 'Links',
    fields: [
      WEBSITE,
      { name: 'instagramHandle', label: 'Instagram', kind: 'text', placeholder: '@name' },
      { name: 'soundcloudUrl', label: 'SoundCloud', kind: 'text', placeholder: 'https://soundcloud.com/…' },
      { name: 'mixcloudUrl', label: 'Mixcloud', kind: 'text', placeholder: 'https://mixcloud.com/…' },
      { name: 'spotifyUrl', label: 'Spotify', kind: 'text', placeholder: 'https://open.spotify.com/…' },
    ],
  },
  SIGNS_ALONE,
  ADDRESS,
  TAX_NUMBERS,
];
