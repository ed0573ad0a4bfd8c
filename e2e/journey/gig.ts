import { expectSoundPage, type Visitor } from '../browser.ts';
import { choose, fill } from './fields.ts';

export const GIG = 'Saturday at the Harbour Room';

/** Approves everybody who waits in the queue, one after another. */
export async function approveAll({ page }: Visitor, names: readonly string[]): Promise<void> {
  await page.goto('/admin/verifications');
  await page
    .getByRole('link', { name: names[0] ?? '', exact: true })
    .first()
    .waitFor();
  await expectSoundPage(page, 'verification queue');
  for (const name of names) {
    await page.goto('/admin/verifications');
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('button', { name: 'Approve' }).click();
    // The next case opens by itself, or the list; toasts may wait for others to leave.
    await page.getByRole('heading', { name, exact: true }).first().waitFor({ state: 'detached' });
  }
}

/** The organizer posts and publishes; the server's clock is today, so the date is given relative to it. */
export async function postGig({ page }: Visitor, date: string): Promise<void> {
  await page.goto('/opportunities/new');
  await page.getByRole('form', { name: 'New gig' }).waitFor();
  await fill(page, {
    Title: GIG,
    Description: 'House and techno until late, on a proper sound system.',
    'Date of the show': date,
    'Slot from': '22:00',
    'Slot until': '02:00',
    'Length of the set': '120',
    'Fee from': '30000',
    'Fee up to': '60000',
  });
  await choose(page, 'Venue', 'The Harbour Room');
  await choose(page, 'Type of event', 'Club night');
  await choose(page, 'Slot', 'Headliner');
  await choose(page, 'Genres', 'House');
  await expectSoundPage(page, 'new gig');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: GIG }).waitFor();
  await expectSoundPage(page, 'own gig');
}

/** The artist finds the gig ranked with its reasons, opens it, applies. */
export async function findAndApply({ page }: Visitor): Promise<void> {
  await page.goto('/gigs');
  await page.getByRole('link', { name: GIG }).waitFor();
  await page.getByText('Match: 100 of 100').first().waitFor();
  await expectSoundPage(page, 'find gigs');
  await page.getByRole('link', { name: GIG }).click();
  await page.getByRole('form', { name: 'Apply' }).waitFor();
  await expectSoundPage(page, 'gig');
  await fill(page, { 'Your fee': '50000', 'Message (optional)': 'We would love to play your room.' });
  await page.getByRole('button', { name: 'Send application' }).click();
  // Leaving before the answer would take the application along.
  await page.getByRole('form', { name: 'Apply' }).waitFor({ state: 'detached' });
  await page.goto('/applications');
  await page.getByText(GIG).first().waitFor();
  await expectSoundPage(page, 'own applications');
}

/** The buyer sees the applicant without a reload, shortlists, accepts. */
export async function acceptApplicant({ page }: Visitor, artist: string): Promise<void> {
  await page.goto('/opportunities');
  await page.getByRole('link', { name: GIG }).first().click();
  await page.getByRole('link', { name: 'Compare and answer' }).click();
  await page.getByText(artist).first().waitFor();
  await expectSoundPage(page, 'applicants');
  const shortlist = page.getByRole('button', { name: 'Shortlist' }).first();
  await shortlist.click();
  await shortlist.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Accept and book' }).click();
  await page.waitForURL('**/bookings/*');
  await page.getByRole('heading', { level: 1, name: GIG }).waitFor();
}
