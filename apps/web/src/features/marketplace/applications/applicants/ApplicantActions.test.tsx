// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildApplicant, buildGig } from '../../../../testing/build-gig.ts';
import { createFakeServer, Refused } from '../../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../../testing/render.tsx';
import { ApplicantActions } from './ApplicantActions.tsx';

const ALL = { shortlist: true, accept: true, decline: true };
const POLICY = {
  policy: {
    ...{
      name: 'protected' as const,
      version: 1,
      summary: 'Who cancels pays.',
      remainder: 'The rest goes on.',
    },
    tiers: [
      {
        tier: 'late' as const,
        days: '8 to 14 days before',
        buyerCancels: 2500,
        artistCancels: 10_000,
        trustPoints: -5,
      },
    ],
  },
};
const BOOKING = '00000000-0000-4000-8000-000000000002';

function open(applicant: ReturnType<typeof buildApplicant>) {
  return renderApp(<ApplicantActions applicant={applicant} gig={buildGig()} others={2} />, {
    user: buildUser({ role: 'organizer' }),
    others: { '/bookings/:id': <p>The booking</p> },
  });
}
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('what a buyer may do with an applicant', () => {
  it('is what the server lets them, and nothing else', () => {
    open(buildApplicant({ abilities: { decline: true } }));
    expect(buttons()).toEqual(['Decline']);
  });

  it('leads to the booking that came of it', () => {
    open(buildApplicant({ status: 'accepted', bookingId: BOOKING }));
    expect(buttons()).toEqual([]);
    expect(screen.getByRole('link', { name: 'Open the booking' }).getAttribute('href')).toBe(
      `/bookings/${BOOKING}`,
    );
  });

  it('shortlists at once', async () => {
    const server = createFakeServer({ 'POST /applications/:id/respond': buildApplicant() });
    open(buildApplicant({ abilities: ALL }));
    await userEvent.click(screen.getByRole('button', { name: 'Shortlist' }));
    expect(server.asked).toEqual([{ key: 'POST /applications/:id/respond', body: { action: 'shortlist' } }]);
  });

  it('accepts only after saying what follows, in amounts, and then shows the booking', async () => {
    const server = createFakeServer({
      'GET /cancellation-policy': POLICY,
      'POST /applications/:id/respond': buildApplicant({ bookingId: BOOKING }),
    });
    open(buildApplicant({ abilities: ALL }));
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    const { textContent } = await screen.findByRole('dialog');
    for (const words of [
      '₹50,000',
      '₹15,000 (30%)',
      '₹35,000 (70%)',
      '2 other open applications are declined',
    ])
      expect(textContent).toContain(words);
    expect(server.asked).toEqual([{ key: 'GET /cancellation-policy', body: undefined }]);
    expect(await screen.findByText('Who cancels pays.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Accept and book' }));
    expect(await screen.findByText('The booking')).toBeTruthy();
    expect(server.asked[1]).toEqual({
      key: 'POST /applications/:id/respond',
      body: { action: 'accept', policy: { name: 'protected', version: 1 } },
    });
  });

  it('shows the policy that holds now where an acceptance is refused for it, and sends that one then', async () => {
    const server = createFakeServer({
      'GET /cancellation-policy': POLICY,
      'POST /applications/:id/respond': new Refused(409, 'POLICY_CHANGED', 'The policy has changed.'),
    });
    open(buildApplicant({ abilities: ALL }));
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    await screen.findByText('Who cancels pays.');
    const now = { policy: { ...POLICY.policy, name: 'standard' as const, summary: 'Both sides pay.' } };
    server.answer({ 'GET /cancellation-policy': now });
    await userEvent.click(screen.getByRole('button', { name: 'Accept and book' }));
    expect(await screen.findByText('The policy has changed.')).toBeTruthy();
    expect(await screen.findByText('Both sides pay.')).toBeTruthy();
    server.answer({ 'POST /applications/:id/respond': buildApplicant({ bookingId: BOOKING }) });
    await userEvent.click(screen.getByRole('button', { name: 'Accept and book' }));
    await screen.findByText('The booking');
    const sent = server.asked.filter(({ key }) => key.startsWith('POST'));
    expect(sent.map(({ body }) => (body as { policy: { name: string } }).policy.name)).toEqual([
      'protected',
      'standard',
    ]);
  });

  it('says in the dialog why an acceptance was refused, and leaves it open', async () => {
    createFakeServer({
      'GET /cancellation-policy': POLICY,
      'POST /applications/:id/respond': new Refused(
        409,
        'ARTIST_NOT_FREE',
        'The artist plays elsewhere that night.',
      ),
    });
    open(buildApplicant({ abilities: ALL }));
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    await screen.findByText('Who cancels pays.');
    await userEvent.click(await screen.findByRole('button', { name: 'Accept and book' }));
    expect(await screen.findByText('The artist plays elsewhere that night.')).toBeTruthy();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('declines with the reason that the artist reads', async () => {
    const server = createFakeServer({
      'POST /applications/:id/respond': buildApplicant({ status: 'declined' }),
    });
    open(buildApplicant({ abilities: ALL }));
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
    await userEvent.type(await screen.findByRole('textbox'), '  A later slot suits us.  ');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Decline' }));
    expect(server.asked[0]?.body).toEqual({ action: 'decline', message: 'A later slot suits us.' });
  });
});
