import type { Role } from '@backline/api-contract/permissions';

/**
 * Who may do what, written out cell by cell from the rules (docs/rules/wire.md#permissions) and from nothing in
 * the code: tests judge the code by it. An admin may do everything. Whoever changes an access on purpose changes it
 * here as well.
 */
export const PERMISSION_TABLE: Readonly<Record<string, readonly Exclude<Role, 'admin'>[]>> = {
  'profile:read': ['artist', 'organizer', 'venue', 'curator'],
  'profile:update': ['artist', 'organizer', 'venue', 'curator'],
  'opportunities:browse': ['artist', 'curator'],
  'opportunities:apply': ['artist'],
  'opportunities:create': ['organizer', 'venue', 'curator'],
  'opportunities:read:own': ['organizer', 'venue'],
  'opportunities:update:own': ['organizer', 'venue'],
  'opportunities:delete:own': ['organizer', 'venue'],
  'opportunities:read:all': ['curator'],
  'applications:read:own': ['artist', 'organizer', 'venue'],
  'applications:withdraw:own': ['artist'],
  'applications:respond:own': ['organizer', 'venue'],
  'artists:browse': ['organizer', 'venue', 'curator'],
  'artists:view': ['organizer', 'venue', 'curator'],
  'artists:recommend': ['curator'],
  'venues:browse': ['artist', 'organizer', 'curator'],
  'bookings:read:own': ['artist', 'organizer', 'venue'],
  'bookings:create': ['organizer', 'venue'],
  'bookings:read:all': ['curator'],
  'contracts:read:own': ['artist', 'organizer', 'venue'],
  'contracts:sign:own': ['artist', 'organizer', 'venue'],
  'payments:read:own': ['artist', 'organizer', 'venue'],
  'payments:create:own': ['organizer', 'venue'],
  'calendar:read:own': ['artist', 'organizer', 'venue'],
  'calendar:update:own': ['artist', 'organizer', 'venue'],
  'programming:access': ['venue', 'curator'],
  'programming:create': ['venue', 'curator'],
  'programming:manage': ['venue', 'curator'],
  'analytics:read': ['curator'],
  'notifications:read:own': ['artist', 'organizer', 'venue', 'curator'],
  // docs/rules/identity.md#profiles: the review queue is shared with curators.
  'verifications:review': ['curator'],
  // The rest of the admin area is for nobody else.
  'admin:access': [],
};

/** What each route asks for: `public`, `member` (whoever is logged in), or a permission of the table above. */
export const SPECIFIED_ACCESS: Readonly<Record<string, string>> = {
  'DELETE /opportunities/:id': 'opportunities:delete:own',
  'GET /admin/audit': 'admin:access',
  'GET /admin/audit/actions': 'admin:access',
  'GET /admin/bookings': 'admin:access',
  'GET /admin/jobs': 'admin:access',
  'GET /admin/ledger': 'admin:access',
  'GET /admin/users': 'admin:access',
  'GET /admin/verifications': 'verifications:review',
  'GET /applications': 'applications:read:own',
  'GET /applications/:id': 'applications:read:own',
  'GET /artists/:id': 'artists:view',
  'GET /auth/me': 'member',
  'GET /bookings': 'member',
  'GET /bookings/:id': 'member',
  'GET /contracts/:id': 'member',
  'GET /contracts/:id/pdf': 'member',
  'GET /contracts/verify': 'public',
  'GET /notifications': 'notifications:read:own',
  'GET /opportunities': 'opportunities:browse',
  'GET /opportunities/:id': 'member',
  'GET /opportunities/:id/applications': 'applications:read:own',
  'GET /opportunities/mine': 'opportunities:read:own',
  'GET /payments': 'payments:read:own',
  'GET /payments/:id': 'payments:read:own',
  'GET /payments/:id/receipt': 'payments:read:own',
  'GET /payouts': 'payments:read:own',
  'GET /profile': 'profile:read',
  'GET /profile/completeness': 'profile:read',
  'GET /reference': 'public',
  'GET /standing': 'member',
  'GET /totals': 'payments:read:own',
  'GET /venues': 'venues:browse',
  'GET /venues/:id': 'venues:browse',
  'PATCH /bookings/:id/checklist': 'bookings:read:own',
  'PATCH /opportunities/:id': 'opportunities:update:own',
  'PATCH /profile': 'profile:update',
  'POST /admin/jobs/:name/run': 'admin:access',
  'POST /admin/verify/:type/:profileId': 'verifications:review',
  'POST /applications': 'opportunities:apply',
  'POST /applications/:id/respond': 'applications:respond:own',
  'POST /applications/:id/withdraw': 'applications:withdraw:own',
  'POST /auth/accept-terms': 'member',
  'POST /auth/change-password': 'member',
  'POST /auth/forgot-password': 'public',
  'POST /auth/login': 'public',
  'POST /auth/logout': 'public',
  'POST /auth/refresh-token': 'public',
  'POST /auth/register': 'public',
  'POST /auth/resend-verification': 'member',
  'POST /auth/reset-password': 'public',
  'POST /auth/verify-email': 'public',
  'POST /bookings/:id/confirm-completion': 'bookings:read:own',
  'POST /bookings/:id/ratings': 'bookings:read:own',
  'POST /contracts/:id/sign': 'contracts:sign:own',
  'POST /notifications/read': 'notifications:read:own',
  'POST /opportunities': 'opportunities:create',
  'POST /opportunities/:id/close': 'opportunities:update:own',
  'POST /opportunities/:id/publish': 'opportunities:update:own',
  'POST /opportunities/:id/reopen': 'opportunities:update:own',
  'POST /payments/:id/order': 'payments:create:own',
  'POST /payments/:id/verify': 'payments:create:own',
  'POST /profile/submit': 'profile:update',
};

/** The roles that the tables let through to a route; for an open one all of them. */
export function admittedTo(route: string): readonly Role[] {
  const access = SPECIFIED_ACCESS[route] ?? 'nobody';
  const everybody = ['artist', 'organizer', 'venue', 'curator', 'admin'] as const;
  if (access === 'public' || access === 'member') return everybody;
  return [...(PERMISSION_TABLE[access] ?? []), 'admin'];
}
