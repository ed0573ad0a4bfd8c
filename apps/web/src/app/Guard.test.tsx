// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { sessionStarted } from '../data/session.ts';
import { buildUser, renderApp } from '../testing/render.tsx';
import { MembersOnly, RoleGuard } from './Guard.tsx';

const loggedOut = { '/login': <p>Log in here</p> };

describe('a page behind the login', () => {
  it('leads a visitor to the login, and knows the way back with its filters', () => {
    const { router } = renderApp(<MembersOnly />, {
      user: null,
      at: '/bookings?show=waiting',
      path: '/bookings',
      others: loggedOut,
    });
    expect(screen.getByText('Log in here')).toBeTruthy();
    expect(router.state.location.search).toBe(`?next=${encodeURIComponent('/bookings?show=waiting')}`);
  });

  it('waits, and shows no login, until the server has told who is here', async () => {
    const { store } = renderApp(<MembersOnly />, { at: '/bookings', others: loggedOut });
    expect(screen.queryByText('Log in here')).toBeNull();
    await act(async () => store.dispatch(sessionStarted({ user: buildUser(), accessToken: 'token' })));
    expect(screen.queryByText('Log in here')).toBeNull();
  });

  it('says what it waits for where there is no line', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    renderApp(<MembersOnly />, { at: '/bookings' });
    expect(screen.getByRole('heading', { name: 'Your pages are waiting for a connection' })).toBeTruthy();
    vi.restoreAllMocks();
  });
});

describe('a page of some roles', () => {
  const open = (user: ReturnType<typeof buildUser>) =>
    renderApp(<RoleGuard access={{ permission: 'opportunities:apply' }} />, { user, at: '/gigs' });

  it('is open to them', () => {
    open(buildUser({ role: 'artist' }));
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('tells everybody else so, with a way on, instead of a page of refusals', () => {
    open(buildUser({ role: 'venue' }));
    expect(screen.getByRole('heading', { name: 'This page is for other members' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to your dashboard' }).getAttribute('href')).toBe(
      '/dashboard',
    );
  });
});
