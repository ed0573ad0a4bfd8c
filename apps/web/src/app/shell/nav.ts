import type { Role } from '@backline/api-contract/permissions';
import type { NavEntry } from '../../lib/page.ts';
import { PAGES } from '../pages.ts';

export interface NavItem extends Omit<NavEntry, 'roles'> {
  to: string;
}

/** The navigation of a role, out of what the pages declare. */
export function navOf(role: Role): NavItem[] {
  return PAGES.flatMap(({ path, nav }) => {
    if (!nav?.roles.includes(role)) return [];
    return [{ to: path, label: nav.label, icon: nav.icon }];
  });
}

export const TABS_ON_A_PHONE = 4;
