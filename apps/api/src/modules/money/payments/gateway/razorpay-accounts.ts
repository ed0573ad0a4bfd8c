import type Razorpay from 'razorpay';
import type { NewLinkedAccount } from './payment-gateway.ts';

type AskForId = (call: () => Promise<unknown>) => Promise<{ id: string }>;

const PRODUCT = 'route';

/**
 * Registers an artist as somebody to whom money can be transferred: the account, the person behind it, and the bank
 * account that it settles to. The gateway may take a day to activate it; transfers are refused until then and tried
 * again. See docs/rules/money.md#release-and-payout.
 */
export async function openLinkedAccount(
  client: Razorpay,
  account: NewLinkedAccount,
  ask: AskForId,
): Promise<string> {
  const { id } = await ask(() =>
    client.accounts.create({
      type: 'route',
      email: account.email,
      phone: account.phone,
      legal_business_name: account.name,
      contact_name: account.bank.beneficiaryName,
      business_type: 'individual',
      reference_id: account.referenceId,
      profile: { category: 'services', subcategory: 'professional_services' },
    } as unknown as Parameters<typeof client.accounts.create>[0]),
  );
  await ask(() =>
    client.stakeholders.create(id, {
      name: account.bank.beneficiaryName,
      email: account.email,
    } as unknown as Parameters<typeof client.stakeholders.create>[1]),
  );
  const product = await ask(() =>
    client.products.requestProductConfiguration(id, {
      product_name: PRODUCT,
      tnc_accepted: true,
    } as unknown as Parameters<typeof client.products.requestProductConfiguration>[1]),
  );
  await ask(() =>
    client.products.edit(id, product.id, {
      settlements: {
        account_number: account.bank.accountNumber,
        ifsc_code: account.bank.ifscCode,
        beneficiary_name: account.bank.beneficiaryName,
      },
      tnc_accepted: true,
    } as unknown as Parameters<typeof client.products.edit>[2]),
  );
  return id;
}
