import { readFile } from 'node:fs/promises';
import { shift } from '@backline/kernel';
import { afterAll, describe, expect, it } from 'vitest';
import { saveClockOffset } from '../apps/api/src/development/clock-offset.ts';
import {
  buildBooking,
  buildScene,
  payMilestone,
  readBooking,
  signContract,
} from '../apps/api/src/testing/bookings.ts';
import { buildMember, type Member, PASSWORD } from '../apps/api/src/testing/members.ts';
import { serverProcess } from '../apps/api/src/testing/process.ts';
import { startTestApp } from '../apps/api/src/testing/test-app.ts';
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, type Visitor, visit } from './browser.ts';
import { fill } from './journey/fields.ts';
import { logIn } from './journey/people.ts';

const app = await startTestApp();
await app.goLive();
/** The same data, by a server that can be stopped and started. */
const server = await serverProcess({
  NODE_ENV: 'development',
  DATABASE_URL: app.adapters.config.DATABASE_URL ?? '',
  LOG_LEVEL: 'warn',
});
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await server.remove();
});

const ABOUT = 'House beats under Hindustani vocals, on two nights out of three.';
const NAME = 'Meera and the Monsoon';

async function startProfile(visitor: Visitor, { email }: Member): Promise<void> {
  await logIn(visitor, email, PASSWORD);
  await visitor.page.goto('/profile');
  const form = visitor.page.getByRole('form', { name: 'Your profile' });
  await form.waitFor();
  await fill(form, { 'Artist name': NAME, 'About you': ABOUT });
}

const save = ({ page }: Visitor) => page.getByRole('button', { name: 'Save profile' }).click();
const endSessions = ({ id }: Member) =>
  app.adapters.db.deleteFrom('sessions').where('userId', '=', id).execute();

/** The dialog stands over the page, whose text is what was typed; after the login it is saved by itself. */
async function goOn({ page }: Visitor, member: Member): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.waitFor();
  await expectSoundPage(page, 'a session that has ended');
  await fill(page, { Password: PASSWORD });
  await dialog.getByRole('button', { name: 'Log in and go on' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Everything is saved.').waitFor();
  expect(await page.getByLabel('About you').inputValue()).toBe(ABOUT);
  const kept = await app.adapters.db
    .selectFrom('artistProfiles')
    .select(['artistName', 'bio'])
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ artistName: NAME, bio: ABOUT });
}

describe('half a form on a phone', () => {
  it('is saved after a session that ended, and a login in its place', async () => {
    const member = await buildMember(app, 'artist');
    const visitor = await visit(browser, app.baseUrl, PHONE);
    await startProfile(visitor, member);
    await endSessions(member);
    app.clock.moveTo(shift(app.clock.now(), 'PT1H'));
    await save(visitor);
    await goOn(visitor, member);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  it('is saved after the server was away and came back without the session', async () => {
    const member = await buildMember(app, 'artist');
    await saveClockOffset(app.adapters.pool, app.clock.now().getTime() - Date.now());
    await server.start();
    const visitor = await visit(browser, server.baseUrl, PHONE);
    await startProfile(visitor, member);
    expect(await server.stop()).toBe(0);
    await save(visitor);
    await visitor.page.getByText('Backline cannot be reached.').first().waitFor();
    await endSessions(member);
    await saveClockOffset(app.adapters.pool, shift(app.clock.now(), 'PT1H').getTime() - Date.now());
    await server.start();
    await save(visitor);
    await goOn(visitor, member);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

describe('a booking on a desktop', () => {
  it('gives the contacts after both have signed, and the receipt of what was paid', async () => {
    const scene = await buildScene(app);
    const booking = await buildBooking(app, scene);
    await signContract(app, String(booking.contractId), scene.artist);
    const visitor = await visit(browser, app.baseUrl, DESKTOP);
    const { page } = visitor;
    await logIn(visitor, scene.buyer.email, PASSWORD);
    await page.goto(`/bookings/${booking.id}`);
    await page.getByRole('heading', { level: 1, name: booking.title }).waitFor();
    expect(await page.getByText(scene.artist.email).count()).toBe(0);

    await signContract(app, String(booking.contractId), scene.buyer);
    await page.getByText(scene.artist.email).first().waitFor();
    await payMilestone(app, await readBooking(app, booking.id, scene.buyer), 'deposit', scene.buyer);
    await page.reload();
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /Receipt/ })
      .first()
      .click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^receipt-PAY-2026-\d{6}\.pdf$/);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await expectSoundPage(page, 'a booking with its deposit paid');
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});
