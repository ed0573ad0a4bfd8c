import type { Role } from '@backline/api-contract/permissions';
import type { IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Access } from '../data/access.ts';

/** A place in the navigation of some roles. */
export interface NavEntry {
  label: string;
  icon: ComponentType<IconProps>;
  roles: readonly Role[];
}

/**
 * What stands around a page: the frame of members with the navigation; the frame of public texts, from edge to edge, or with the margins of a
 * page; a quiet frame for the forms of a visitor's account.
 */
type Frame = 'member' | 'text' | 'public' | 'account';

/** A page of the app, declared in the `pages.ts` of the feature or screen that it belongs to and collected by the app. */
export interface Page {
  path: string;
  frame: Frame;
  load: () => Promise<ComponentType>;
  /** Which members; all where it is not said. */
  access?: Access;
  nav?: NavEntry;
}

/**
 * A page that is a chunk of its own: `page('member', '/gigs', () => import('./FindGigsPage.tsx'), 'FindGigsPage')`. The name is checked
 * against what the module exports.
 */
export function page<K extends string>(
  frame: Frame,
  path: string,
  load: () => Promise<Record<K, ComponentType>>,
  name: K,
  more: Pick<Page, 'access' | 'nav'> = {},
): Page {
  return { frame, path, load: async () => (await load())[name], ...more };
}
