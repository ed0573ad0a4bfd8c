import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { expect } from 'vitest';
import { unpackedBrowser } from './unpacked-browser.ts';

/** Without these a headless Chromium calls home at its start and waits for an answer. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium as npm brings it, with the few libraries that a bare Debian lacks; or the one that `CHROMIUM` names. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  if (named) return playwright.launch({ executablePath: named, args: FLAGS });
  const { executablePath, libraries } = await unpackedBrowser();
  return playwright.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
}

export interface Screen {
  name: string;
  width: number;
  height: number;
}
export const DESKTOP: Screen = { name: 'desktop', width: 1280, height: 900 };
export const PHONE: Screen = { name: 'phone', width: 390, height: 844 };

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about: errors of scripts and in its console, refused resources. */
  complaints: string[];
  /** What the API answered with no, as `409 POST /bookings/:id/cancel`. A token that has ended (401) is renewed unseen. */
  refusals: string[];
}

/** A person with a browser of their own. Requests to anywhere but this machine fail the journey. */
export async function visit(browser: Browser, baseUrl: string, screen: Screen): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: screen.width, height: screen.height },
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    reducedMotion: 'reduce',
  });
  // What a machine needs that is busy with something else; only what never comes fails by it.
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  // Of an answer that is a refusal the console has a line too: those are counted below, by what was asked.
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${line.text()}`);
  });
  const refusals: string[] = [];
  page.on('response', (response) => {
    const status = response.status();
    if (status >= 500) complaints.push(`${status} ${response.url()}`);
    else if (status >= 400 && status !== 401)
      refusals.push(`${status} ${response.request().method()} ${pathOf(response.url())}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      complaints.push(`left this machine: ${request.url()}`);
  });
  return { page, context, complaints, refusals };
}

const pathOf = (url: string): string =>
  new URL(url).pathname.replace('/api/v1', '').replaceAll(/[0-9a-f-]{36}/g, ':id');

/** What each person saw when a journey broke, for whoever has to find out why: in the folder that `SCREENSHOTS` names. */
export async function photograph(people: Record<string, Visitor>, screen: Screen): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  for (const [name, { page }] of Object.entries(people)) {
    await page
      .screenshot({ path: `${folder}/${screen.name}-${name}.png`, fullPage: true })
      .catch(() => undefined);
  }
}

/** Of a page that has loaded all its parts: no serious or critical accessibility problem, and no sideways scrolling. */
export async function expectSoundPage(page: Page, where: string): Promise<void> {
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  // Its other mode opens a page of its own each time, to reach into frames of other origins: we have none.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const serious = violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
  expect([where, serious]).toEqual([where, []]);
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect([where, overflow]).toEqual([where, 0]);
}
