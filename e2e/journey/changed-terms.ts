import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { buildOpportunity, buildScene, expectData } from '../../apps/api/src/testing/bookings.ts';
import { TEST_START } from '../../apps/api/src/testing/frozen-clock.ts';
import { expectSoundPage, PHONE, type Visitor } from '../browser.ts';
import { fill } from './fields.ts';
import { GIG } from './gig.ts';
import { dialogOf, followNotice, onStage, type Stage } from './on-stage.ts';

/** An hour with a hotel, for which the artist applied, becomes three without. */
const CHANGES = ['Length of the set: was 1 h, now 3 h', 'Hotel: was paid by the buyer, now not included'];

export async function changeTermsUnderApplicant(stage: Stage): Promise<void> {
  const { app } = stage;
  app.clock.moveTo(TEST_START);
  const scene = await buildScene(app);
  const terms = { performanceDuration: 60, accommodationIncluded: true };
  const { id: gig } = await buildOpportunity(app, scene, terms);
  const bid = { opportunityId: gig, proposedFee: 5_000_000 };
  const { id } = expectData(await app.post('/applications', bid, scene.artist), 201);

  await onStage(stage, async (enter) => {
    const buyer = await enter('buyer', scene.buyer);
    await worsen(buyer, gig);
    await openApplicants(buyer, gig);
    await buyer.page.getByText('The artist has to confirm changed terms').waitFor();
    await expectChanges(buyer);
    expect(await acceptButton(buyer).count()).toBe(0);
    expect((await app.post(`/applications/${id}/respond`, { action: 'accept' }, scene.buyer)).status).toBe(
      409,
    );
    await expectSoundPage(buyer.page, 'an applicant who has to confirm');

    const artist = await enter('artist', scene.artist);
    await followNotice(artist, `Please confirm: ${GIG} has changed`);
    await artist.page.getByText('The terms have changed since you applied').waitFor();
    await expectChanges(artist);
    const confirm = artist.page.getByRole('button', { name: 'Confirm the new terms' });
    if (stage.screen === PHONE) await artist.page.getByRole('button', { name: 'Your application' }).click();
    await expect.poll(() => isInSight(confirm)).toBe(true);
    await artist.page.getByRole('button', { name: 'Withdraw' }).waitFor();
    await expectSoundPage(artist.page, 'terms to confirm');
    await confirm.click();
    await artist.page.getByText('The terms have changed since you applied').waitFor({ state: 'detached' });

    await buyer.page.getByText('The artist has to confirm changed terms').waitFor({ state: 'detached' });
    await acceptButton(buyer).click();
    const dialog = await dialogOf(buyer, 'Book Meera and the Monsoon?');
    await dialog.getByRole('button', { name: 'Accept and book' }).click();
    await buyer.page.waitForURL('**/bookings/*');
    await buyer.page.getByRole('heading', { level: 1, name: GIG }).waitFor();
    await expectSoundPage(buyer.page, 'a new booking');
  });
}

async function worsen({ page }: Visitor, gig: string): Promise<void> {
  await page.goto(`/opportunities/${gig}`);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  const form = page.getByRole('form', { name: 'Edit gig' });
  await form.getByText('Artists have applied already,', { exact: false }).waitFor();
  await fill(form, { 'Length of the set': '180' });
  await form.getByRole('switch', { name: 'A hotel is paid' }).uncheck();
  await expectSoundPage(page, 'a gig with applicants that is edited');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: GIG }).waitFor();
}

async function openApplicants({ page }: Visitor, gig: string): Promise<void> {
  await page.waitForURL(`**/opportunities/${gig}`);
  await page.getByRole('link', { name: 'Compare and answer' }).click();
}

async function expectChanges({ page }: Visitor): Promise<void> {
  for (const words of CHANGES) await page.getByRole('listitem').filter({ hasText: words }).first().waitFor();
}

/** Without scrolling by hand. */
async function isInSight(button: Locator): Promise<boolean> {
  const box = await button.boundingBox();
  const height = button.page().viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

const acceptButton = ({ page }: Visitor) => page.getByRole('button', { name: 'Accept', exact: true });
