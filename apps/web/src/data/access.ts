import { allows, type Permission, type Role } from '@backline/api-contract/permissions';

/** Which permission opens which part of the app; the server decides, this only spares a member a page of refusals. */
export const ARTIST_ONLY: Permission = 'opportunities:apply';
export const BUYER_ONLY: Permission = 'applications:respond:own';

/** What a guard asks for: a permission of the table, or one of some roles where admins are no party. */
export type Access = { permission: Permission } | { roles: readonly Role[] };

export function mayEnter(role: Role, access: Access): boolean {
  return 'permission' in access ? allows(role, access.permission) : access.roles.includes(role);
}
