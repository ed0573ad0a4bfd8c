import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { fill } from './fields.ts';
import { GIG } from './gig.ts';
import { PASSWORD } from './people.ts';

export async function openBooking({ page }: Visitor): Promise<void> {
  await page.goto('/bookings');
  await page.getByRole('link', { name: GIG }).first().click();
  await page.getByRole('heading', { level: 1, name: GIG }).waitFor();
}

/** Reads the contract, looks at the PDF, and signs. */
export async function sign(visitor: Visitor, legalName: string): Promise<void> {
  const { page } = visitor;
  await openBooking(visitor);
  await page.getByRole('link', { name: 'Read and sign' }).click();
  await page.getByRole('heading', { name: 'Force majeure' }).first().waitFor();
  await expectSoundPage(page, 'contract');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /PDF/ }).first().click();
  const pdf = await readFile(await (await download).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await fill(page, { 'Your full legal name': legalName, Signature: legalName, 'Your password': PASSWORD });
  await page.getByRole('checkbox', { name: /I have read this contract/ }).check();
  await page.getByRole('button', { name: 'Sign the contract' }).click();
  await page.getByRole('button', { name: 'Sign the contract' }).waitFor({ state: 'detached' });
}
