import type { ApplicationStatus } from '@backline/api-contract/applications';
import type { Role } from '@backline/api-contract/permissions';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../platform/context.ts';
import { applicationAbilities, mayReadApplication } from './applications.policy.ts';

const actor = (id: string, role: Role): Actor => ({
  id,
  role,
  sessionId: 's',
  emailVerified: true,
  acceptedTerms: true,
});
const artist = actor('artist', 'artist');
const buyer = actor('buyer', 'organizer');
const sides = (status: ApplicationStatus) => ({ artistId: 'artist', buyerId: 'buyer', status });
const allowed = (who: Actor, status: ApplicationStatus, ahead = true, changed = false): string =>
  Object.entries(applicationAbilities(who, sides(status), ahead, changed))
    .filter(([, may]) => may)
    .map(([name]) => name)
    .join(' ');

describe('who may do what with an application', () => {
  it.each([
    ['pending', 'shortlist accept decline', 'withdraw'],
    ['viewed', 'shortlist accept decline', 'withdraw'],
    ['shortlisted', 'accept decline', 'withdraw'],
    ['counter_offered', '', 'withdraw'],
    ['accepted', '', ''],
    ['declined', '', ''],
    ['withdrawn', '', ''],
    ['expired', '', ''],
  ] as const)('%s: the buyer may "%s", the artist "%s"', (status, byBuyer, byArtist) => {
    expect(allowed(buyer, status)).toBe(byBuyer);
    expect(allowed(artist, status)).toBe(byArtist);
    expect(allowed(actor('other', 'organizer'), status)).toBe('');
    expect(allowed(actor('other', 'admin'), status)).toBe('');
  });

  it('leaves only declining once the event has begun', () => {
    expect(allowed(buyer, 'pending', false)).toBe('decline');
  });

  it('asks the artist to confirm what has changed, and lets nobody accept before', () => {
    expect(allowed(buyer, 'viewed', true, true)).toBe('shortlist decline');
    expect(allowed(artist, 'viewed', true, true)).toBe('withdraw confirmTerms');
    expect(allowed(artist, 'declined', true, true)).toBe('');
  });

  it('shows it to both sides and to admins, to nobody else', () => {
    const seenBy = (who: Actor): boolean => mayReadApplication(who, sides('pending'));
    expect([artist, buyer, actor('x', 'admin')].map(seenBy)).toEqual([true, true, true]);
    expect([actor('x', 'artist'), actor('x', 'venue'), actor('x', 'curator')].map(seenBy)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
