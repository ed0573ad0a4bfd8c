// @vitest-environment jsdom
import type { CancellationPolicy } from '@backline/api-contract/cancellations';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { PoliciesPage } from './PoliciesPage.tsx';

const CHOOSE = 'POST /admin/policies';
const policy = (name: CancellationPolicy['name']): CancellationPolicy => ({
  name,
  version: 1,
  summary: `About ${name}.`,
  tiers: [
    {
      tier: 'standard',
      days: '15 to 30 days before the event',
      buyerCancels: 75,
      artistCancels: 100,
      trustPoints: -3,
    },
  ],
  remainder: 'The rest goes to the artist.',
});
type Name = CancellationPolicy['name'];

async function open() {
  const state = {
    current: 'protected' as Name,
    policies: [policy('protected'), policy('standard')],
    choices: [{ policy: 'protected' as Name, chosenAt: '2026-11-01T10:00:00.000Z', chosenBy: 'Asha Menon' }],
  };
  const server = createFakeServer({
    'GET /admin/policies': () => structuredClone(state),
    [CHOOSE]: ({ body }) => {
      state.current = (body as { policy: Name }).policy;
      return structuredClone(state);
    },
  });
  renderApp(<PoliciesPage />, { user: buildUser({ role: 'admin' }) });
  await screen.findByRole('region', { name: 'protected, version 1' });
  return { server, sent: () => server.asked.filter(({ key }) => key === CHOOSE).map(({ body }) => body) };
}
const part = (name: Name) => within(screen.getByRole('region', { name: `${name}, version 1` }));
const choose = (name: Name) => part(name).queryByRole('button', { name: 'Use for new bookings' });
const confirm = async () =>
  within(await screen.findByRole('dialog')).getByRole('button', { name: 'Use it for new bookings' });

it('says which policy holds and who chose it, and offers only the others', async () => {
  await open();
  expect(part('protected').getByText('New bookings are made under this policy.')).toBeTruthy();
  expect([choose('protected'), choose('standard')]).toEqual([null, expect.anything()]);
  expect(screen.getByRole('region', { name: 'Choices' }).textContent).toContain('Asha Menon');
});

it('changes nothing before the question is answered, and shows what holds now', async () => {
  const { sent } = await open();
  await userEvent.click(choose('standard') as HTMLElement);
  const button = await confirm();
  expect(sent()).toEqual([]);
  await userEvent.click(button);
  await waitFor(() => expect(choose('standard')).toBeNull());
  expect(choose('protected')).not.toBeNull();
  expect(sent()).toEqual([{ policy: 'standard' }]);
});

it('says in the dialog why it cannot be', async () => {
  const { server } = await open();
  server.answer({ [CHOOSE]: new Refused(409, 'CONFLICT', 'Somebody else has just chosen.') });
  await userEvent.click(choose('standard') as HTMLElement);
  await userEvent.click(await confirm());
  expect(await within(screen.getByRole('dialog')).findByText('Somebody else has just chosen.')).toBeTruthy();
  expect(part('protected').getByText('New bookings are made under this policy.')).toBeTruthy();
});
