import { allows, type Permission, type Role } from '@backline/api-contract/permissions';

/** What a guard asks for: a permission of the table, or one of some roles where admins are no party. */
export type Access = { permission: Permission } | { roles: readonly Role[] };

// Which permission opens which part of the app; the server decides, this only spares a member a page of refusals.
export const ARTISTS_PART: Access = { permission: 'opportunities:apply' };
export const BUYERS_PART: Access = { permission: 'applications:respond:own' };
/** Venues alone have a house; staff are no party to it. */
export const HOUSE_PART: Access = { roles: ['venue'] };
export const PARTIES_PART: Access = { permission: 'bookings:read:own' };

export const BUYERS: readonly Role[] = ['organizer', 'venue'];
export const PARTIES: readonly Role[] = ['artist', ...BUYERS];

export function mayEnter(role: Role, access: Access): boolean {
  return 'permission' in access ? allows(role, access.permission) : access.roles.includes(role);
}
