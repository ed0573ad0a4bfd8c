import { expect } from 'vitest';
import { buildOpportunity, buildScene, expectData, type Scene } from '../../apps/api/src/testing/bookings.ts';
import { TEST_START } from '../../apps/api/src/testing/frozen-clock.ts';
import { buildVenue } from '../../apps/api/src/testing/members.ts';
import type { TestApp } from '../../apps/api/src/testing/test-app.ts';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { rupees } from './books.ts';
import { fill } from './fields.ts';
import { GIG } from './gig.ts';
import { dialogOf, followNotice, onStage, type Stage } from './on-stage.ts';

const REASON = 'We have a private party that night.';
const FEE = 5_000_000;

interface Asked {
  scene: Scene;
  gig: string;
}

/** An organizer plans a night in the house of a venue that wants to be asked. */
async function buildAsked(app: TestApp): Promise<Asked> {
  app.clock.moveTo(TEST_START);
  const scene = { ...(await buildScene(app)), venue: await buildVenue(app, { confirmsEvents: true }) };
  return { scene, gig: (await buildOpportunity(app, scene)).id };
}

/** The venue finds the question in its house and says no; the organizer reads why. */
export async function objectAsVenue(stage: Stage): Promise<void> {
  const { scene, gig } = await buildAsked(stage.app);
  await onStage(stage, async (enter) => {
    const venue = await enter('venue', scene.venue);
    const { page } = venue;
    await openQuestion(venue);
    await page.getByRole('button', { name: 'Object', exact: true }).click();
    const dialog = await dialogOf(venue, 'Object to this gig?');
    await fill(dialog, { Reason: REASON });
    await dialog.getByRole('button', { name: 'Object', exact: true }).click();
    await page.getByText('You objected to this gig').waitFor();
    await page.getByText('Closed', { exact: true }).first().waitFor();
    await expectSoundPage(page, 'a gig that the venue objected to');

    const buyer = await enter('buyer', scene.buyer);
    await followNotice(buyer, `The Harbour Room objects to ${GIG}`);
    await buyer.page.getByText('The Harbour Room objects to this gig').waitFor();
    await buyer.page.getByText(`“${REASON}”`).waitFor();
    await buyer.page.getByText('Closed', { exact: true }).first().waitFor();
    expect(await buyer.page.getByRole('button', { name: 'Open again' }).count()).toBe(0);
    await expectSoundPage(buyer.page, 'a gig that was objected to');
  });
  expect(expectData(await stage.app.get(`/opportunities/${gig}`, scene.buyer), 200).status).toBe('closed');
}

/** The venue says yes; the night that comes of it stands in its house, without what the two sides pay each other. */
export async function agreeAsVenue(stage: Stage): Promise<void> {
  const { app } = stage;
  const { scene, gig } = await buildAsked(app);
  await onStage(stage, async (enter) => {
    const venue = await enter('venue', scene.venue);
    const { page } = venue;
    await openQuestion(venue);
    await page.getByRole('button', { name: 'Say yes', exact: true }).click();
    const dialog = await dialogOf(venue, 'Say yes to this gig?');
    await dialog.getByRole('button', { name: 'Say yes' }).click();
    await page.getByText('Open for applications').waitFor();

    const buyer = await enter('buyer', scene.buyer);
    await followNotice(buyer, `The Harbour Room says yes to ${GIG}`);
    await buyer.page.getByText('Open for applications').waitFor();
    await book(app, scene, gig);

    await page.goto('/house');
    await page.getByRole('radiogroup', { name: 'Which nights' }).getByText('Booked', { exact: true }).click();
    await page.getByText('Blue Note Events', { exact: false }).first().waitFor();
    await expectSoundPage(page, 'nights in the house');
    await page.getByRole('link', { name: `Meera and the Monsoon: ${GIG}` }).click();
    await page.getByRole('heading', { name: 'What it needs' }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(rupees(FEE));
    await expectSoundPage(page, 'a night in the house');
  });
}

async function openQuestion({ page }: Visitor): Promise<void> {
  await page.goto('/house');
  await page.getByText('Waits for your yes').waitFor();
  await expectSoundPage(page, 'the house');
  await page.getByRole('link', { name: GIG }).click();
  await page.getByText('Blue Note Events asks for your yes').waitFor();
  await expectSoundPage(page, 'a gig that waits for the venue');
}

async function book(app: TestApp, scene: Scene, opportunityId: string): Promise<void> {
  const { id } = expectData(
    await app.post('/applications', { opportunityId, proposedFee: FEE }, scene.artist),
    201,
  );
  expectData(await app.post(`/applications/${id}/respond`, { action: 'accept' }, scene.buyer), 200);
}
