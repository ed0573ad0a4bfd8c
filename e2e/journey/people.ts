import { expect } from 'vitest';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { choose, fill } from './fields.ts';

export const PASSWORD = 'Sitar-12!';

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
  await fill(page, { 'First name': person.firstName, 'Last name': person.lastName, Email: person.email, Password: PASSWORD });
  await page.getByRole('checkbox', { name: /I agree to the/ }).check();
  await expectSoundPage(page, 'register');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/dashboard');
  await expectSoundPage(page, `dashboard of a new ${person.role}`);

  await followMail({ page }, person.email, 'Please confirm your email address', /verify-email/);
  await page.getByRole('heading', { name: 'Your address is verified' }).waitFor();
}

/** A mail takes a moment: a job sends it. */
export async function followMail({ page }: Pick<Visitor, 'page'>, email: string, subject: string, link: RegExp): Promise<void> {
  await expect
    .poll(async () => {
      await page.goto(`/dev/mail?to=${encodeURIComponent(email)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page.getByRole('button', { name: subject }).count();
    }, { timeout: 20_000, interval: 500 })
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: subject }).first().click();
  await page.getByRole('link', { name: link }).first().click();
}

const ADDRESS = { City: 'Mumbai', 'PIN code': '400050', 'Street and number': '14 Hill Road, Bandra' };

const PROFILES: Record<Person['role'], { texts: Record<string, string>; choices: Record<string, string[]> }> = {
  artist: {
    texts: {
      ...ADDRESS,
      'Stage name': 'Meera and the Monsoon',
      'Years on stage': '6',
      Bio: 'House beats under Hindustani vocals, played live with a tabla on two nights out of three.',
      'Lowest fee': '20000',
      'Usual fee': '50000',
      'Fee for big nights': '90000',
      Instagram: '@meera.monsoon',
      'Account holder': 'Meera Rao',
      'Account number': '123456789012',
      'IFSC code': 'HDFC0001234',
    },
    choices: { Experience: ['Professional'], 'Main genre': ['House'], 'Other genres': ['Techno'], 'Set lengths you play': ['90 minutes'], State: ['Maharashtra'] },
  },
  organizer: {
    texts: {
      ...ADDRESS,
      Name: 'Blue Note Events',
      'Years in business': '9',
      'Events organized': '120',
      Description: 'Club nights in Mumbai and Pune since 2016.',
      'Contact person': 'Kabir Shah',
      Phone: '+91 98200 11111',
      Website: 'https://bluenote.example',
    },
    choices: { Kind: ['Company'], State: ['Maharashtra'] },
  },
  venue: {
    texts: {
      ...ADDRESS,
      Name: 'The Harbour Room',
      'Standing capacity': '400',
      Description: 'A 400-head room by the docks, open late.',
      Opens: '20:00',
      Closes: '03:00',
      'Sound system': 'Four-way, freshly tuned.',
      'Contact person': 'Tara Menon',
      Phone: '+91 98200 22222',
    },
    choices: { Kind: ['Club'], 'Open on': ['Friday', 'Saturday'], 'Genres you book': ['House'], State: ['Maharashtra'] },
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
  await page.getByRole('button', { name: 'Save profile' }).click();
  await page.getByText('Everything is saved.').waitFor();
  await expectSoundPage(page, `profile of the ${person.role}`);
  await page.getByRole('button', { name: 'Send in for verification' }).click();
  await page.getByText('We are looking at your profile.').waitFor();
}

export async function logIn({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await fill(page, { Email: email, Password: password });
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.waitForURL('**/dashboard');
}
