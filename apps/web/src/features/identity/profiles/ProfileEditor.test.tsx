// @vitest-environment jsdom
import { type ProfileType, updateProfileBodies } from '@backline/api-contract/profiles';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildProfile, buildReference } from '../../../testing/build-profile.ts';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { errorOf } from '../../../testing/fields.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';

const SAVE = 'PATCH /profile';

function open(type: ProfileType, stored: Record<string, unknown> = {}, fixed = false) {
  const server = createFakeServer({ [SAVE]: { profile: buildProfile(type, stored) } });
  const profile = buildProfile(type, stored);
  renderApp(<ProfileEditor profile={profile} reference={buildReference()} fixed={fixed} />, {
    user: buildUser({ role: type }),
  });
  return { server, sent: () => server.asked.map(({ body }) => body) };
}
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const save = () => userEvent.click(screen.getByText('Save profile', { selector: 'button *' }));

describe('a profile before it is sent', () => {
  it.each([
    ['artist', 'SoundCloud', 'soundcloudUrl', 'my page'],
    ['artist', 'Instagram', 'instagramHandle', 'two words'],
    ['organizer', 'Contact email', 'contactEmail', 'kabir'],
    ['organizer', 'Name of the organization', 'organizationName', 'x'.repeat(121)],
    ['venue', 'Website', 'websiteUrl', 'harbour'],
  ] as const)(
    'is held by the schema, at the field and in its words: %s, %s',
    async (type, label, name, wrong) => {
      const { sent } = open(type);
      fill(label, wrong);
      await save();
      await waitFor(() => expect(document.activeElement).toBe(field(label)));
      const { error } = updateProfileBodies[type].safeParse({ [name]: wrong });
      expect(error?.issues).toHaveLength(1);
      expect(errorOf(label)).toBe(error?.issues[0]?.message);
      expect(sent()).toEqual([]);
    },
  );

  it('leads to the first wrong field of several', async () => {
    const { sent } = open('artist');
    fill('SoundCloud', 'my page');
    fill('Instagram', 'two words');
    await save();
    // Instagram stands before SoundCloud.
    await waitFor(() => expect(document.activeElement).toBe(field('Instagram')));
    expect(errorOf('SoundCloud')).not.toBeNull();
    expect(sent()).toEqual([]);
  });

  it('cannot be sent while nothing has changed', () => {
    open('artist');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save profile' }).disabled).toBe(true);
  });
});

describe('a profile that is sent', () => {
  it('is only what changed; an emptied field is a null', async () => {
    const { sent } = open('artist', { artistName: 'Kaya', bio: 'Since 2019.' });
    fill('Artist name', 'Kaya Trio');
    fill('About you', '');
    await save();
    await waitFor(() => expect(sent()).toEqual([{ artistName: 'Kaya Trio', bio: null }]));
  });

  it('and refused at a field says so there, and keeps what was typed', async () => {
    const { server } = open('artist');
    const errors = [{ field: 'panNumber', message: 'A PAN has five letters, four digits and a letter.' }];
    server.answer({
      [SAVE]: new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', errors),
    });
    fill('Artist name', 'Kaya Trio');
    fill('PAN', 'AAAPA');
    await save();
    await waitFor(() => expect(errorOf('PAN')).toBe(errors[0]?.message));
    expect(document.activeElement).toBe(field('PAN'));
    expect([field('Artist name').value, field('PAN').value]).toEqual(['Kaya Trio', 'AAAPA']);
  });

  it('and refused about something that it does not show says it above its buttons', async () => {
    const { server } = open('artist');
    const errors = [{ field: 'venueName', message: 'Only venues have one.' }];
    server.answer({
      [SAVE]: new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', errors),
    });
    fill('Artist name', 'Kaya Trio');
    await save();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Venue name: Only venues have one.');
  });
});

describe('the profile of somebody who has signed', () => {
  it('shows what the contract says of the party and leads to where a change is asked for', async () => {
    open('organizer', { legalName: 'Blue Note LLP' }, true);
    for (const label of ['Legal name', 'In which capacity', 'City', 'PIN code', 'Contact phone', 'GSTIN'])
      expect([label, field(label).disabled]).toEqual([label, true]);
    for (const label of ['Name of the organization', 'Website', 'What you organize'])
      expect([label, field(label).disabled]).toEqual([label, false]);
    expect(screen.getByRole('link', { name: 'Ask for a change' }).getAttribute('href')).toBe('/account');
  });
});
