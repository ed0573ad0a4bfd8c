// @vitest-environment jsdom
import { createOpportunityBodySchema, type OpportunityDetail } from '@backline/api-contract/opportunities';
import type { Role } from '@backline/api-contract/permissions';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildGig } from '../../../../testing/build-gig.ts';
import { buildProfile, buildReference } from '../../../../testing/build-profile.ts';
import { createFakeServer, Refused } from '../../../../testing/fake-server.ts';
import { errorOf } from '../../../../testing/fields.ts';
import { buildUser, renderApp } from '../../../../testing/render.tsx';
import { EditorForm } from './EditorForm.tsx';

const CREATE = 'POST /opportunities';
const CHANGE = 'PATCH /opportunities/:id';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(role: Role, gig: OpportunityDetail | null = null) {
  const server = createFakeServer({
    [CREATE]: buildGig(),
    [CHANGE]: buildGig(),
    'GET /venues': new Refused(503, 'UNAVAILABLE', 'Not now.'),
  });
  const profile =
    role === 'venue'
      ? buildProfile('venue', { venueName: 'The Warehouse', timezone: 'Asia/Kolkata' })
      : buildProfile('organizer');
  const { router } = renderApp(<EditorForm gig={gig} profile={profile} reference={buildReference()} />, {
    user: buildUser({ role }),
    others: { '/opportunities/:id': <p>The gig</p> },
  });
  const sent = () => server.asked.filter(({ key }) => !key.startsWith('GET')).map(({ body }) => body);
  return { server, router, sent };
}

const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
async function choose(label: RegExp, option: string) {
  fireEvent.click(screen.getByLabelText(label, { selector: 'input' }));
  fireEvent.click(await screen.findByText(option, { selector: '[role="option"] *' }));
}
// By its text: to look for roles in a form of this size takes jsdom seconds.
const press = (name: string) => userEvent.click(screen.getByText(name, { selector: 'button *' }));

/** Everything that a venue has to say about a night. */
async function fillIn() {
  fill(/^Title/, 'Saturday on the roof');
  fill(/^Description/, 'Two sets, warm-up to peak time.');
  await choose(/^Type of event/, 'Club night');
  fill(/^Date of the show/, '2026-12-12');
  fill(/^Slot from/, '22:00');
  fill(/^Slot until/, '02:00');
  await choose(/^Slot( \*)?$/, 'Headliner');
  fill(/^Fee from/, '40,000');
  fill(/^Fee up to/, '60,000');
}

describe('the form of a gig', () => {
  it('names every field that is missing, leads to the first one, and sends nothing', async () => {
    const { sent } = open('organizer');
    await press('Publish');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Title/)));
    const words = createOpportunityBodySchema.shape.title.safeParse('').error?.issues[0]?.message;
    expect(errorOf(/^Title/)).toBe(words);
    const missing = [/^Venue/, /^Type of event/, /^Date of the show/, /^Slot from/];
    for (const label of [...missing, /^Slot until/, /^Slot( \*)?$/, /^Fee from/, /^Fee up to/])
      expect([label, errorOf(label)]).not.toEqual([label, null]);
    expect(screen.getByLabelText('Last day for applications').getAttribute('aria-invalid')).not.toBe('true');
    for (const label of [/^Description/, /^Length of the set/, /^Maximum applications/, /^Expected audience/])
      expect([label, errorOf(label)]).toEqual([label, null]);
    expect(sent()).toEqual([]);
  });

  it('sends what was typed as one gig, however often one clicks, and leads on to it', async () => {
    const { sent, router } = open('venue');
    await fillIn();
    await userEvent.dblClick(screen.getByText('Publish', { selector: 'button *' }));
    expect(await screen.findByText('The gig')).toBeTruthy();
    expect(router.state.location.pathname).toBe(`/opportunities/${buildGig().id}`);
    expect(sent()).toMatchObject([
      {
        title: 'Saturday on the roof',
        eventType: 'club_night',
        eventDate: '2026-12-12',
        slotStartTime: '22:00',
        slotEndTime: '02:00',
        budgetMin: 40_000_00,
        budgetMax: 60_000_00,
        // Three days before, at six in the evening in India.
        applicationDeadline: '2026-12-09T12:30:00.000Z',
        publish: true,
      },
    ]);
  });

  it('keeps the two ends of the budget in order', async () => {
    const { sent } = open('venue', buildGig());
    fill(/^Fee up to/, '39,999');
    await press('Save');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Fee from/)));
    expect(errorOf(/^Fee from/)).toBe('The lowest budget must not be above the highest.');
    expect(errorOf(/^Fee up to/)).toBe('The highest budget must not be below the lowest.');
    expect(sent()).toEqual([]);
  });

  it('publishes no draft whose night has passed meanwhile', async () => {
    const abilities = { ...buildGig().abilities, publish: true };
    const { sent } = open('venue', buildGig({ eventDate: '2026-11-19', status: 'draft', abilities }));
    await press('Save and publish');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Date of the show/)));
    expect(errorOf(/^Date of the show/)).toContain('at least 12 hours from now');
    expect(sent()).toEqual([]);
  });

  it('takes no deadline that has passed', async () => {
    const { sent } = open('venue', buildGig());
    // Today, half an hour ago in India.
    fill('Last day for applications', '2026-11-20');
    fill('Time of that day', '15:00');
    await press('Save');
    const day = screen.getByLabelText('Last day for applications');
    await waitFor(() => expect(document.activeElement).toBe(day));
    expect(screen.getByText('The deadline must be in the future.')).toBeTruthy();
    expect(sent()).toEqual([]);
  });
});

describe('a gig that the server refuses', () => {
  const refusal = (field: string, message: string) =>
    new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', [{ field, message }]);

  it('says so at the field, and loses nothing that was typed', async () => {
    const { server, sent } = open('venue');
    server.answer({ [CREATE]: refusal('maxApplications', 'Your standing allows 20.') });
    await fillIn();
    await press('Publish');
    const field = screen.getByLabelText(/^Maximum applications/);
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(errorOf(/^Maximum applications/)).toBe('Your standing allows 20.');
    const kept = [/^Title/, /^Description/, /^Date of the show/, /^Slot from/, /^Fee from/, /^Fee up to/];
    expect(kept.map((label) => (screen.getByLabelText(label) as HTMLInputElement).value)).toEqual([
      'Saturday on the roof',
      'Two sets, warm-up to peak time.',
      '2026-12-12',
      '22:00',
      '40,000',
      '60,000',
    ]);
    server.answer({ [CREATE]: buildGig() });
    fireEvent.change(field, { target: { value: '20' } });
    await press('Publish');
    expect(await screen.findByText('The gig')).toBeTruthy();
    expect(sent()).toHaveLength(2);
    expect(sent()[1]).toMatchObject({ title: 'Saturday on the roof', maxApplications: 20 });
  });

  it.each([
    ['a new gig of a venue', null],
    ['a gig that exists', buildGig()],
  ])('about a field that is not shown says it above the form: the venue of %s', async (_what, gig) => {
    const { server } = open('venue', gig);
    server.answer({
      [CREATE]: refusal('venueId', 'This venue is closed for bookings.'),
      [CHANGE]: refusal('venueId', 'This venue is closed for bookings.'),
    });
    if (gig) fill(/^Title/, 'Closing night');
    else await fillIn();
    await press(gig ? 'Save' : 'Publish');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This venue is closed for bookings.');
  });
});
