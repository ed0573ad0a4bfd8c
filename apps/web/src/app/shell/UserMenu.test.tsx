// @vitest-environment jsdom
import type { Role } from '@backline/api-contract/permissions';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildUser, renderApp } from '../../testing/render.tsx';
import { UserMenu } from './UserMenu.tsx';

async function open(role: Role) {
  renderApp(<UserMenu user={buildUser({ role })} />);
  await userEvent.click(screen.getByRole('button', { name: 'MR: account of Meera Rao' }));
  return screen.findByRole('menu');
}
const OWN = ['Notifications', 'Account and password', 'Log out'];

describe('the menu of the account', () => {
  it.each([
    ['artist', ['Profile', ...OWN]],
    ['admin', OWN],
  ] as const)('leads an %s to what they have', async (role, items) => {
    const menu = await open(role);
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual(items);
  });

  it('has nothing that takes the focus but its items, and begins with the first', async () => {
    const menu = await open('artist');
    const [first] = within(menu).getAllByRole('menuitem');
    const focusable = [...menu.querySelectorAll('[tabindex]')];
    expect(focusable.map((part) => part.getAttribute('role'))).toEqual(focusable.map(() => 'menuitem'));
    await waitFor(() => expect(document.activeElement).toBe(first));
  });
});
