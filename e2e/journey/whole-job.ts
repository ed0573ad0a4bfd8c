import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type ServerProcess, serverProcess } from '../../apps/api/src/testing/process.ts';
import { cloneDatabase } from '../../apps/api/src/testing/test-database.ts';
import { photograph, type Screen, type Visitor, visit } from '../browser.ts';
import { agree, join, lookBack, payUp, play, waitForPayout } from './main-job.ts';
import { ADMIN, PASSWORD, type Person } from './people.ts';

const ARTIST: Person = {
  role: 'artist',
  choice: 'I am an artist',
  firstName: 'Meera',
  lastName: 'Rao',
  email: 'meera@example.in',
};
const BUYER: Person = {
  role: 'organizer',
  choice: 'I organize events',
  firstName: 'Kabir',
  lastName: 'Shah',
  email: 'kabir@example.in',
};
const VENUE: Person = {
  role: 'venue',
  choice: 'I run a venue',
  firstName: 'Tara',
  lastName: 'Menon',
  email: 'tara@example.in',
};

/**
 * The main job in Chromium, through three people's pages, their mails and the sandbox checkout, from registration to
 * payout. Every page that is passed has no serious accessibility problem and does not scroll sideways.
 */
export async function playWholeJob(browser: Browser, screen: Screen): Promise<void> {
  const database = await cloneDatabase();
  const server = await serverProcess({
    DATABASE_URL: database.url,
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: ADMIN,
    ADMIN_PASSWORD: PASSWORD,
    ADMIN_FIRST_NAME: 'Asha',
    ADMIN_LAST_NAME: 'Menon',
  });
  await server.start();
  const [artist, buyer, venue, admin] = await visitors(browser, 4, server, screen);
  try {
    await join(admin, [
      [artist, ARTIST],
      [buyer, BUYER],
      [venue, VENUE],
    ]);
    await agree(artist, buyer);
    await payUp(artist, buyer);
    await play([artist, ARTIST], buyer, server);
    await waitForPayout(artist, admin, server);
    await lookBack([artist, ARTIST], admin);
    for (const { complaints } of [artist, buyer, venue, admin]) expect(complaints).toEqual([]);
  } catch (error) {
    await photograph({ artist, buyer, venue, admin }, screen);
    throw error;
  } finally {
    for (const { context } of [artist, buyer, venue, admin]) await context.close();
    await server.remove();
    await database.drop();
  }
}

async function visitors(
  browser: Browser,
  count: 4,
  server: ServerProcess,
  screen: Screen,
): Promise<[Visitor, Visitor, Visitor, Visitor]> {
  const all = await Promise.all(Array.from({ length: count }, () => visit(browser, server.baseUrl, screen)));
  return all as [Visitor, Visitor, Visitor, Visitor];
}
