// @vitest-environment jsdom
import type { DetailChange, OwnDetailChange } from '@backline/api-contract/detail-changes';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildProfile, buildReference } from '../../../testing/build-profile.ts';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { errorOf } from '../../../testing/fields.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { AccountPage } from './AccountPage.tsx';

const SEND = 'PUT /auth/me/change';
const WITHDRAW = 'POST /auth/me/change/withdraw';
const WAITING: DetailChange = {
  id: '00000000-0000-4000-8000-00000000000a',
  status: 'in_review',
  fields: [{ field: 'address', before: '14 Hill Road', after: '1 New Road' }],
  reason: 'We have moved.',
  version: 1,
  notes: null,
  submittedAt: '2026-11-28T10:00:00.000Z',
  decidedAt: null,
};
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function open(change: DetailChange | null = null) {
  const user = buildUser({ phone: '+919820012345' });
  const profile = buildProfile('artist', { legalName: 'Meera Rao', address: '14 Hill Road', city: 'Mumbai' });
  const state: OwnDetailChange = { fixed: true, change };
  const server = createFakeServer({
    'GET /auth/me': { user, profile: null, standing: null, permissions: [] },
    'GET /auth/me/change': () => state,
    'GET /profile': { profile },
    'GET /reference': buildReference(),
    [SEND]: () => Object.assign(state, { change: WAITING }),
    [WITHDRAW]: () => Object.assign(state, { change: { ...WAITING, status: 'withdrawn' } }),
  });
  renderApp(<AccountPage />, { user });
  await screen.findByLabelText('Why it changes');
  const sent = () => server.asked.filter(({ key }) => key === SEND).map(({ body }) => body);
  return { server, sent };
}

describe('the details of somebody who has signed', () => {
  it('are sent in with a reason: what differs, of account and profile, and nothing else', async () => {
    const { server, sent } = await open();
    fill('First name', 'Mira');
    fill('Address', '1 New Road');
    fill('Mobile number (optional)', '');
    fill('Why it changes', 'We have moved.');
    await press('Send in for review');
    await waitFor(() =>
      expect(sent()).toEqual([
        { firstName: 'Mira', phone: null, address: '1 New Road', reason: 'We have moved.' },
      ]),
    );
    expect(server.asked.some(({ key }) => key === 'PATCH /auth/me')).toBe(false);
    expect(await screen.findByText('A change is with our reviewers')).toBeDefined();
  });

  it('need a reason, and nothing is sent without one', async () => {
    const { sent } = await open();
    fill('First name', 'Mira');
    await press('Send in for review');
    await waitFor(() => expect(errorOf('Why it changes')).not.toBeNull());
    expect(document.activeElement).toBe(field('Why it changes'));
    expect(sent()).toEqual([]);
  });

  it('keep what was typed where the server refuses it, and say so at the field', async () => {
    const { server } = await open();
    const errors = [{ field: 'phone', message: 'Enter a valid phone number.' }];
    server.answer({ [SEND]: new Refused(400, 'VALIDATION_FAILED', 'Please look again.', errors) });
    fill('Mobile number (optional)', '123');
    fill('Why it changes', 'A new one.');
    await press('Send in for review');
    await waitFor(() => expect(errorOf('Mobile number (optional)')).toBe('Enter a valid phone number.'));
    expect(field('Mobile number (optional)').value).toBe('123');
  });

  it('show what waits, the old beside the new, and begin with it where it is replaced', async () => {
    const { sent } = await open(WAITING);
    const row = within(screen.getByRole('table')).getByText('1 New Road').closest('tr');
    expect(row?.textContent).toContain('14 Hill Road');
    expect([field('Address').value, field('Why it changes').value]).toEqual(['1 New Road', 'We have moved.']);
    fill('City', 'Pune');
    await press('Replace the change');
    await waitFor(() =>
      expect(sent()).toEqual([{ address: '1 New Road', city: 'Pune', reason: 'We have moved.' }]),
    );
  });

  it('can be left as they are: what waits is withdrawn after a question', async () => {
    const { server } = await open(WAITING);
    const asked = () => server.asked.filter(({ key }) => key === WITHDRAW).length;
    await press('Withdraw');
    expect(asked()).toBe(0);
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw' }),
    );
    await waitFor(() => expect(asked()).toBe(1));
    await waitFor(() => expect(screen.queryByText('A change is with our reviewers')).toBeNull());
  });

  it('say why the last change was refused', async () => {
    await open({ ...WAITING, status: 'refused', notes: 'Send the certificate.' });
    expect(screen.getByText(/Send the certificate\./)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Send in for review' })).toBeDefined();
  });
});
