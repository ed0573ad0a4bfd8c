// @vitest-environment jsdom
import { changePasswordBodySchema, passwordProblems } from '@backline/api-contract/accounts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { errorOf } from '../../../testing/fields.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { RegisterPage } from './RegisterPage.tsx';
import { ResetPasswordPage } from './ResetPasswordPage.tsx';

const CHANGE = 'POST /auth/change-password';
const RESET = 'POST /auth/reset-password';
const REGISTER = 'POST /auth/register';
const RULES = 'The password does not follow all the rules below yet.';
const TOKEN = 'a'.repeat(64);

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** The rules that are ticked off. */
const kept = () =>
  within(screen.getByRole('list', { name: 'Password rules' }))
    .getAllByRole('listitem')
    .filter(({ textContent }) => textContent.endsWith('Done.')).length;

describe('changing the password', () => {
  function open() {
    const server = createFakeServer({ [CHANGE]: {} });
    renderApp(<ChangePasswordForm />, { user: buildUser() });
    return { server, sent: () => server.asked.map(({ body }) => body) };
  }

  it('asks for the old one in the words of the schema and for the rules of the new one, and sends nothing', async () => {
    const { sent } = open();
    await press('Change password');
    await waitFor(() => expect(document.activeElement).toBe(field('Current password')));
    const asked = changePasswordBodySchema.shape.currentPassword.safeParse('').error?.issues[0]?.message;
    expect(errorOf('Current password')).toBe(asked);
    expect(errorOf('New password')).toBe(RULES);
    expect(sent()).toEqual([]);
  });

  it('ticks the rules off while one types, and leads to a password that does not follow them', async () => {
    const { sent } = open();
    fill('Current password', 'Old@12345');
    fill('New password', 'short');
    expect(kept()).toBe(passwordProblems('').length - passwordProblems('short').length);
    await press('Change password');
    await waitFor(() => expect(document.activeElement).toBe(field('New password')));
    expect(errorOf('Current password')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('sends both, and empties the form once it is done', async () => {
    const { sent } = open();
    fill('Current password', 'Old@12345');
    fill('New password', 'Rooftop@2026');
    await press('Change password');
    await waitFor(() => expect(field('New password').value).toBe(''));
    expect(sent()).toEqual([{ currentPassword: 'Old@12345', newPassword: 'Rooftop@2026' }]);
  });

  it('refused by the server says so at the field, and keeps what was typed', async () => {
    const { server } = open();
    const errors = [{ field: 'newPassword', message: 'This password is in a list of leaked ones.' }];
    server.answer({
      [CHANGE]: new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', errors),
    });
    fill('Current password', 'Old@12345');
    fill('New password', 'Rooftop@2026');
    await press('Change password');
    await waitFor(() => expect(errorOf('New password')).toBe(errors[0]?.message));
    expect(document.activeElement).toBe(field('New password'));
    expect([field('Current password').value, field('New password').value]).toEqual([
      'Old@12345',
      'Rooftop@2026',
    ]);
  });
});

describe('choosing a new password with the link of a mail', () => {
  function open() {
    const server = createFakeServer({ [RESET]: {} });
    renderApp(<ResetPasswordPage />, {
      user: null,
      at: `/reset-password?token=${TOKEN}`,
      path: '/reset-password',
    });
    return { server, sent: () => server.asked.map(({ body }) => body) };
  }

  it('holds to the rules before anything is sent', async () => {
    const { sent } = open();
    fill('New password', 'short');
    await press('Save the new password');
    await waitFor(() => expect(errorOf('New password')).toBe(RULES));
    expect(document.activeElement).toBe(field('New password'));
    expect(sent()).toEqual([]);
  });

  it('sends it with the token of the link, and leads to the login', async () => {
    const { sent } = open();
    fill('New password', 'Rooftop@2026');
    await press('Save the new password');
    expect(await screen.findByRole('link', { name: 'Log in with the new password' })).toBeTruthy();
    expect(sent()).toEqual([{ token: TOKEN, password: 'Rooftop@2026' }]);
  });

  it('says above the form what is wrong with the link, which no field shows', async () => {
    const { server } = open();
    const errors = [{ field: 'token', message: 'This link was used already.' }];
    server.answer({
      [RESET]: new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', errors),
    });
    fill('New password', 'Rooftop@2026');
    await press('Save the new password');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(field('New password').value).toBe('Rooftop@2026');
  });
});

describe('the registration', () => {
  const open = (at: string) => {
    const server = createFakeServer({});
    renderApp(<RegisterPage />, { user: null, at, path: '/register' });
    return { sent: () => server.asked.filter(({ key }) => key === REGISTER) };
  };

  it('leads to the choice of a role where none is made, and sends nothing', async () => {
    const { sent } = open('/register');
    await press('Create account');
    const choice = screen.getByRole('radiogroup', { name: 'What brings you here?' });
    await waitFor(() => expect(choice.contains(document.activeElement)).toBe(true));
    expect(sent()).toEqual([]);
  });

  it('leads to the first field otherwise, and marks the terms as not agreed to', async () => {
    const { sent } = open('/register?role=venue');
    await press('Create account');
    await waitFor(() => expect(document.activeElement).toBe(field('First name')));
    const terms = screen.getByRole('checkbox');
    expect(terms.getAttribute('aria-invalid')).toBe('true');
    expect(sent()).toEqual([]);
  });
});
