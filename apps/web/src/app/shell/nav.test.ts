import { ROLES } from '@backline/api-contract/permissions';
import { describe, expect, it } from 'vitest';
import { ARTIST_ONLY, BUYER_ONLY, mayEnter } from '../../data/access.ts';
import { NAV, TABS_ON_A_PHONE } from './nav.ts';

const pathsOf = (role: (typeof ROLES)[number]) => NAV[role].map(({ to }) => to);

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
    expect(pathsOf('venue')).toEqual(pathsOf('organizer'));
  });

  it('opens the admin area to admins, and of it only the review queue to curators', () => {
    expect(pathsOf('curator').filter((path) => path.startsWith('/admin'))).toEqual(['/admin/verifications']);
    expect(pathsOf('admin')).toContain('/admin/ledger');
    for (const role of ['artist', 'organizer', 'venue'] as const)
      expect(pathsOf(role).some((path) => path.startsWith('/admin'))).toBe(false);
  });

  it('has bookings within the thumb of every party', () => {
    for (const role of ['artist', 'organizer', 'venue'] as const)
      expect(pathsOf(role).slice(0, TABS_ON_A_PHONE)).toContain('/bookings');
  });
});

describe('access', () => {
  it('follows the permission table', () => {
    expect(mayEnter('artist', { permission: ARTIST_ONLY })).toBe(true);
    expect(mayEnter('venue', { permission: ARTIST_ONLY })).toBe(false);
    expect(mayEnter('venue', { permission: BUYER_ONLY })).toBe(true);
    expect(mayEnter('curator', { permission: 'verifications:review' })).toBe(true);
    expect(mayEnter('curator', { permission: 'admin:access' })).toBe(false);
  });

  it('can be for named roles, where an admin is no party', () => {
    expect(mayEnter('admin', { roles: ['artist'] })).toBe(false);
  });
});
