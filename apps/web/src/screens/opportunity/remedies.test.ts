import { describe, expect, it } from 'vitest';
import { remedies } from './remedies.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const gig = {
  status: 'active',
  applicationsCloseAt: '2026-12-09T12:30:00Z',
  applicationCount: 3,
  maxApplications: 50,
  availability: { free: true, reason: null },
} as const;
const approved = { verificationStatus: 'approved' } as const;
const to = (...args: Parameters<typeof remedies>) => remedies(...args).map((way) => way.to);

describe('the way out for an artist who may not apply', () => {
  it('begins with what the artist can do about the account', () => {
    expect(to(gig, { emailVerified: false }, approved, NOW)).toEqual(['/account']);
    expect(to(gig, { emailVerified: true }, { verificationStatus: 'pending' }, NOW)).toEqual(['/profile']);
  });

  it('leads to other gigs where this one is over or full', () => {
    const member = { emailVerified: true };
    expect(to({ ...gig, status: 'filled' }, member, approved, NOW)).toEqual(['/gigs']);
    expect(to({ ...gig, applicationCount: 50 }, member, approved, NOW)).toEqual(['/gigs']);
    expect(to(gig, member, approved, new Date('2026-12-10T00:00:00Z'))).toEqual(['/gigs']);
  });

  it('shows what stands against the date', () => {
    const taken = { ...gig, availability: { free: false, reason: 'Booked' } };
    expect(to(taken, { emailVerified: true }, approved, NOW)[0]).toBe('/bookings');
  });

  it('leads to the applications where only the limit is left', () => {
    expect(to(gig, { emailVerified: true }, approved, NOW)).toEqual(['/applications', '/standing']);
  });
});
