// @vitest-environment jsdom
import type { DetailReview } from '@backline/api-contract/detail-changes';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createFakeServer, ONE_PAGE, Refused } from '../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { DetailChangesPage } from './DetailChangesPage.tsx';

const DECIDE = 'POST /admin/detail-changes/:id';
const REVIEW: DetailReview = {
  id: '00000000-0000-4000-8000-00000000000a',
  status: 'in_review',
  fields: [{ field: 'organizationType', before: 'company', after: null }],
  reason: 'We have closed the company.',
  version: 3,
  notes: null,
  submittedAt: '2026-11-28T10:00:00.000Z',
  decidedAt: null,
  memberId: '00000000-0000-4000-8000-00000000000b',
  role: 'organizer',
  ownerName: 'Kabir Shah',
  ownerEmail: 'kabir@example.in',
};

async function open() {
  const server = createFakeServer({
    'GET /admin/detail-changes': { detailChanges: [REVIEW], pagination: ONE_PAGE },
    [DECIDE]: { detailChange: { ...REVIEW, status: 'approved' } },
  });
  renderApp(<DetailChangesPage />, { user: buildUser({ role: 'curator' }) });
  await screen.findByText('Kabir Shah');
  const decided = () => server.asked.filter(({ key }) => key === DECIDE).map(({ body }) => body);
  return { server, decided };
}
/** Nothing can be decided in the first moment: the case has to be looked at. */
const ready = (name: string) =>
  waitFor(() => {
    const button = screen.getByRole<HTMLButtonElement>('button', { name });
    expect(button.disabled).toBe(false);
    return button;
  });

it('shows the old beside the new in words, and why', async () => {
  await open();
  const [, row] = within(screen.getByRole('table')).getAllByRole('row');
  const cells = within(row as HTMLElement).getAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'Type of organization',
    'Company',
    'Not given',
  ]);
  expect(screen.getByText('We have closed the company.')).toBeDefined();
});

it('decides on the version that was shown, and refuses with words alone', async () => {
  const { decided } = await open();
  await userEvent.click(await ready('Refuse'));
  expect(await screen.findByText('Say why it is refused.')).toBeDefined();
  expect(decided()).toEqual([]);
  await userEvent.type(screen.getByLabelText(/Reason/), 'Not without paper.');
  await userEvent.click(await ready('Refuse'));
  await waitFor(() =>
    expect(decided()).toEqual([{ decision: 'refuse', version: 3, reason: 'Not without paper.' }]),
  );
});

it('says that something else was sent in meanwhile, and stays where it is', async () => {
  const { server } = await open();
  server.answer({ [DECIDE]: new Refused(409, 'CONFLICT', 'Something else was sent in meanwhile.') });
  await userEvent.click(await ready('Approve'));
  expect(await screen.findByText('Something else was sent in meanwhile.')).toBeDefined();
  expect(screen.getByText('Kabir Shah')).toBeDefined();
});
