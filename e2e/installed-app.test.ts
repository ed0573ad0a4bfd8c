import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { buildMember, PASSWORD } from '../apps/api/src/testing/members.ts';
import { startTestApp } from '../apps/api/src/testing/test-app.ts';
import { expectSoundPage, launchBrowser, PHONE, visit } from './browser.ts';

const WORKER = '/service-worker.js';
const NEXT = '/assets/next-release.js';
/** How often the app asks for a session before it waits for the connection: `session-effects.ts`. */
const FIRST_TRIES = 4;
/** So often a release is asked after before the worker before it is taken to be at rest. */
const REST = 20;

const product = await startTestApp();
const withoutWorker = await startTestApp({ SERVICE_WORKER: 'off' });
const browser = await launchBrowser();

/** What the server gives next: this release, one after it (another worker, another first script), or the worker's removal. */
let release: 'this' | 'next' | 'removed' = 'this';
const nextWorker = (await (await fetch(product.baseUrl + WORKER)).text())
  .replace(/RELEASE = "\w+"/, 'RELEASE = "next"')
  .replace(/\/assets\/index-[\w-]+\.js/g, NEXT);
const answer: RequestListener = (request, response) => {
  if (release === 'removed') return withoutWorker.app.http(request, response);
  if (release === 'this' || (request.url !== WORKER && request.url !== NEXT))
    return product.app.http(request, response);
  response.setHeader('Content-Type', 'text/javascript').end(request.url === WORKER ? nextWorker : '');
};
const server = createServer(answer);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** Asked from outside, because the page's own policy allows no text to become code; while it loads it cannot answer. */
const untilTrue = (page: Page, expression: string) =>
  expect.poll(() => page.evaluate(expression).catch(() => false)).toBe(true);
/**
 * Until a release has taken over, or is gone. A worker that somebody watches, as these tests do, never comes to an end by
 * itself; a browser's does after half a minute of rest, and what missed the moment before takes over then.
 */
