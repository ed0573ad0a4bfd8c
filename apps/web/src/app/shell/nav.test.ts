import { ROLES } from '@backline/api-contract/permissions';
import { describe, expect, it } from 'vitest';
import { ARTISTS_PART, BUYERS_PART, mayEnter } from '../../data/access.ts';
import { PAGES } from '../pages.ts';
import { navOf, TABS_ON_A_PHONE } from './nav.ts';

const pathsOf = (role: (typeof ROLES)[number]) => navOf(role).map(({ to }) => to);

describe('the navigation', () => {
  it.each(ROLES)('of %s begins with the dashboard and names no place twice', (role) => {
    const paths = pathsOf(role);
    expect(paths[0]).toBe('/dashboard');
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('shows artists what they earn and buyers what they pay', () => {
    expect(pathsOf('artist')).toContain('/earnings');
    expect(pathsOf('artist')).not.toContain('/payments');
    expect(pathsOf('organizer')).toContain('/payments');
    // A venue that hosts also answers what others bring into its house.
    expect(pathsOf('venue').filter((path) => path !== '/house')).toEqual(pathsOf('organizer'));
    expect(pathsOf('organizer')).not.toContain('/house');
  });

  it('opens the admin area to admins, and of it only what they review to curators', () => {
    expect(pathsOf('curator').filter((path) => path.startsWith('/admin'))).toEqual([
      '/admin/verifications',
      '/admin/bank-details',
      '/admin/detail-changes',
    ]);
    expect(pathsOf('admin')).toContain('/admin/ledger');
    for (const role of ['artist', 'organizer', 'venue'] as const)
      expect(pathsOf(role).some((path) => path.startsWith('/admin'))).toBe(false);
  });

  it('has bookings within the thumb of every party', () => {
    for (const role of ['artist', 'organizer', 'venue'] as const)
      expect(pathsOf(role).slice(0, TABS_ON_A_PHONE)).toContain('/bookings');
  });
});

describe('the pages', () => {
  it('have an address each', () => {
    const paths = PAGES.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('load what they name', async () => {
    for (const { path, load } of PAGES) expect([path, typeof (await load())]).toEqual([path, 'function']);
  });

  it('stand in no navigation of a role that may not open them', () => {
    for (const { path, access, nav } of PAGES)
      for (const role of nav?.roles ?? [])
        expect([path, role, !access || mayEnter(role, access)]).toEqual([path, role, true]);
  });

  it('of members are behind the login, with their parts apart', () => {
    const closed = (role: (typeof ROLES)[number]) =>
      PAGES.filter(({ access }) => access && !mayEnter(role, access)).map(({ path }) => path);
    expect(closed('artist')).toEqual(expect.arrayContaining(['/opportunities/new', '/admin/users']));
    expect(closed('venue')).toEqual(
      expect.arrayContaining(['/gigs', '/gigs/:id', '/earnings', '/admin/jobs']),
    );
    expect(closed('curator')).toEqual(expect.arrayContaining(['/bookings', '/profile', '/admin/ledger']));
    expect(PAGES.filter(({ access, frame }) => access && frame !== 'member')).toEqual([]);
  });
});

describe('access', () => {
  it('follows the permission table', () => {
    expect(mayEnter('artist', ARTISTS_PART)).toBe(true);
    expect(mayEnter('venue', ARTISTS_PART)).toBe(false);
    expect(mayEnter('venue', BUYERS_PART)).toBe(true);
    expect(mayEnter('curator', { permission: 'verifications:review' })).toBe(true);
    expect(mayEnter('curator', { permission: 'admin:access' })).toBe(false);
  });

  it('can be for named roles, where an admin is no party', () => {
    expect(mayEnter('admin', { roles: ['artist'] })).toBe(false);
  });
});
