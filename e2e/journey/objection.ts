import { expect } from 'vitest';
import { expectData } from '../../apps/api/src/testing/bookings.ts';
import { buildMember } from '../../apps/api/src/testing/members.ts';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { exactRupees, expectFact, expectRefunds, expectShares, outcomeOf, rupees } from './books.ts';
import { fill } from './fields.ts';
import { dialogOf, followNotice, onStage, type Stage } from './on-stage.ts';
import { buildPaidNight } from './paid-night.ts';

const STORY = 'They played 40 of the 120 minutes that we had agreed on.';
const ANSWER = 'The power failed twice, and we waited for an hour each time.';
const REASONS = 'Both are right: a part of the fee goes back.';
const FROZEN = { held: 5_000_000, refunded: 0, paidOut: 0, kept: 0 };
const SETTLED = { held: 0, refunded: 2_000_000, paidOut: 2_910_000, kept: 90_000 };

/** The buyer does not confirm but objects; nothing is released; the artist answers; an admin gives 40 % back. */
export async function objectAndSettle(stage: Stage): Promise<void> {
  const { app } = stage;
  const { scene, booking } = await buildPaidNight(app);
  const staff = await buildMember(app, 'admin');
  app.clock.moveTo(booking.endsAt);
  await app.advance('PT1M');
  expectData(await app.post(`/bookings/${booking.id}/confirm-completion`, {}, scene.artist), 200);

  await onStage(stage, async (enter) => {
    const buyer = await enter('buyer', scene.buyer);
    await followNotice(buyer, /^Please confirm .*, or object/);
    await reportInstead(buyer);
    await app.advance('P8D');
    expect(await outcomeOf(app, booking.id)).toEqual(FROZEN);
    await buyer.page.goto(`/bookings/${booking.id}`);
    await buyer.page.getByText('A problem was reported, the money is frozen').waitFor();
    await expectSoundPage(buyer.page, 'a disputed booking');

    const artist = await enter('artist', scene.artist);
    await answer(artist);
    const admin = await enter('admin', staff);
    await settle(admin);
    await app.runJobs();

    expect(await outcomeOf(app, booking.id)).toEqual(SETTLED);
    await readAsBuyer(buyer, booking.id);
    await readAsArtist(artist, booking.id);
  });
}

/** Confirm names what it releases; beside it stands the way to object. */
async function reportInstead(buyer: Visitor): Promise<void> {
  const { page } = buyer;
  await page.getByRole('button', { name: 'Confirm that the show took place' }).click();
  const confirm = await dialogOf(buyer, 'Did the show take place as agreed?');
  await confirm.getByText(rupees(FROZEN.held)).waitFor();
  await confirm.getByText(/is released to Meera and the Monsoon at once/).waitFor();
  await confirm.getByRole('button', { name: 'Not now' }).click();
  await confirm.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Report a problem' }).click();
  const report = await dialogOf(buyer, 'Report a problem');
  await report.getByRole('button', { name: 'Report the problem' }).click();
  await report.getByText('Choose what went wrong.').waitFor();
  await report.getByRole('combobox', { name: 'What went wrong' }).click();
  await page.getByRole('option', { name: 'The show was late, or shorter than agreed' }).click();
  await fill(report, { 'What happened': STORY });
  await report.getByRole('button', { name: 'Report the problem' }).click();
  await page.waitForURL('**/disputes/*');
  await page.getByText('Nothing is released until we have decided', { exact: true }).waitFor();
  await page.getByText(STORY).waitFor();
  await expectSoundPage(page, 'a problem that was reported');
}

async function answer(artist: Visitor): Promise<void> {
  const { page } = artist;
  await followNotice(artist, /^Blue Note Events reported a problem with/);
  await page.getByText(STORY).waitFor();
  await fill(page, { 'Your side of it': ANSWER });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('article').filter({ hasText: ANSWER }).waitFor();
  await expectSoundPage(page, 'the other side of a problem');
}

/** From the list of what needs a person to the decision, whose amounts are shown before it is made. */
async function settle(admin: Visitor): Promise<void> {
  const { page } = admin;
  await page.goto('/admin/alerts');
  const problems = page.getByRole('region', { name: 'Reported problems' });
  await problems.getByText(`${rupees(FROZEN.held)} frozen`, { exact: false }).waitFor();
  await expectSoundPage(page, 'alerts with a problem');
  await problems.getByRole('link', { name: 'Saturday at the Harbour Room' }).click();
  await page.getByText(STORY).waitFor();
  await page.getByText(ANSWER).waitFor();
  await page.getByRole('radio', { name: /Blue Note Events/ }).check();
  await fill(page, { 'Goes back to the buyer': '40', Notes: REASONS });
  await expectFact(page, 'Goes back to the buyer', exactRupees(SETTLED.refunded));
  await expectFact(page, 'Goes to the artist', exactRupees(SETTLED.paidOut));
  await expectFact(page, 'Commission', exactRupees(SETTLED.kept));
  await expectSoundPage(page, 'a problem to decide');
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  const dialog = await dialogOf(admin, 'Decide for good?');
  const words = await dialog.innerText();
  for (const amount of [SETTLED.refunded, SETTLED.paidOut]) expect(words).toContain(exactRupees(amount));
  await dialog.getByRole('button', { name: 'Decide for good' }).click();
  await page.getByRole('heading', { name: 'Decision' }).waitFor();
  await page.goto('/admin/alerts');
  await page.getByText('No problem is open').waitFor();
}

async function readAsBuyer(buyer: Visitor, bookingId: string): Promise<void> {
  const { page } = buyer;
  await followNotice(buyer, /^The problem with .* is decided/);
  await page.getByText(`${rupees(SETTLED.refunded)} (40%)`).waitFor();
  await page.getByText(REASONS).waitFor();
  await expectSoundPage(page, 'a decision');
  await expectRefunds(page, [SETTLED.refunded], FROZEN.held - SETTLED.refunded);
  await expectSoundPage(page, 'payments with a refund');
  await page.goto(`/bookings/${bookingId}`);
  await expectShares(page, {
    'Back to the buyer': SETTLED.refunded,
    'Released to the artist': SETTLED.paidOut + SETTLED.kept,
  });
  await expectSoundPage(page, 'a booking that was settled');
}

async function readAsArtist(artist: Visitor, bookingId: string): Promise<void> {
  const { page } = artist;
  await followNotice(artist, /^The problem with .* is decided/);
  await page.getByText(REASONS).waitFor();
  await page.goto('/earnings');
  await page.getByText(exactRupees(SETTLED.paidOut)).first().waitFor();
  await page.getByText('Paid out', { exact: true }).nth(1).waitFor();
  await expectSoundPage(page, 'earnings after a decision');
  await page.goto(`/bookings/${bookingId}`);
  await expectShares(page, {
    'Paid out to the artist': SETTLED.paidOut,
    'Back to the buyer': SETTLED.refunded,
    Commission: SETTLED.kept,
  });
}
