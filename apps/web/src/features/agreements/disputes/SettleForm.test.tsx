// @vitest-environment jsdom
import type { DisputeDetail, DisputePreview } from '@backline/api-contract/disputes';
import { paise } from '@backline/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { SettleForm } from './SettleForm.tsx';

const dispute: DisputeDetail = {
  id: 'd1',
  reason: 'other',
  raisedBy: 'buyer',
  raisedAt: '2026-11-02T06:30:00.000Z',
  resolution: null,
  bookingId: 'b1',
  bookingNumber: 'BK-2026-000001',
  title: 'Harbour Night',
  eventDate: '2026-11-01',
  artistName: 'Monsoon',
  buyerName: 'Tidewater Live',
  held: paise(5_000_000),
  description: 'The set was short.',
  messages: [],
  frozen: false,
  abilities: { write: true, resolve: true },
};
const preview: DisputePreview = {
  held: paise(5_000_000),
  refund: paise(2_000_000),
  toArtist: paise(2_910_000),
  commission: paise(90_000),
  fallsAway: paise(0),
  outcome: 'completed',
};

function show(changes: Partial<DisputeDetail> = {}) {
  const server = createFakeServer({
    'GET /admin/disputes/:bookingId/preview': preview,
    'POST /admin/disputes/:bookingId/resolve': new Refused(409, 'PREVIEW_CHANGED', 'Look at it again.'),
  });
  renderApp(<SettleForm dispute={{ ...dispute, ...changes }} />, { user: buildUser({ role: 'admin' }) });
  return server;
}

it('shows what a decision does before it is made, names both amounts, and says what was seen', async () => {
  const user = userEvent.setup();
  const server = show();
  await user.click(screen.getByRole('radio', { name: /Tidewater Live/ }));
  await user.type(screen.getByLabelText(/Goes back to the buyer/), '40');
  expect(await screen.findByText('₹29,100.00')).toBeDefined();
  await user.type(screen.getByLabelText(/Notes/), 'Both were heard.');
  await user.click(screen.getByRole('button', { name: 'Decide' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('₹20,000.00 goes back to Tidewater Live, and ₹29,100.00 to Monsoon.');
  await user.click(within(dialog).getByRole('button', { name: 'Decide for good' }));
  await waitFor(() => expect(screen.getByText('Look at it again.')).toBeDefined());
  expect(server.asked.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    resolution: { favoredParty: 'buyer', refundPercentage: 40 },
    notes: 'Both were heard.',
    held: paise(5_000_000),
  });
  expect(screen.getByLabelText(/Notes/)).toHaveProperty('value', 'Both were heard.');
});

it('promises no amounts that it does not know, and asks again', async () => {
  const user = userEvent.setup();
  const server = show();
  server.answer({
    'GET /admin/disputes/:bookingId/preview': new Refused(500, 'INTERNAL', 'Something went wrong.'),
  });
  await user.type(screen.getByLabelText(/Goes back to the buyer/), '40');
  expect(await screen.findByRole('button', { name: /again/i })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Decide' })).toHaveProperty('disabled', true);
});

it('decides nothing while money has moved outside, and leads to the alert', () => {
  show({ frozen: true });
  expect(screen.getByRole('link', { name: 'Settle its alert first' }).getAttribute('href')).toBe(
    '/admin/alerts',
  );
  expect(screen.getByRole('button', { name: 'Decide' })).toHaveProperty('disabled', true);
});
