import type { BookedGig } from './types.ts';

/** The shows of the artist of the login page: her earnings, her ratings, and the last one still to be rated by her. */
export const PLAYED_BY_MEERA: readonly BookedGig[] = [
  {
    title: 'Deep end of the week',
    by: 'harbour',
    at: 'harbour',
    when: { weeks: -7, on: 'saturday' },
    from: '22:30',
    to: '01:00',
    slot: 'closing',
    kind: 'club_night',
    genres: ['house', 'deep-house'],
    minutes: 120,
    budget: [40_000, 60_000],
    audience: 360,
    about: 'Closing set on our Saturday. Take your time, the floor stays until one.',
    bid: { artist: 'meera', fee: 52_000, message: 'We would love the long version of our set here.' },
    reached: 'artist confirmed',
    ofArtist: [4, 'Patient, musical, a little quiet for the last half hour.'],
    ofBuyer: [5, 'The best monitors in the city.'],
  },
];