async function untilSettled(page: Page, expression: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  let asked = 0;
  const settled = async (): Promise<boolean> => {
    asked += 1;
    if (asked % REST === 0) await devtools.send('ServiceWorker.stopAllWorkers');
    return page.evaluate<boolean>(expression).catch(() => false);
  };
  await expect.poll(settled, { interval: 500 }).toBe(true);
  await devtools.detach();
}
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => url.slice(location.origin.length));
  })()`);
const words = (page: Page, text: string) => page.getByText(text).waitFor();

const TAKEN_OVER = `caches.keys().then((names) => names.join() === 'backline-next')`;

describe('the installed app', () => {
  it('opens offline, keeps what was typed and no answer of the API, and changes over when it is told to', async () => {
    const member = await buildMember(product, 'artist');
    const { page, context, complaints } = await visit(browser, address, PHONE);

    await page.goto('/login');
    await untilTrue(page, 'navigator.serviceWorker.controller !== null');
    await page.getByLabel('Email').fill(member.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await context.setOffline(true);
    await words(page, 'You are offline');
    await page.getByRole('button', { name: 'Log in' }).click();
    await words(page, 'Backline cannot be reached. Check your connection and try again.');
    await expectSoundPage(page, 'login, offline');
    expect(await page.getByLabel('Email').inputValue()).toBe(member.email);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL('**/dashboard');
    await page.getByRole('button', { name: /account of Anil Kumar/ }).waitFor();

    let unanswered = 0;
    page.on('requestfailed', (request) => {
      if (request.url().endsWith('/auth/refresh-token')) unanswered += 1;
    });
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Your pages are waiting for a connection' }).waitFor();
    await expectSoundPage(page, 'dashboard, offline');
    // All that a start without an answer tries at first: it must not take silence for a logout.
    await expect.poll(() => unanswered).toBeGreaterThanOrEqual(FIRST_TRIES);
    expect(new URL(page.url()).pathname).toBe('/dashboard');
    expect(await page.content()).not.toContain('Anil');
    await context.setOffline(false);
    await page.getByRole('button', { name: /account of Anil Kumar/ }).waitFor();

    // What was visited is kept, and no page that this member never opened.
    const pages = () => keptPaths(page).then((paths) => paths.map((path) => /(\w+Page)-/.exec(path)?.[1]));
    expect(await pages()).toEqual(expect.arrayContaining(['LoginPage', 'DashboardPage']));
    for (const name of ['LedgerPage', 'ContractPage', 'OpportunityEditorPage'])
      expect(await pages()).not.toContain(name);
    await context.setOffline(true);
    await page.goto('/terms');
    await page.getByRole('heading', { name: 'This page waits for the connection' }).waitFor();
    await expectSoundPage(page, 'a page never opened, offline');
    await context.setOffline(false);
    await page.getByRole('heading', { level: 1, name: /terms/i }).waitFor();

    // The API in the address bar is the server's answer, not the app's page, and stays out of the caches as all others.
    await page.goto('/api/v1/reference');
    expect(await page.content()).toContain('"status":"');
    const kept = await keptPaths(page);
    expect(kept).toContain('/');
    expect(kept.filter((path) => path !== '/' && !/^\/(assets\/[\w.-]+|icon\.svg)$/.test(path))).toEqual([]);

    await page.goto('/forgot-password');
    await page.evaluate('window.notReloaded = true');
    await page.getByLabel('Email').fill('half an add');
    release = 'next';
    await page.evaluate('navigator.serviceWorker.getRegistration().then((found) => found.update())');
    await words(page, 'A new version is available');
    await page.getByRole('button', { name: 'Load it' }).click();
    await words(page, 'Something that you typed is still on this page.');
    await expectSoundPage(page, 'the offer of a new release');
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    await page.getByLabel('Email').fill('');
    await page.getByRole('button', { name: 'Load it' }).click();
    await untilTrue(page, 'window.notReloaded === undefined');
    await page.getByLabel('Email').waitFor();
    await untilSettled(page, TAKEN_OVER);
    expect(await page.getByText('A new version is available').count()).toBe(0);

    release = 'removed';
    await page.reload();
    await untilSettled(
      page,
      `Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then(([workers, names]) => workers.length + names.length === 0)`,
    );
    await page.reload();
    await page.getByLabel('Email').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows what happened while it was offline, without being loaded again', async () => {
    release = 'this';
    const member = await buildMember(product, 'artist');
    const { page, context } = await visit(browser, address, PHONE);
    await page.goto('/login?next=/notifications');
    await page.getByLabel('Email').fill(member.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
    await words(page, 'Nothing yet');
    await context.setOffline(true);
    await words(page, 'You are offline');
    await product.adapters.db
      .insertInto('notifications')
      .values({
        userId: member.id,
        type: 'test',
        title: 'News of the night',
        body: '',
        priority: 'normal',
        createdAt: product.clock.now(),
      })
      .execute();
    await page.evaluate('window.notReloaded = true');
    await context.setOffline(false);
    await words(page, 'News of the night');
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    await context.close();
  });

  it('takes a release that waits when its only page is loaded again, in case the kept one is broken', async () => {
    release = 'this';
    const { page, context } = await visit(browser, address, PHONE);
    await page.goto('/terms');
    await untilTrue(page, 'navigator.serviceWorker.controller !== null');
    release = 'next';
    await page.evaluate('navigator.serviceWorker.getRegistration().then((found) => found.update())');
    await untilTrue(
      page,
      'navigator.serviceWorker.getRegistration().then((found) => found.waiting !== null)',
    );
    await page.reload();
    await untilSettled(page, TAKEN_OVER);
    await context.close();
  });

  it('is asked about at every visit, except for files whose name carries their hash', async () => {
    const headersOf = async (path: string) => (await fetch(product.baseUrl + path)).headers;
    for (const path of ['/', '/index.html', '/bookings/deep/link', WORKER, '/manifest.webmanifest'])
      expect([path, (await headersOf(path)).get('cache-control')]).toEqual([path, 'no-cache']);
    const [script] = nextWorker.match(/\/assets\/framework-[\w-]+\.js/) ?? [];
    expect((await headersOf(script ?? '')).get('cache-control')).toBe('public, max-age=31536000, immutable');
    const policy = (await headersOf('/')).get('content-security-policy')?.split(';');
    expect(policy).toEqual(expect.arrayContaining(["worker-src 'self'", "manifest-src 'self'"]));
    expect((await headersOf('/service-worker-removal.js')).get('content-type')).toContain('text/javascript');
  });
});
