import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { expectSoundPage, type Visitor } from '../browser.ts';
import {
  exactRupees,
  expectFact,
  expectRefunds,
  expectShares,
  type Outcome,
  outcomeOf,
  rupees,
} from './books.ts';
import { fill } from './fields.ts';
import { dialogOf, followNotice, onStage, type Stage } from './on-stage.ts';
import { buildPaidNight } from './paid-night.ts';

const REASON = 'The hall has been flooded.';
const PAID = 5_000_000;
/** Half an hour before midnight in India, 15 days before the show: the last minutes of the tier of one half. */
const LAST_OF_HALF = new Date('2026-11-27T18:00:00.000Z');
const HALF = { organizerRefund: 2_500_000, artistReceives: 2_500_000 };
const QUARTER = { organizerRefund: 1_250_000, artistReceives: 3_750_000 };
const ALL = { organizerRefund: PAID, artistReceives: 0 };

type Shares = typeof HALF;
const sent = ({ organizerRefund, artistReceives }: Shares): Outcome => ({
  held: 0,
  refunded: organizerRefund,
  paidOut: artistReceives,
  kept: 0,
});

/** Midnight passes over the open dialog: nothing is cancelled at other terms than those that were read. */
export async function cancelAsBuyer(stage: Stage): Promise<void> {
  const { app } = stage;
  const { scene, booking } = await buildPaidNight(app);
  app.clock.moveTo(LAST_OF_HALF);
  await onStage(
    stage,
    async (enter) => {
      const buyer = await enter('buyer', scene.buyer);
      const dialog = await preview(buyer, booking.id, HALF);
      await fill(dialog, { 'Why do you cancel?': REASON });
      await app.advance('PT1H');
      await dialog
        .getByRole('button', { name: `Cancel and get ${rupees(HALF.organizerRefund)} back` })
        .click();
      await dialog
        .getByRole('alert')
        .getByText(/has changed since you saw it/)
        .waitFor();
      await expectPreview(dialog, QUARTER);
      await expectSoundPage(buyer.page, 'a preview that has changed');
      const last = dialog.getByRole('button', {
        name: `Cancel and get ${rupees(QUARTER.organizerRefund)} back`,
      });
      await last.click();
      await expectCancelled(buyer, 'the organizer', QUARTER);
      await app.runJobs();
      await expectRefunds(buyer.page, [QUARTER.organizerRefund], QUARTER.artistReceives);

      const artist = await enter('artist', scene.artist);
      await followNotice(artist, /is cancelled$/);
      await expectCancelled(artist, 'the organizer', QUARTER);
      await artist.page.goto('/earnings');
      await artist.page.getByText(exactRupees(QUARTER.artistReceives)).first().waitFor();
      await expectSoundPage(artist.page, 'earnings after a cancellation');
      expect(await outcomeOf(app, booking.id)).toEqual(sent(QUARTER));
    },
    ['409 POST /bookings/:id/cancel'],
  );
}

/** Under the policy that new bookings are made under, the artist who cancels gives everything back, also this late. */
export async function cancelAsArtist(stage: Stage): Promise<void> {
  const { app } = stage;
  const { scene, booking } = await buildPaidNight(app);
  app.clock.moveTo(LAST_OF_HALF);
  await onStage(stage, async (enter) => {
    const artist = await enter('artist', scene.artist);
    const dialog = await preview(artist, booking.id, ALL);
    await fill(dialog, { 'Why do you cancel?': REASON });
    await dialog.getByRole('button', { name: `Cancel and refund ${rupees(PAID)} to the buyer` }).click();
    await expectCancelled(artist, 'the artist', ALL);
    await app.runJobs();

    const buyer = await enter('buyer', scene.buyer);
    await buyer.page.goto('/notifications');
    const notice = buyer.page.getByRole('listitem').filter({ hasText: 'is cancelled' });
    await notice.getByText(REASON, { exact: false }).waitFor();
    await notice
      .getByText(`${rupees(PAID)} of the ${rupees(PAID)} that you paid goes back`, { exact: false })
      .waitFor();
    await notice.getByRole('link').click();
    await expectCancelled(buyer, 'the artist', ALL);
    await expectRefunds(buyer.page, [3_500_000, 1_500_000], 0);
    await expectSoundPage(buyer.page, 'payments after a cancellation');
    expect(await outcomeOf(app, booking.id)).toEqual(sent(ALL));
  });
}

async function preview(visitor: Visitor, bookingId: string, shares: Shares): Promise<Locator> {
  const { page } = visitor;
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole('button', { name: 'Cancel booking' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this booking?' });
  await expectPreview(dialog, shares);
  return dialogOf(visitor, 'Cancel this booking?');
}

async function expectPreview(dialog: Locator, { organizerRefund, artistReceives }: Shares): Promise<void> {
  await dialog.getByText(/under the policy "protected"/).waitFor();
  await expectFact(dialog, 'Paid so far', rupees(PAID));
  await expectFact(dialog, 'Back to the buyer', rupees(organizerRefund));
  await expectFact(dialog, 'To the artist', rupees(artistReceives));
}

/** The page of the booking tells both sides what the preview told. */
async function expectCancelled({ page }: Visitor, by: string, shares: Shares): Promise<void> {
  const note = page.getByRole('region', { name: 'Cancelled', exact: true });
  await note.getByText(`Cancelled by ${by}`, { exact: false }).getByText(REASON, { exact: false }).waitFor();
  await note.getByText(`It costs ${by}`, { exact: false }).waitFor();
  await expectFact(note, 'Had been paid', rupees(PAID));
  await expectFact(note, 'Back to the buyer', rupees(shares.organizerRefund));
  await expectFact(note, 'To the artist', rupees(shares.artistReceives));
  await expectShares(page, { 'Back to the buyer': shares.organizerRefund });
  await expectSoundPage(page, 'a booking that was cancelled');
}
