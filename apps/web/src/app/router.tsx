import { createBrowserRouter } from 'react-router';
import { MembersOnly } from './Guard.tsx';
import { page } from './page.tsx';
import { RouteFailure } from './RouteFailure.tsx';
import { adminRoutes } from './routes/admin-routes.tsx';
import { memberRoutes } from './routes/member-routes.tsx';
import { accountRoutes, publicPages, publicRoutes } from './routes/public-routes.ts';
import { AccountFrame } from './shell/AccountFrame.tsx';
import { AppShell } from './shell/AppShell.tsx';
import { PublicFrame, PublicPage } from './shell/PublicFrame.tsx';
import { FirstPaint, Root } from './shell/Root.tsx';

const notFound = page('*', () => import('../screens/landing/NotFoundPage.tsx'), 'NotFoundPage');

export const router = createBrowserRouter([
  {
    Component: Root,
    ErrorBoundary: RouteFailure,
    HydrateFallback: FirstPaint,
    children: [
      { Component: AccountFrame, ErrorBoundary: RouteFailure, children: accountRoutes },
      {
        Component: AppShell,
        children: [
          {
            ErrorBoundary: RouteFailure,
            children: [{ Component: MembersOnly, children: [...memberRoutes, ...adminRoutes] }],
          },
        ],
      },
      {
        Component: PublicFrame,
        ErrorBoundary: RouteFailure,
        children: [...publicRoutes, { Component: PublicPage, children: [...publicPages, notFound] }],
      },
    ],
  },
]);
