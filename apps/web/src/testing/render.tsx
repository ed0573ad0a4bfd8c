import type { User } from '@backline/api-contract/accounts';
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createStore } from '../app/store.ts';
import { sessionEnded, sessionStarted } from '../data/session.ts';

// What jsdom lacks of a browser, as far as Mantine asks for it at once.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
Element.prototype.scrollIntoView ??= () => undefined;
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

// A busy machine is not a broken product.
configure({ asyncUtilTimeout: 30_000 });

export function buildUser(changes: Partial<User> = {}): User {
  return {
    id: '0190d0c4-0000-7000-8000-000000000001',
    email: 'meera@example.in',
    firstName: 'Meera',
    lastName: 'Rao',
    role: 'artist',
    phone: null,
    status: 'active',
    emailVerified: true,
    acceptedTermsVersion: '2026-11-29',
    createdAt: '2026-11-01T10:00:00Z',
    ...changes,
  };
}

interface Setting {
  /** Who is logged in; null for a visitor, undefined while the server has not told. */
  user?: User | null;
  /** The address, and the pattern of the route where it has parameters. */
  at?: string;
  path?: string;
  /** Other routes that a test leads to, as what they show. */
  others?: Record<string, ReactNode>;
}

/** Renders a piece as the app does: with store, theme and router, and without animations. */
export function renderApp(piece: ReactNode, { user, at = '/', path = at, others = {} }: Setting = {}) {
  const store = createStore();
  if (user) store.dispatch(sessionStarted({ user, accessToken: 'token' }));
  if (user === null) store.dispatch(sessionEnded());
  const routes = Object.entries({ [path]: piece, ...others }).map(([key, element]) => ({
    path: key,
    element,
  }));
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <Provider store={store}>
      <MantineProvider env="test">
        <RouterProvider router={router} />
      </MantineProvider>
    </Provider>,
  );
  return { ...view, store, router };
}
