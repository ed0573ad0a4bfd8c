import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Rig, refusalOf, startRig } from './testing/harness.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const details = {
  email: 'artist@example.com',
  phone: '9999999999',
  type: 'route',
  reference_id: 'artist-1',
  legal_business_name: 'Asha Rao Music',
  business_type: 'individual',
  contact_name: 'Asha Rao',
  profile: { category: 'others', subcategory: 'others' },
};
const create = () => rig.sdk.accounts.create(details as Parameters<typeof rig.sdk.accounts.create>[0]);
const pay = (account: string) =>
  rig.call('POST', '/v1/transfers', { account, amount: 1000, currency: 'INR' });

test('a new account is activated at once, and the platform is told', async () => {
  const account = await create();
  expect(account).toMatchObject({
    id: expect.stringMatching(/^acc_[0-9A-Za-z]{14}$/),
    type: 'route',
    status: 'activated',
    activation_status: 'activated',
    reference_id: 'artist-1',
  });
  expect(await rig.sdk.accounts.fetch(account.id)).toEqual(account);
  await rig.sandbox.deliverDue();
  const [told] = rig.receiver.received;
  expect(told?.event).toBe('product.route.activated');
  expect(told?.body.account_id).toBe(account.id);
  expect(told?.body.payload.merchant_product?.entity).toMatchObject({
    merchant_id: account.id,
    activation_status: 'activated',
  });
});

test.each([{ email: 'nobody' }, { phone: 'x' }, { legal_business_name: '' }, { business_type: undefined }])(
  'refuses %o',
  async (bad) => {
    expect((await rig.call('POST', '/v2/accounts', { ...details, ...bad })).status).toBe(400);
  },
);

test('editing changes what was sent and keeps the rest', async () => {
  const { id } = await create();
  await rig.call('PATCH', `/v2/accounts/${id}`, { contact_name: 'A. Rao' });
  expect(await rig.sdk.accounts.fetch(id)).toMatchObject({
    contact_name: 'A. Rao',
    reference_id: 'artist-1',
  });
});

test('told to ask for clarification: no transfer until it is activated', async () => {
  await rig.control({ accounts: { activation: 'needs_clarification' } });
  const { id } = await create();
  expect((await pay(id)).body.error).toMatchObject({ field: 'account' });
  const { body } = await rig.control({ account: { id, status: 'activated' } });
  expect(body.account.activation_status).toBe('activated');
  expect((await pay(id)).status).toBe(200);
  await rig.sandbox.deliverDue();
  const events = ['product.route.needs_clarification', 'product.route.activated', 'transfer.processed'];
  expect(rig.receiver.events().toSorted()).toEqual(events.toSorted());
});

test('a suspended account gets nothing', async () => {
  const { id } = await create();
  await rig.control({ account: { id, status: 'suspended' } });
  expect((await pay(id)).status).toBe(400);
});

test('the cooling time before the first transfer, where it is on', async () => {
  await rig.control({ accounts: { coolingHours: 24 } });
  const { id } = await create();
  expect((await pay(id)).body.error.description).toContain('cooling');
  rig.clock.advance(24 * 3_600_000);
  expect((await pay(id)).status).toBe(200);
});

test('stakeholder and product go the documented way', async () => {
  const { id } = await create();
  const person = { name: 'Asha Rao', email: 'asha@example.com' };
  expect((await rig.call('POST', `/v2/accounts/${id}/stakeholders`, person)).body.id).toMatch(/^sth_/);
  const product = await rig.call('POST', `/v2/accounts/${id}/products`, {
    product_name: 'route',
    tnc_accepted: true,
  });
  expect(product.body).toMatchObject({ activation_status: 'activated', product_name: 'route' });
  const path = `/v2/accounts/${id}/products/${product.body.id}`;
  const bank = { account_number: '1234567890', ifsc_code: 'HDFC0000317', beneficiary_name: 'Asha Rao' };
  const configured = await rig.call('PATCH', path, { settlements: bank, tnc_accepted: true });
  expect(configured.body.id).toBe(product.body.id);
  expect(JSON.stringify(configured.body)).not.toContain('1234567890');
  expect((await rig.call('GET', path)).body).toEqual(configured.body);
  expect((await rig.call('PATCH', path, { settlements: { ...bank, ifsc_code: 'nope' } })).status).toBe(400);
  const { id: other } = await create();
  expect((await rig.call('GET', `/v2/accounts/${other}/products/${product.body.id}`)).status).toBe(400);
  expect((await refusalOf(rig.sdk.accounts.fetch('acc_00000000000000'))).status).toBe(400);
});
