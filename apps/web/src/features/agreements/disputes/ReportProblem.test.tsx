// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildBooking } from '../../../testing/build-booking.ts';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { ReportProblem } from './ReportProblem.tsx';

const REPORT = 'POST /bookings/:id/dispute';
const ID = '00000000-0000-4000-8000-0000000000aa';

function show(reportProblem = true) {
  const booking = buildBooking({ abilities: { ...buildBooking().abilities, reportProblem } });
  // Of the answer the page reads the id alone: it goes on to the problem's own page.
  const server = createFakeServer({ [REPORT]: { id: ID } as never });
  renderApp(<ReportProblem booking={booking} />, {
    user: buildUser({ role: 'organizer' }),
    others: { '/disputes/:id': <p>The desk</p> },
  });
  return { server, sent: () => server.asked.map(({ body }) => body) };
}
const open = () => userEvent.click(screen.getByRole('button', { name: 'Report a problem' }));
const dialog = async () => within(await screen.findByRole('dialog', { name: 'Report a problem' }));
const story = async () => (await dialog()).getByLabelText<HTMLTextAreaElement>(/What happened/);
const send = async () => (await dialog()).getByRole('button', { name: 'Report the problem' });
async function chooseReason(name: string) {
  await userEvent.click((await dialog()).getByRole('combobox', { name: /What went wrong/ }));
  await userEvent.click(await screen.findByRole('option', { name, hidden: true }));
}

describe('reporting a problem', () => {
  it('is offered as long as the server allows it, with the time until when', () => {
    show(false);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks for a reason and a story, leads to the first that is missing, and sends nothing', async () => {
    const { sent } = show();
    expect(screen.getByText(/You can report it until/).textContent).toMatch(/16 Dec/);
    await open();
    await userEvent.click(await send());
    const reason = (await dialog()).getByRole('combobox', { name: /What went wrong/ });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect((await story()).getAttribute('aria-invalid')).toBe('true');
    expect(sent()).toEqual([]);
  });

  it('is sent once, however often one clicks, and leads to the page of the problem', async () => {
    const { sent } = show();
    await open();
    await chooseReason('Something else');
    await userEvent.type(await story(), '  The sound failed at ten.  ');
    await userEvent.dblClick(await send());
    expect(await screen.findByText('The desk')).toBeTruthy();
    expect(sent()).toEqual([{ reason: 'other', description: 'The sound failed at ten.' }]);
  });

  it('that comes too late says so in the dialog and keeps the story', async () => {
    const { server } = show();
    server.answer({ [REPORT]: new Refused(409, 'ILLEGAL_TRANSITION', 'The money is released.') });
    await open();
    await chooseReason('Something else');
    await userEvent.type(await story(), 'The sound failed.');
    await userEvent.click(await send());
    expect(await (await dialog()).findByText('The money is released.')).toBeTruthy();
    expect((await story()).value).toBe('The sound failed.');
  });
});
