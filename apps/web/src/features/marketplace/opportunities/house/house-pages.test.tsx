// @vitest-environment jsdom
import type { HouseBookingDetail, HouseGig } from '@backline/api-contract/house';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildGig } from '../../../../testing/build-gig.ts';
import { buildReference } from '../../../../testing/build-profile.ts';
import { createFakeServer, ONE_PAGE, Refused } from '../../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../../testing/render.tsx';
import { HouseNightPage } from './HouseNightPage.tsx';
import { HousePage } from './HousePage.tsx';

const GIGS = 'GET /house/opportunities';
const NIGHTS = 'GET /house/bookings';
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const gig = (number: number, title: string, changes: Partial<HouseGig> = {}): HouseGig => ({
  ...buildGig(),
  id: id(number),
  title,
  organizerName: 'Kabir Shah Events',
  waits: false,
  objected: false,
  ...changes,
});
const NIGHT: HouseBookingDetail = {
  id: id(30),
  bookingNumber: 'BK-2026-000030',
  status: 'confirmed',
  title: 'Opening night',
  eventDate: '2026-12-12',
  slotStartTime: '22:00',
  slotEndTime: '02:00',
  timezone: 'Asia/Kolkata',
  startsAt: '2026-12-12T16:30:00.000Z',
  endsAt: '2026-12-12T20:30:00.000Z',
  slotType: 'headliner',
  performanceDuration: 90,
  stage: 2,
  artistName: 'Meera Rao Quartet',
  organizerName: 'Kabir Shah Events',
  opportunityId: id(10),
  expectedAudience: 400,
  gigRequirements: null,
  artistRequests: 'Two monitors.',
  artistGenres: ['house'],
};
const asVenue = { user: buildUser({ role: 'venue' }) };

describe('the list of the house', () => {
  it('names each gig by what it asks of the venue, and leads to it', async () => {
    createFakeServer({
      [GIGS]: {
        opportunities: [
          gig(11, 'Jazz', { waits: true, status: 'awaiting_venue' }),
          gig(12, 'Techno', { objected: true, status: 'closed' }),
          gig(13, 'House'),
        ],
        pagination: ONE_PAGE,
      },
    });
    renderApp(<HousePage />, asVenue);
    const states = ['Waits for your yes', 'You objected'] as const;
    for (const [at, title] of ['Jazz', 'Techno', 'House'].entries()) {
      const link = await screen.findByRole('link', { name: new RegExp(title) });
      expect(link.getAttribute('href')).toBe(`/opportunities/${id(11 + at)}`);
      const row = link.closest('article, li, div[class*="row"]');
      for (const state of states)
        expect([title, within(row as HTMLElement).queryByText(state) !== null]).toEqual([
          title,
          states[at] === state,
        ]);
    }
  });

  it('asks for what is booked and for what is past by the address, and leads to the night', async () => {
    const asked: Record<string, string>[] = [];
    createFakeServer({
      [GIGS]: { opportunities: [], pagination: { ...ONE_PAGE, total: 0 } },
      [NIGHTS]: ({ query }) => {
        asked.push(query);
        const nights = [
          { ...NIGHT, own: false },
          { ...NIGHT, own: true, id: id(31), title: 'House band' },
        ];
        return { bookings: query.upcoming === 'true' ? nights : [], pagination: ONE_PAGE };
      },
    });
    const { router } = renderApp(<HousePage />, asVenue);
    expect(await screen.findByText('Nothing is planned by others')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Booked' }));
    const link = await screen.findByRole('link', { name: /Meera Rao Quartet: Opening night/ });
    expect(link.getAttribute('href')).toBe(`/house/bookings/${NIGHT.id}`);
    const own = screen.getByRole('link', { name: /House band/ });
    expect(own.getAttribute('href')).toBe(`/bookings/${id(31)}`);
    expect(router.state.location.search).toBe('?show=nights');
    await userEvent.click(screen.getByRole('radio', { name: 'Past' }));
    expect(await screen.findByText('No night here')).toBeTruthy();
    expect(asked.map(({ upcoming }) => upcoming)).toEqual(['true', 'false']);
  });

  it('that cannot be loaded says why, and tries again', async () => {
    const server = createFakeServer({ [GIGS]: new Refused(503, 'UNAVAILABLE', 'The database rests.') });
    renderApp(<HousePage />, asVenue);
    const again = await screen.findByRole('button', { name: /again/i });
    server.answer({ [GIGS]: { opportunities: [gig(11, 'Jazz')], pagination: ONE_PAGE } });
    await userEvent.click(again);
    expect(await screen.findByRole('link', { name: /Jazz/ })).toBeTruthy();
  });
});

describe('a night in the house', () => {
  const show = () =>
    renderApp(<HouseNightPage />, {
      ...asVenue,
      at: `/house/bookings/${NIGHT.id}`,
      path: '/house/bookings/:id',
    });

  it('says who plays for whom on which stage, and what it needs, and no amount', async () => {
    createFakeServer({ 'GET /house/bookings/:id': NIGHT, 'GET /reference': buildReference() });
    const { container } = show();
    await screen.findByRole('heading', { level: 1, name: /Opening night/ });
    const fact = (label: string) =>
      screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;
    expect([fact('Artist'), fact('Organizer, who hires and pays'), fact('Stage')]).toEqual([
      'Meera Rao Quartet',
      'Kabir Shah Events',
      '2',
    ]);
    expect([fact('The organizer asks for'), fact('The artist asks for')]).toEqual([
      'Nothing special',
      'Two monitors.',
    ]);
    await waitFor(() => expect(fact('Genres')).toBe('House'));
    expect(container.textContent).not.toContain('₹');
  });

  it('of another house is not found, with a way back', async () => {
    createFakeServer({
      'GET /house/bookings/:id': new Refused(404, 'NOT_FOUND', 'There is no such night.'),
      'GET /reference': buildReference(),
    });
    show();
    const back = await screen.findByRole('link', { name: /In your house/ });
    expect(back.getAttribute('href')).toBe('/house?show=nights');
  });
});
