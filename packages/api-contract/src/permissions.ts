/**
 * Roles and what they may do: the one table (docs/rules/wire.md#permissions). Ownership (`:own`) is checked in
 * addition, on the loaded record.
 */
export const ROLES = ['artist', 'organizer', 'venue', 'curator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const BUYERS = ['organizer', 'venue'] as const;
const PARTIES = ['artist', 'organizer', 'venue'] as const;
const MEMBERS = ['artist', 'organizer', 'venue', 'curator'] as const;

const TABLE = {
  'profile:read': MEMBERS,
  'profile:update': MEMBERS,
  'opportunities:browse': ['artist', 'curator'],
  'opportunities:apply': ['artist'],
  'opportunities:create': ['organizer', 'venue', 'curator'],
  'opportunities:read:own': BUYERS,
  'opportunities:update:own': BUYERS,
  'opportunities:delete:own': BUYERS,
  'opportunities:read:all': ['curator'],
  /** A venue's nights that others make in its house. */
  'house:read:own': ['venue'],
  'house:answer:own': ['venue'],
  'applications:read:own': PARTIES,
  'applications:withdraw:own': ['artist'],
  'applications:respond:own': BUYERS,
  'artists:browse': ['organizer', 'venue', 'curator'],
  'artists:view': ['organizer', 'venue', 'curator'],
  'artists:recommend': ['curator'],
  'venues:browse': ['artist', 'organizer', 'curator'],
  'bookings:read:own': PARTIES,
  'bookings:create': BUYERS,
  'bookings:read:all': ['curator'],
  'contracts:read:own': PARTIES,
  'contracts:sign:own': PARTIES,
  'payments:read:own': PARTIES,
  'payments:create:own': BUYERS,
  'calendar:read:own': PARTIES,
  'calendar:update:own': PARTIES,
  'programming:access': ['venue', 'curator'],
  'programming:create': ['venue', 'curator'],
  'programming:manage': ['venue', 'curator'],
  'analytics:read': ['curator'],
  'notifications:read:own': MEMBERS,
  /**
   * The review queue is shared with curators (docs/rules/identity.md#verification); everything else of the admin area
   * is not in the table.
   */
  'verifications:review': ['curator'],
  'admin:access': [],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof TABLE;
export const PERMISSIONS = Object.keys(TABLE) as Permission[];

export function allows(role: Role, permission: Permission): boolean {
  return role === 'admin' || (TABLE[permission] as readonly Role[]).includes(role);
}

export function permissionsOf(role: Role): Permission[] {
  return PERMISSIONS.filter((permission) => allows(role, permission));
}
