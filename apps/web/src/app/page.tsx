import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/**
 * A route whose page is a chunk of its own: `page('gigs', () => import('…/FindGigsPage.tsx'), 'FindGigsPage')`.
 * The name is checked against what the module exports.
 */
export function page<K extends string>(
  path: string,
  load: () => Promise<Record<K, ComponentType>>,
  name: K,
): RouteObject {
  const component = async () => (await load())[name];
  return { path, lazy: { Component: component } };
}
