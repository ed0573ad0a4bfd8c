import { expectSoundPage, type Visitor } from '../browser.ts';
import { fill } from './fields.ts';
import { followMail, logIn, PASSWORD, type Person } from './people.ts';

/** The first bank account: no password, and the profile is not touched. */
export async function enterBankDetails({ page }: Visitor): Promise<void> {
  await page.goto('/profile');
  const form = page.getByRole('form', { name: 'Bank details' });
  await fill(form, {
    'Name on the bank account': 'Meera Rao',
    'Bank account number': '1234 5678 9012',
    'IFSC of the bank': 'HDFC0001234',
  });
  await form.getByRole('button', { name: 'Save bank details' }).click();
  await page.getByText('******9012').waitFor();
}

/** Another account, with the password; the mail that it brings leads back to where it was changed. */
export async function changeBankDetails(visitor: Visitor, { email }: Person): Promise<void> {
  const { page } = visitor;
  await logIn(visitor, email, PASSWORD);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Change bank details' }).click();
  const form = page.getByRole('form', { name: 'Bank details' });
  await fill(form, { 'Bank account number': '998877665544', 'Your password': PASSWORD });
  await expectSoundPage(page, 'bank details');
  await form.getByRole('button', { name: 'Change bank details' }).click();
  await page.getByText('******5544', { exact: true }).waitFor();
  await followMail(visitor, email, 'Your bank details were changed', /\/profile/);
  await page.getByText('******5544', { exact: true }).waitFor();
}

/** The one account that waits for its reviewer. */
export async function approveBankDetails({ page }: Visitor): Promise<void> {
  await page.goto('/admin/bank-details');
  await page.getByRole('button', { name: 'Approve' }).waitFor();
  await expectSoundPage(page, 'bank details to review');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('No bank details are in this state').waitFor();
}

/** Released, and not paid out: the artist and the admin read why. */
export async function readWhyItWaits(artist: Visitor, admin: Visitor, reason: RegExp): Promise<void> {
  await artist.page.goto('/earnings');
  await artist.page.getByText(reason).first().waitFor();
  await expectSoundPage(artist.page, 'earnings that wait');
  await admin.page.goto('/admin/money');
  await admin.page.getByRole('heading', { name: 'Payouts that wait' }).waitFor();
  await admin.page.getByText(reason).first().waitFor();
  await expectSoundPage(admin.page, 'payouts that wait');
}
