// @vitest-environment jsdom
import type { Me, User } from '@backline/api-contract/accounts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { errorOf } from '../../../testing/fields.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { AccountPage } from './AccountPage.tsx';
import { VerifyEmailPage } from './VerifyEmailPage.tsx';

const CHANGE = 'PATCH /auth/me';
const PROFILE = {
  type: 'artist',
  name: null,
  city: null,
  verificationNotes: null,
  profileCompleteness: 0,
} as const;

const meOf = (user: User, verificationStatus: 'pending' | 'approved'): Me => ({
  user,
  profile: { ...PROFILE, verificationStatus },
  standing: null,
  permissions: [],
});
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save details' }));

async function open(verificationStatus: 'pending' | 'approved' = 'pending') {
  const user = buildUser({ phone: '+919820012345' });
  const server = createFakeServer({
    'GET /auth/me': () => meOf(user, verificationStatus),
    'GET /auth/me/change': { fixed: false, change: null },
    [CHANGE]: ({ body }) => ({ user: Object.assign(user, body) }),
  });
  renderApp(<AccountPage />, { user: { ...user, acceptedTermsVersion: null } });
  await screen.findByText(`Version ${user.acceptedTermsVersion}`);
  const sent = () => server.asked.filter(({ key }) => key === CHANGE).map(({ body }) => body);
  return { server, sent };
}

describe('the details of an account', () => {
  it('sends what was changed and nothing else; an emptied number is no number', async () => {
    const { sent } = await open();
    fill('First name', 'Mira');
    fill('Mobile number (optional)', '');
    await save();
    await waitFor(() => expect(sent()).toEqual([{ firstName: 'Mira', phone: null }]));
  });

  it('lets the role be chosen anew while nothing rests on it', async () => {
    const { sent } = await open();
    await userEvent.click(await screen.findByRole('radio', { name: /I organize events/ }));
    await save();
    await waitFor(() => expect(sent()).toEqual([{ role: 'organizer' }]));
  });

  it('offers no other role once the profile was looked at', async () => {
    await open('approved');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('asks for a name and sends nothing without one', async () => {
    const { sent } = await open();
    fill('Last name', ' ');
    await save();
    await waitFor(() => expect(document.activeElement).toBe(field('Last name')));
    expect(errorOf('Last name')).not.toBeNull();
    expect(sent()).toEqual([]);
  });

  it('says at the field what a signed contract has fixed, and keeps what was typed', async () => {
    const { server } = await open();
    const errors = [{ field: 'firstName', message: 'A contract is signed under this.' }];
    server.answer({ [CHANGE]: new Refused(400, 'VALIDATION_FAILED', 'Please look again.', errors) });
    fill('First name', 'Mira');
    await save();
    await waitFor(() => expect(errorOf('First name')).toBe('A contract is signed under this.'));
    expect(field('First name').value).toBe('Mira');
  });
});

it('whoever has proved an address is led to what a stranger may have registered with it', async () => {
  createFakeServer({
    'POST /auth/verify-email': {},
    'GET /auth/me': meOf(buildUser(), 'pending'),
  });
  renderApp(<VerifyEmailPage />, { user: null, at: '/verify-email?token=abc', path: '/verify-email' });
  const link = await screen.findByRole('link', { name: /check its name/i });
  expect(link.getAttribute('href')).toBe('/login?next=%2Faccount');
});
