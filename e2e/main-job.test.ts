import { shift } from '@backline/kernel';
import type { Browser } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type ServerProcess, serverProcess } from '../apps/api/src/testing/process.ts';
import { cloneDatabase } from '../apps/api/src/testing/test-database.ts';
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, type Screen, type Visitor, visit } from './browser.ts';
import { openBooking, sign } from './journey/contract.ts';
import { acceptApplicant, approveAll, findAndApply, postGig } from './journey/gig.ts';
import { pay } from './journey/money.ts';
import { logIn, PASSWORD, type Person, register, submitProfile } from './journey/people.ts';
import { confirmAndRate, moveClock, tickChecklist } from './journey/show.ts';

/** The main job in Chromium through three people's pages, their mails and the sandbox checkout. Issue 2: "Browser journey". */
const browser: Browser = await launchBrowser();
afterAll(() => browser.close());

const ADMIN = 'admin@example.in';
const ARTIST: Person = { role: 'artist', choice: 'I am an artist', firstName: 'Meera', lastName: 'Rao', email: 'meera@example.in' };
const BUYER: Person = { role: 'organizer', choice: 'I organize events', firstName: 'Kabir', lastName: 'Shah', email: 'kabir@example.in' };
const VENUE: Person = { role: 'venue', choice: 'I run a venue', firstName: 'Tara', lastName: 'Menon', email: 'tara@example.in' };
const DAYS_AHEAD = 40;

describe.each([DESKTOP, PHONE])('the main job on a $name', (screen: Screen) => {
  it('goes from registration to payout', async () => {
    const database = await cloneDatabase();
    const server = await serverProcess({
      DATABASE_URL: database.url,
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: ADMIN,
      ADMIN_PASSWORD: PASSWORD,
    });
    await server.start();
    const [artist, buyer, venue, admin] = await visitors(4, server, screen);
    try {
      await join(admin, [
        [artist, ARTIST],
        [buyer, BUYER],
        [venue, VENUE],
      ]);
      await agree(artist, buyer);
      await payUp(artist, buyer);
      await play(artist, buyer, server);
      await lookBack(artist, admin);
    } catch (error) {
      await photograph({ artist, buyer, venue, admin }, screen);
      throw error;
    }
    for (const { complaints, context } of [artist, buyer, venue, admin]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
    await server.remove();
    await database.drop();
  }, 400_000);
});

async function visitors(count: 4, server: ServerProcess, screen: Screen): Promise<[Visitor, Visitor, Visitor, Visitor]> {
  const all = await Promise.all(Array.from({ length: count }, () => visit(browser, server.baseUrl, screen)));
  return all as [Visitor, Visitor, Visitor, Visitor];
}

/** Steps 2 and 3 of the issue: register, verify, profile, approval. */
async function join(admin: Visitor, people: [Visitor, Person][]): Promise<void> {
  for (const [visitor, person] of people) {
    await register(visitor, person);
    await submitProfile(visitor, person);
  }
  await logIn(admin, ADMIN, PASSWORD);
  await approveAll(admin, ['Meera and the Monsoon', 'Blue Note Events', 'The Harbour Room']);
}

/** Steps 4 to 6: post, find, apply, accept, sign. */
async function agree(artist: Visitor, buyer: Visitor): Promise<void> {
  await postGig(buyer, Temporal.Now.plainDateISO('Asia/Kolkata').add({ days: DAYS_AHEAD }).toString());
  await findAndApply(artist);
  await acceptApplicant(buyer, 'Meera and the Monsoon');
  await sign(artist, 'Meera Rao');
  await sign(buyer, 'Kabir Shah');
}

/** Step 7: a card that is declined, then the deposit, then the balance. The artist's page shows it without a reload. */
async function payUp(artist: Visitor, buyer: Visitor): Promise<void> {
  await openBooking(artist);
  await artist.page.getByText('The deposit is awaited').waitFor();
  await pay(buyer, 'deposit', '₹15,000', true);
  await artist.page.getByText('The deposit is awaited').waitFor({ state: 'detached' });
  await pay(buyer, 'balance', '₹35,000');
  await openBooking(buyer);
  await buyer.page.getByText('₹50,000').first().waitFor();
}

/** Step 8: checklist, the night itself, both confirm and rate. */
async function play(artist: Visitor, buyer: Visitor, server: ServerProcess): Promise<void> {
  await tickChecklist(artist);
  await tickChecklist(buyer);
  await buyer.page.getByText('The show is confirmed').first().waitFor();
  const state = (await (await fetch(`${server.baseUrl}/dev/clock`)).json()) as { now: string };
  await moveClock(server.baseUrl, { now: shift(new Date(state.now), `P${DAYS_AHEAD + 1}D`).toISOString() });
  await confirmAndRate(buyer, 'kabir@example.in', 5);
  await confirmAndRate(artist, 'meera@example.in', 4);
  await artist.page.getByText('Played and settled').first().waitFor();
}

/** What is left: the payout, the standing with its reasons, the admin's trail and books. */
async function lookBack(artist: Visitor, admin: Visitor): Promise<void> {
  await artist.page.goto('/earnings');
  await artist.page.getByText('₹48,500').first().waitFor();
  await expectSoundPage(artist.page, 'earnings');
  await logIn(admin, 'admin@example.in', PASSWORD);
  await artist.page.goto('/standing');
  await artist.page.getByText('78').first().waitFor();
  await expectSoundPage(artist.page, 'standing');
  await artist.page.goto('/notifications');
  await artist.page.getByRole('heading', { level: 1 }).waitFor();
  await expectSoundPage(artist.page, 'notifications');
  for (const path of ['/admin/users', '/admin/bookings', '/admin/audit', '/admin/jobs', '/admin/ledger', '/dashboard']) {
    await admin.page.goto(path);
    await admin.page.getByRole('heading', { level: 1 }).waitFor();
    await admin.page.waitForLoadState('networkidle');
    await expectSoundPage(admin.page, path);
  }
}

/** What each person saw when the journey broke, for whoever has to find out why: in the folder that `SCREENSHOTS` names. */
async function photograph(people: Record<string, Visitor>, screen: Screen): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  for (const [name, { page }] of Object.entries(people)) {
    await page.screenshot({ path: `${folder}/${screen.name}-${name}.png`, fullPage: true }).catch(() => undefined);
  }
}
