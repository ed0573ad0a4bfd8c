import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { TEST_START } from '../../apps/api/src/testing/frozen-clock.ts';
import { type Member, PASSWORD } from '../../apps/api/src/testing/members.ts';
import type { TestApp } from '../../apps/api/src/testing/test-app.ts';
import { expectSoundPage, photograph, type Screen, type Visitor, visit } from '../browser.ts';

/** The product, a browser, and the size of everybody's screen. */
export interface Stage {
  app: TestApp;
  browser: Browser;
  screen: Screen;
}

/** Somebody comes in, logged in, with a browser of their own. */
export type Enter = (name: string, member: Member) => Promise<Visitor>;

/**
 * A journey whose people come in as they are needed. In the end nothing has complained in anybody's browser, and the API has refused
 * nothing but what the journey names.
 */
export async function onStage(
  { app, browser, screen }: Stage,
  play: (enter: Enter) => Promise<void>,
  refused: string[] = [],
): Promise<void> {
  const people: Record<string, Visitor> = {};
  const enter: Enter = async (name, member) => {
    const visitor = await visit(browser, app.baseUrl, screen);
    people[name] = visitor;
    // The server's clock stands still; the page adds by how much it was moved.
    await visitor.context.clock.setFixedTime(TEST_START);
    // The login page has its own journey; here it would only be waited for.
    const login = await visitor.context.request.post('/api/v1/auth/login', {
      data: { email: member.email, password: PASSWORD },
    });
    expect(login.status()).toBe(200);
    return visitor;
  };
  try {
    await play(enter);
    for (const [name, { complaints }] of Object.entries(people))
      expect([name, complaints]).toEqual([name, []]);
    expect(Object.values(people).flatMap(({ refusals }) => refusals)).toEqual(refused);
  } catch (error) {
    await photograph(people, screen);
    throw error;
  } finally {
    for (const { context } of Object.values(people)) await context.close();
  }
}

/** From the list of notices to what one of them is about. */
export async function followNotice({ page }: Visitor, title: string | RegExp): Promise<void> {
  await page.goto('/notifications');
  await page.getByRole('link', { name: title }).first().click();
}

/** A dialog that has opened, sound like every page. */
export async function dialogOf({ page }: Visitor, name: string) {
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await expectSoundPage(page, `the dialog "${name}"`);
  return dialog;
}
