import type { User } from '@backline/api-contract/accounts';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { ProfileSummary } from '@backline/api-contract/profiles';

export interface Remedy {
  to: string;
  label: string;
}

type Gig = Pick<
  OpportunityDetail,
  'status' | 'applicationsCloseAt' | 'applicationCount' | 'maxApplications' | 'availability'
>;

const OTHER_GIGS: Remedy = { to: '/gigs', label: 'Find other gigs' };

/**
 * Where an artist who may not apply goes from here. The server says why not, in words; this only finds the link that
 * belongs to it, from what is known about artist and gig.
 */
export function remedies(
  gig: Gig,
  user: Pick<User, 'emailVerified'>,
  profile: Pick<ProfileSummary, 'verificationStatus'> | null,
  now: Date,
): Remedy[] {
  // The banner above every page sends the mail again.
  if (!user.emailVerified) return [{ to: '/account', label: 'Your email address' }];
  if (profile && profile.verificationStatus !== 'approved')
    return [{ to: '/profile', label: 'Open your profile' }];
  const over = gig.status !== 'active' || new Date(gig.applicationsCloseAt) <= now;
  if (over || gig.applicationCount >= gig.maxApplications) return [OTHER_GIGS];
  if (gig.availability && !gig.availability.free)
    return [{ to: '/bookings', label: 'See your bookings' }, OTHER_GIGS];
  return [
    { to: '/applications', label: 'Your open applications' },
    { to: '/standing', label: 'What your standing allows' },
  ];
}
