// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildBooking } from '../../testing/build-booking.ts';
import { renderApp } from '../../testing/render.tsx';
import { PeopleAndPlace } from './PeopleAndPlace.tsx';

const open = (more: Parameters<typeof buildBooking>[0] = {}) =>
  renderApp(<PeopleAndPlace booking={buildBooking(more)} />);
const leadsTo = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

it('gives both contacts as links to call and to write', () => {
  open({
    contacts: [
      { side: 'artist', name: 'Meera Rao', phone: '+91 98200 11111', email: 'meera@example.in' },
      { side: 'buyer', name: 'Kabir Shah', phone: null, email: 'kabir@example.in' },
    ],
  });
  expect(leadsTo(/98200/)).toBe('tel:+919820011111');
  expect(leadsTo(/meera@/)).toBe('mailto:meera@example.in');
  expect(leadsTo(/kabir@/)).toBe('mailto:kabir@example.in');
  expect(screen.getByText('Kabir Shah Events (you)')).toBeTruthy();
});

it('says when there will be contacts where there are none', () => {
  open();
  expect(screen.getByText(/once both have signed/)).toBeTruthy();
  expect(screen.queryAllByRole('link', { name: /@/ })).toEqual([]);
});

it('leads to a map by the address and loads nothing of it', () => {
  const { container } = open();
  expect(leadsTo(/map/)).toBe(
    'https://www.openstreetmap.org/search?query=12%20Wharf%20Lane%2C%20Mumbai%2C%20Maharashtra%20400001',
  );
  expect(container.querySelectorAll('iframe, img')).toHaveLength(0);
});

it('tells the equipment that is there, and the artist’s needs with links', () => {
  const { place } = buildBooking();
  open({
    place: { ...place, soundSystem: 'Four-point stack', stageSpecs: '6 by 4 metres' },
    artistNeeds: {
      technicalNeeds: 'A grand piano.',
      links: [{ label: 'SoundCloud', url: 'https://soundcloud.com/meera' }],
    },
  });
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Sound', 'Stage']);
  expect(screen.getByText('A grand piano.')).toBeTruthy();
  expect(leadsTo(/SoundCloud/)).toBe('https://soundcloud.com/meera');
});
