import { optionsOf } from '../../lib/words.ts';
import { ADDRESS, BANK_AND_TAX, WEBSITE } from './common-fields.ts';
import { type FieldGroup, genreOptions } from './field-spec.ts';

export const ARTIST_GROUPS: readonly FieldGroup[] = [
  {
    title: 'About you',
    fields: [
      { name: 'artistName', label: 'Stage name', kind: 'text' },
      {
        name: 'experienceLevel',
        label: 'Experience',
        kind: 'choice',
        options: (reference) => optionsOf(reference.experienceLevels),
      },
      { name: 'yearsOfExperience', label: 'Years on stage', kind: 'number', max: 80 },
      {
        name: 'bio',
        label: 'Bio',
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
    description: 'Gigs are matched to these. Secondary genres count as much as the main one.',
    fields: [
      { name: 'primaryGenre', label: 'Main genre', kind: 'choice', options: genreOptions },
      { name: 'secondaryGenres', label: 'Other genres', kind: 'choices', options: genreOptions, max: 10 },
      {
        name: 'performanceDurations',
        label: 'Set lengths you play',
        kind: 'choices',
        numeric: true,
        options: (reference) =>
          reference.performanceDurations.map((minutes) => ({
            value: String(minutes),
            label: `${minutes} minutes`,
          })),
      },
      { name: 'specialRequests', label: 'What you need on stage', kind: 'area', max: 1000, wide: true },
    ],
  },
  {
    title: 'Fees',
    description:
      'Never public. The lowest fee hides gigs that pay less; the usual fee counts for the match score.',
    fields: [
      { name: 'minimumFee', label: 'Lowest fee', kind: 'money' },
      { name: 'standardFee', label: 'Usual fee', kind: 'money' },
      { name: 'premiumFee', label: 'Fee for big nights', kind: 'money' },
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
  ADDRESS,
  BANK_AND_TAX,
];
