import { expect } from 'vitest';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { choose, fill } from './fields.ts';

export const PASSWORD = 'Sitar-12!';
export const ADMIN = 'admin@example.in';

export interface Person {
  role: 'artist' | 'organizer' | 'venue';
  choice: string;
  firstName: string;
  lastName: string;
  email: string;
}

/** Registers, opens the local mailbox, follows the link of the mail. */
export async function register({ page }: Visitor, person: Person): Promise<void> {
  await page.goto('/register');
  await page.getByRole('radio', { name: new RegExp(person.choice) }).click();
  await fill(page, {
    'First name': person.firstName,
    'Last name': person.lastName,
    Email: person.email,
    Password: PASSWORD,
  });
  await page.getByRole('checkbox', { name: /I agree to the/ }).check();
  await expectSoundPage(page, 'register');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/dashboard');
  await expectSoundPage(page, `dashboard of a new ${person.role}`);

  await followMail({ page }, person.email, 'Please confirm your email address', /verify-email/);
  await page.getByRole('heading', { name: 'Your address is verified' }).waitFor();
}

/** A mail takes a moment: a job sends it. */
export async function followMail(
  { page }: Pick<Visitor, 'page'>,
  email: string,
  subject: string,
  link: RegExp,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`/dev/mail?to=${encodeURIComponent(email)}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page.getByRole('button', { name: subject }).count();
      },
      { interval: 500 },
    )
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: subject }).first().click();
  await page.getByRole('link', { name: link }).first().click();
}

const ADDRESS = { City: 'Mumbai', 'PIN code': '400050', Address: '14 Hill Road, Bandra' };

const PROFILES: Record<Person['role'], { texts: Record<string, string>; choices: Record<string, string[]> }> =
  {
    artist: {
      texts: {
        ...ADDRESS,
        'Artist name': 'Meera and the Monsoon',
        'Legal name': 'Meera Rao',
        'Years of experience': '6',
        'About you':
          'House beats under Hindustani vocals, played live with a tabla on two nights out of three.',
        'Minimum fee': '20000',
        'Standard fee': '50000',
        'Premium fee': '90000',
        Instagram: '@meera.monsoon',
      },
      choices: {
        'Experience level': ['Professional'],
        'Main genre': ['House'],
        'Other genres': ['Techno'],
        State: ['Maharashtra'],
      },
    },
    organizer: {
      texts: {
        ...ADDRESS,
        'Name of the organization': 'Blue Note Events',
        'Legal name': 'Blue Note Events Pvt Ltd',
        'Who signs': 'Kabir Shah',
        'In which capacity': 'Director',
        'Years in business': '9',
        'Number of events so far': '120',
        'What you organize': 'Club nights in Mumbai and Pune since 2016.',
        'Contact person': 'Kabir Shah',
        'Contact phone': '+91 98200 11111',
        Website: 'https://bluenote.example',
      },
      choices: { 'Type of organization': ['Company'], State: ['Maharashtra'] },
    },
    venue: {
      texts: {
        ...ADDRESS,
        'Name of the venue': 'The Harbour Room',
        'Legal name': 'Harbour Room Hospitality LLP',
        'Who signs': 'Tara Menon',
        'In which capacity': 'Partner',
        'Standing capacity': '400',
        'What the place is like': 'A 400-head room by the docks, open late.',
        'Opening time': '20:00',
        'Closing time': '03:00',
        'Sound system': 'Four-way, freshly tuned.',
        'Contact person': 'Tara Menon',
        'Contact phone': '+91 98200 22222',
      },
      choices: {
        'Type of venue': ['Club'],
        'Days with live music': ['Friday', 'Saturday'],
        'Preferred genres': ['House'],
        State: ['Maharashtra'],
      },
    },
  };

/** Fills in the profile and sends it in for verification. */
export async function submitProfile({ page }: Visitor, person: Person): Promise<void> {
  await page.goto('/profile');
  const { texts, choices } = PROFILES[person.role];
  const form = page.getByRole('form', { name: 'Your profile' });
  await form.waitFor();
  await fill(form, texts);
  for (const [label, options] of Object.entries(choices)) await choose(page, label, ...options);
  if (person.role === 'artist') {
    await fill(form, { 'Set lengths in minutes': '90' });
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Save profile' }).click();
  await page.getByText('Everything is saved.').waitFor();
  await expectSoundPage(page, `profile of the ${person.role}`);
  await page.getByRole('button', { name: 'Submit for verification' }).click();
  await page.getByText('We are looking at your profile.').waitFor();
}

/** In a browser that knows nobody any more: whether a session has outlived the moved clock is not what is asked here. */
export async function logIn({ page, context }: Visitor, email: string, password: string): Promise<void> {
  // A page that is open could be renewing its session just now, and would bring the cookie back.
  await page.goto('about:blank');
  await context.clearCookies();
  await page.goto('/login');
  await fill(page, { Email: email, Password: password });
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.waitForURL('**/dashboard');
}
