import { expect } from 'vitest';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { openBooking } from './contract.ts';
import { logIn, PASSWORD } from './people.ts';

/** Ticks everything that this side may tick. */
export async function tickChecklist(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await openBooking(visitor);
  await page.getByRole('heading', { name: 'Checklist', exact: true }).waitFor();
  await expectSoundPage(page, 'booking');
  const checklist = page.locator('#checklist');
  const open = await checklist.getByRole('checkbox', { checked: false, disabled: false }).all();
  // By id: the first open one is another after each tick.
  const ids = await Promise.all(open.map((box) => box.getAttribute('id')));
  for (const id of ids) {
    const box = checklist.locator(`[id="${id}"]`);
    await box.click();
    await expect.poll(() => box.isChecked()).toBe(true);
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
  const confirm = page.getByRole('button', { name: 'Confirm that the show took place' });
  await confirm.click();
  await page.getByRole('button', { name: 'Yes, it took place' }).click();
  // Not by the toast: what arrives live at this moment may fill the corner before it.
  await confirm.waitFor({ state: 'detached' });
}
