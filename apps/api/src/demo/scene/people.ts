import type { Role } from '@backline/api-contract/permissions';
import { DEMO_DOMAIN, demoAccount } from '../logins.ts';
import { ELECTRONIC_ARTISTS } from './artists-electronic.ts';
import { LIVE_ARTISTS } from './artists-live.ts';
import { ORGANIZERS } from './organizers.ts';
import type { SceneArtist, SceneOrganizer, SceneVenue } from './types.ts';
import { VENUES } from './venues.ts';

export type ScenePerson = (SceneArtist | SceneOrganizer | SceneVenue) & {
  /** How gigs and bids name the person. */
  key: string;
  role: Role & ('artist' | 'organizer' | 'venue');
  email: string;
};

/** Those whom the login page offers. */
const LOGINS: Record<string, Role | undefined> = {
  meera: 'artist',
  tidewater: 'organizer',
  harbour: 'venue',
};

function people<R extends ScenePerson['role']>(
  role: R,
  record: Record<string, SceneArtist | SceneOrganizer | SceneVenue>,
): ScenePerson[] {
  return Object.entries(record).map(([key, person]) => {
    const login = LOGINS[key];
    return { ...person, key, role, email: login ? demoAccount(login).email : `${key}@${DEMO_DOMAIN}` };
  });
}

export const PEOPLE: readonly ScenePerson[] = [
  ...people('venue', VENUES),
  ...people('organizer', ORGANIZERS),
  ...people('artist', { ...ELECTRONIC_ARTISTS, ...LIVE_ARTISTS }),
];
