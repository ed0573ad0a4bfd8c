import { expectSoundPage, type Visitor } from '../browser.ts';
import { openBooking } from './contract.ts';

/** Pays a milestone on the sandbox's page; `declined` tries a handle that fails before. */
export async function pay(
  visitor: Visitor,
  kind: 'deposit' | 'balance',
  amount: string,
  declined = false,
): Promise<void> {
  const { page } = visitor;
  await openBooking(visitor);
  await page
    .getByRole('button', { name: new RegExp(`^Pay (the )?${kind}.*${amount}`) })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Choose how to pay' }).waitFor();
  await expectSoundPage(page, 'checkout');
  if (declined) {
    await page.getByLabel('UPI ID').fill('failure@razorpay');
    await page.getByRole('button', { name: /^Pay/ }).first().click();
    await page.getByRole('alert').waitFor();
  }
  await page.getByLabel('UPI ID').fill('success@razorpay');
  await page.getByRole('button', { name: /^Pay/ }).first().click();
  await page.getByRole('heading', { name: 'Paid', exact: true }).waitFor();
  await expectSoundPage(page, `payment of the ${kind}`);
}
