import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkoutSignature } from '../signatures.ts';
import { KEYS, type Rig, startRig } from '../testing/harness.ts';

let rig: Rig;
let orderId: string;
beforeEach(async () => {
  rig = await startRig();
  orderId = (await rig.sdk.orders.create({ amount: 12_345_600, currency: 'INR', receipt: 'PAY-1' })).id;
});
afterEach(() => rig.stop());

const BACK = 'http://localhost:5173/payments/7?tab=open';
const path = (query: Record<string, string> = {}) =>
  `/sandbox/checkout/${orderId}?${new URLSearchParams(query)}`;
async function show(query: Record<string, string> = {}) {
  const response = await fetch(rig.url + path(query));
  return { response, page: await response.text() };
}
/** Sends the form as a browser without script would, and answers where it is sent. */
async function submit(fields: Record<string, string>): Promise<URL> {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${rig.url}/sandbox/checkout/${orderId}`, {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location') ?? '', rig.url);
}
const upi = (vpa: string, more: object = {}) => ({ method: 'upi', vpa, ...more });

describe('the page', () => {
  test('says what is paid to whom, that it is a sandbox, and which handles work', async () => {
    const { response, page } = await show({ name: 'Backline', description: 'Deposit for B-1', return: BACK });
    expect(response.status).toBe(200);
    const said = ['₹1,23,456.00', 'Backline', 'Deposit for B-1', 'PAY-1', 'SANDBOX', 'No real money'];
    const handles = ['success@razorpay', 'failure@razorpay', '4111 1111 1111 1111', '4000 0000 0000 0002'];
    for (const text of [...said, ...handles]) expect(page).toContain(text);
    expect(page).toContain('<html lang="en">');
  });

  test('runs under a policy without inline script or style, and lets the form go back', async () => {
    const { response, page } = await show({ return: BACK });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("form-action 'self' http://localhost:5173");
    expect(page).not.toMatch(/<script>|<style|style=| on[a-z]+=/);
    for (const asset of ['checkout.js', 'checkout.css']) {
      expect((await fetch(`${rig.url}/sandbox/checkout/assets/${asset}`)).status).toBe(200);
    }
  });

  test('every field has a label', async () => {
    const { page } = await show();
    const ids = [...page.matchAll(/<(?:input|select) id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['vpa', 'number', 'expiry', 'cvv', 'bank']);
    for (const id of ids) expect(page).toContain(`<label for="${id}">`);
  });

  test('prints what it is given as text', async () => {
    const { page } = await show({ name: '<script>alert(1)</script>', description: '"><img src=x>' });
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
  });

  test('an unknown order is refused, a paid one says so and offers no form', async () => {
    expect((await fetch(`${rig.url}/sandbox/checkout/order_00000000000000`)).status).toBe(400);
    await rig.pay(orderId);
    const { page } = await show({ return: BACK });
    expect(page).toContain('This order is paid');
    expect(page).not.toContain('<form');
  });
});

describe('the form', () => {
  test('paid: the browser goes back with the proof in the query', async () => {
    const target = await submit(upi('success@razorpay', { return: BACK, name: 'Backline', description: '' }));
    expect(target.origin + target.pathname).toBe('http://localhost:5173/payments/7');
    const { tab, ...proof } = Object.fromEntries(target.searchParams);
    expect(tab).toBe('open');
    expect(proof).toEqual({
      razorpay_order_id: orderId,
      razorpay_payment_id: expect.stringMatching(/^pay_/),
      razorpay_signature: checkoutSignature(KEYS.keySecret, orderId, proof.razorpay_payment_id ?? ''),
    });
  });

  test.each([
    [{ method: 'card', number: '4111 1111 1111 1111', expiry: '12/39', cvv: '123' }],
    [{ method: 'netbanking', bank: 'ICIC', outcome: 'success' }],
  ])('pays by %o', async (fields) => {
    const target = await submit({ ...fields, return: '/done' });
    expect(target.pathname).toBe('/done');
    expect(target.searchParams.get('razorpay_signature')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('declined: the page says why, offers another try, and the way back names the failure', async () => {
    const again = await submit(upi('failure@razorpay', { return: BACK }));
    expect(again.origin).toBe(rig.url);
    const page = await (await fetch(again)).text();
    expect(page).toContain('role="alert"');
    expect(page).toContain('declined in the UPI app');
    expect(page).toContain('error=payment_failed');
    const target = await submit(upi('success@razorpay', { return: BACK }));
    expect(target.searchParams.get('razorpay_payment_id')).toMatch(/^pay_/);
  });

  test('what is no test handle is explained on the page, without an attempt', async () => {
    const again = await submit(upi('real.person@okbank', { return: BACK }));
    expect(await (await fetch(again)).text()).toContain('use success@razorpay or failure@razorpay');
    expect((await rig.sdk.orders.fetch(orderId)).attempts).toBe(0);
  });

  test('a second click after success pays nothing and shows that it is paid', async () => {
    await submit(upi('success@razorpay', { return: BACK }));
    const again = await submit(upi('success@razorpay', { return: BACK }));
    expect(await (await fetch(again)).text()).toContain('This order is paid');
    expect((await rig.sdk.orders.fetchPayments(orderId)).count).toBe(1);
  });

  test('without a return address the page itself says it is paid', async () => {
    const target = await submit(upi('success@razorpay', { return: '' }));
    expect(await (await fetch(target)).text()).toContain('You can close this window');
  });

  test('a silent bank: the page says the payment may still arrive', async () => {
    await rig.control({ authorizeLate: true });
    const again = await submit(upi('success@razorpay', { return: BACK }));
    expect(await (await fetch(again)).text()).toContain('may still arrive');
  });

  test('abandoning leads back with its own name', async () => {
    const { page } = await show({ return: BACK });
    const abandon = `http://localhost:5173/payments/7?tab=open&amp;error=abandoned&amp;razorpay_order_id=${orderId}`;
    expect(page).toContain(`href="${abandon}"`);
  });

  test('a foreign return address is refused on the page and in the form', async () => {
    expect((await show({ return: 'https://evil.example/' })).response.status).toBe(400);
    const body = new URLSearchParams(upi('success@razorpay', { return: 'https://evil.example/' }));
    const answer = await fetch(`${rig.url}/sandbox/checkout/${orderId}`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    expect(answer.status).toBe(400);
    expect((await rig.sdk.orders.fetch(orderId)).status).toBe('created');
  });
});
