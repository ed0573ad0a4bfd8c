import { shift } from '@backline/kernel';
import type { ServerProcess } from '../../apps/api/src/testing/process.ts';
import { expectSoundPage, type Visitor } from '../browser.ts';
import { approveBankDetails, changeBankDetails, enterBankDetails, readWhyItWaits } from './bank.ts';
import { openBooking, sign } from './contract.ts';
import { acceptApplicant, approveAll, findAndApply, postGig } from './gig.ts';
import { pay } from './money.ts';
import { ADMIN, logIn, PASSWORD, type Person, register, submitProfile } from './people.ts';
import { confirmAndRate, moveClock, tickChecklist } from './show.ts';

const DAYS_AHEAD = 40;

/** Steps 2 and 3 of the issue: register, verify, profile, approval. */
export async function join(admin: Visitor, people: [Visitor, Person][]): Promise<void> {
  for (const [visitor, person] of people) {
    await register(visitor, person);
    await submitProfile(visitor, person);
    if (person.role === 'artist') await enterBankDetails(visitor);
  }
  await logIn(admin, ADMIN, PASSWORD);
  await approveAll(admin, ['Meera and the Monsoon', 'Blue Note Events', 'The Harbour Room']);
  await approveBankDetails(admin);
}

/** Steps 4 to 6: post, find, apply, accept, sign. */
export async function agree(artist: Visitor, buyer: Visitor): Promise<void> {
  await postGig(buyer, Temporal.Now.plainDateISO('Asia/Kolkata').add({ days: DAYS_AHEAD }).toString());
  await findAndApply(artist);
  await acceptApplicant(buyer, 'Meera and the Monsoon');
  await sign(artist, 'Meera Rao');
  await sign(buyer, 'Kabir Shah');
}

/** Step 7: a card that is declined, then the deposit, then the balance. The artist's page shows it without a reload. */
export async function payUp(artist: Visitor, buyer: Visitor): Promise<void> {
  await openBooking(artist);
  await artist.page.getByText("Waiting for the buyer's deposit").waitFor();
  await pay(buyer, 'deposit', '₹15,000', true);
  await artist.page.getByText("Waiting for the buyer's deposit").waitFor({ state: 'detached' });
  await pay(buyer, 'balance', '₹35,000');
  await openBooking(buyer);
  await buyer.page.getByText('₹50,000').first().waitFor();
}

/** Step 8: checklist, the night itself, both confirm and rate. */
export async function play(
  [artist, person]: [Visitor, Person],
  buyer: Visitor,
  server: ServerProcess,
): Promise<void> {
  await tickChecklist(artist);
  await tickChecklist(buyer);
  await buyer.page.getByText('Ready for the show').first().waitFor();
  const state = (await (await fetch(`${server.baseUrl}/dev/clock`)).json()) as { now: string };
  await moveClock(server.baseUrl, { now: shift(new Date(state.now), `P${DAYS_AHEAD + 1}D`).toISOString() });
  await confirmAndRate(buyer, 'kabir@example.in', 5);
  await changeBankDetails(artist, person);
  await confirmAndRate(artist, person.email, 4);
  await artist.page.getByText('Played and settled').first().waitFor();
}

/** The payout goes to a bank account that was just changed: first a reviewer approves it, then 72 hours pass. */
export async function waitForPayout(artist: Visitor, admin: Visitor, server: ServerProcess): Promise<void> {
  await logIn(admin, ADMIN, PASSWORD);
  await readWhyItWaits(artist, admin, /Your bank details are being checked/);
  await approveBankDetails(admin);
  await readWhyItWaits(artist, admin, /For your safety nothing is paid out before/);
  await moveClock(server.baseUrl, { advance: 'PT73H' });
}

/** What is left: the payout, the standing with its reasons, the admin's trail and books. */
export async function lookBack([artist, person]: [Visitor, Person], admin: Visitor): Promise<void> {
  await logIn(artist, person.email, PASSWORD);
  await artist.page.goto('/earnings');
  await artist.page.getByText('Paid out', { exact: true }).nth(1).waitFor();
  await artist.page.getByText('₹48,500').first().waitFor();
  await expectSoundPage(artist.page, 'earnings');
  await logIn(admin, ADMIN, PASSWORD);
  await artist.page.goto('/standing');
  // Half a point less where the leap to the show closed a month without an event.
  await artist.page
    .getByText(/^(78|77\.5)$/)
    .first()
    .waitFor();
  await expectSoundPage(artist.page, 'standing');
  await artist.page.goto('/notifications');
  await artist.page.getByRole('heading', { level: 1 }).waitFor();
  await expectSoundPage(artist.page, 'notifications');
  for (const path of [
    '/admin/users',
    '/admin/bookings',
    '/admin/audit',
    '/admin/jobs',
    '/admin/ledger',
    '/dashboard',
  ]) {
    await admin.page.goto(path);
    await admin.page.getByRole('heading', { level: 1 }).waitFor();
    await expectSoundPage(admin.page, path);
  }
}
