import { expect } from 'vitest';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { openBooking } from './contract.ts';
import { logIn, PASSWORD } from './people.ts';

/** Ticks everything that this side may tick. */
export async function tickChecklist(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await openBooking(visitor);
  await page.getByRole('heading', { name: 'Checklist' }).waitFor();
  await expectSoundPage(page, 'booking');
  const open = page.locator('#checklist').getByRole('checkbox', { checked: false, disabled: false });
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    await expect.poll(() => open.count(), { timeout: 10_000 }).toBeLessThan(left);
  }
}

/** Moves the server's clock, as the control in the page's corner does. */
export async function moveClock(baseUrl: string, body: { advance: string } | { now: string }): Promise<void> {
  const answer = await fetch(`${baseUrl}/dev/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

/** Weeks have passed: the member logs in again and finds the booking where it asks for something. */
export async function confirmAndRate(visitor: Visitor, email: string, stars: number): Promise<void> {
  const { page } = visitor;
  await logIn(visitor, email, PASSWORD);
  await openBooking(visitor);
  await page.getByRole('radio', { name: new RegExp(`^${stars} of 5 stars`) }).press('Space');
  await page.getByLabel('In your words').fill('A pleasure to work with.');
  await expectSoundPage(page, 'completion');
  await page.getByRole('button', { name: 'Confirm that the show took place' }).click();
  await page.getByText('Show confirmed').waitFor();
}
