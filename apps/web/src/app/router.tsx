import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Page } from '../lib/page.ts';
import { MembersOnly, RoleGuard } from './Guard.tsx';
import { PAGES } from './pages.ts';
import { RouteFailure } from './RouteFailure.tsx';
import { AccountFrame } from './shell/AccountFrame.tsx';
import { PublicFrame, PublicPage } from './shell/PublicFrame.tsx';
import { FirstPaint, Root } from './shell/Root.tsx';

function routeOf({ path, load, access }: Page): RouteObject {
  const route: RouteObject = { path, lazy: { Component: load } };
  return access ? { element: <RoleGuard access={access} />, children: [route] } : route;
}

const routesIn = (frame: Page['frame']): RouteObject[] =>
  PAGES.filter((page) => page.frame === frame).map(routeOf);

/** A chunk of its own: visitors never load the navigation of members. */
const memberShell = { Component: async () => (await import('./shell/AppShell.tsx')).AppShell };

export const router = createBrowserRouter([
  {
    Component: Root,
    ErrorBoundary: RouteFailure,
    HydrateFallback: FirstPaint,
    children: [
      { Component: AccountFrame, ErrorBoundary: RouteFailure, children: routesIn('account') },
      {
        lazy: memberShell,
        children: [
          {
            ErrorBoundary: RouteFailure,
            children: [{ Component: MembersOnly, children: routesIn('member') }],
          },
        ],
      },
      {
        Component: PublicFrame,
        ErrorBoundary: RouteFailure,
        children: [...routesIn('text'), { Component: PublicPage, children: routesIn('public') }],
      },
    ],
  },
]);
