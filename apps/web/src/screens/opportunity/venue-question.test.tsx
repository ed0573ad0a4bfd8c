// @vitest-environment jsdom
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildGig } from '../../testing/build-gig.ts';
import { buildReference } from '../../testing/build-profile.ts';
import { createFakeServer, Refused } from '../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../testing/render.tsx';
import { OpportunityPage } from './OpportunityPage.tsx';

const ANSWER = 'POST /opportunities/:id/venue-answer';
const NOBODY = buildGig().abilities;
const UNANSWERED = { answer: null, message: null, answeredAt: null };
const asked = () =>
  buildGig({
    status: 'awaiting_venue',
    house: UNANSWERED,
    abilities: { ...NOBODY, readApplications: false, agree: true, object: true },
  });
const objected = (message: string) =>
  buildGig({
    status: 'closed',
    house: { answer: 'objected', message, answeredAt: '2026-11-28T10:00:00.000Z' },
    abilities: { ...NOBODY, readApplications: false, agree: true },
  });

async function open(first: OpportunityDetail = asked()) {
  let gig = first;
  const server = createFakeServer({
    'GET /opportunities/:id': () => gig,
    'GET /reference': buildReference(),
    [ANSWER]: ({ body }) => {
      const { answer, message } = body as { answer: string; message?: string };
      if (answer === 'object' && !message)
        return new Refused(400, 'VALIDATION_FAILED', 'Please look again.', [
          { field: 'message', message: 'Say why, so that the organizer can plan anew.' },
        ]);
      gig =
        answer === 'object'
          ? objected(String(message))
          : buildGig({ house: { ...UNANSWERED, answer: 'agreed' }, abilities: NOBODY });
      return gig;
    },
  });
  renderApp(<OpportunityPage />, {
    user: buildUser({ id: gig.venue.id, role: 'venue' }),
    at: `/opportunities/${gig.id}`,
    path: '/opportunities/:id',
  });
  await screen.findByRole('heading', { level: 1, name: new RegExp(gig.title) });
  return { sent: () => server.asked.filter(({ key }) => key === ANSWER).map(({ body }) => body) };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

describe('the question that a gig asks of the house', () => {
  it('is answered by yes: after a word on what follows', async () => {
    const { sent } = await open();
    expect(screen.getByText('Kabir Shah Events asks for your yes')).toBeTruthy();
    await press('Say yes');
    expect((await dialog()).getByText(/The gig goes public at once/)).toBeTruthy();
    expect(sent()).toEqual([]);
    await userEvent.click((await dialog()).getByRole('button', { name: 'Say yes' }));
    await waitFor(() => expect(screen.queryByText('Kabir Shah Events asks for your yes')).toBeNull());
    expect(sent()).toEqual([{ answer: 'agree' }]);
    expect(screen.queryByRole('button', { name: 'Object' })).toBeNull();
  });

  it('is answered by no with a reason, which then stands on the gig and can be taken back', async () => {
    const { sent } = await open();
    await press('Object');
    await userEvent.type((await dialog()).getByLabelText(/Reason/), ' A private party. ');
    await userEvent.click((await dialog()).getByRole('button', { name: 'Object' }));
    expect(await screen.findByText('You objected to this gig')).toBeTruthy();
    expect(screen.getByText('“A private party.”')).toBeTruthy();
    await press('Take objection back');
    await userEvent.click((await dialog()).getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(screen.queryByText('You objected to this gig')).toBeNull());
    expect(sent()).toEqual([{ answer: 'object', message: 'A private party.' }, { answer: 'agree' }]);
  });

  it('takes no objection without a reason, and says so in the dialog', async () => {
    await open();
    await press('Object');
    await userEvent.click((await dialog()).getByRole('button', { name: 'Object' }));
    expect(await (await dialog()).findByText(/Say why, so that the organizer can plan anew\./)).toBeTruthy();
    expect(screen.getByText('Kabir Shah Events asks for your yes')).toBeTruthy();
  });

  it('is not put to a house that has nothing to answer', async () => {
    await open(buildGig({ house: UNANSWERED, abilities: { ...NOBODY, readApplications: false } }));
    for (const name of ['Say yes', 'Object']) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
