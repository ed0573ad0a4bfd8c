import { describe, expect, it } from 'vitest';
import { createRazorpayGateway } from './razorpay-gateway.ts';
import { isSigned, sign } from './signatures.ts';

/** The vector of the gateway's own documentation. */
const SECRET = 'EnLs21M47BllR3X8PSFtjtbd';
const ORDER = 'order_IEIaMR65cu6nz3';
const PAYMENT = 'pay_IH4NVgf4Dreq1l';
const SIGNATURE = '0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f';

describe('a signature', () => {
  it('of the documented vector is as documented', () => {
    expect(sign(SECRET, `${ORDER}|${PAYMENT}`)).toBe(SIGNATURE);
    expect(isSigned(SECRET, `${ORDER}|${PAYMENT}`, SIGNATURE)).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['cut short', SIGNATURE.slice(0, -1)],
    ['longer', `${SIGNATURE}0`],
    ['changed at its end', `${SIGNATURE.slice(0, -1)}e`],
    ['changed at its beginning', `1${SIGNATURE.slice(1)}`],
    ['in capitals', SIGNATURE.toUpperCase()],
    ['padded', ` ${SIGNATURE}`],
    ['of letters that take two bytes', 'é'.repeat(32)],
  ])('is refused where it is %s', (_how, signature) => {
    expect(isSigned(SECRET, `${ORDER}|${PAYMENT}`, signature)).toBe(false);
  });
});

describe('the gateway', () => {
  const keys = { keyId: 'rzp_test', keySecret: SECRET, webhookSecret: 'hook-secret' };
  const gateway = createRazorpayGateway(keys, null);
  const proof = { orderId: ORDER, paymentId: PAYMENT, signature: SIGNATURE };

  it('knows a genuine checkout', () => {
    expect(gateway.checkoutIsGenuine(proof)).toBe(true);
  });

  it.each([
    ['order', { ...proof, orderId: 'order_IEIaMR65cu6nz4' }],
    ['payment', { ...proof, paymentId: 'pay_IH4NVgf4Dreq1m' }],
    ['signature', { ...proof, signature: sign('another secret', `${ORDER}|${PAYMENT}`) }],
    ['order of ids', { ...proof, orderId: PAYMENT, paymentId: ORDER }],
  ])('refuses another %s', (_what, forged) => {
    expect(gateway.checkoutIsGenuine(forged)).toBe(false);
  });

  it('signs webhooks with a secret of their own, over the very bytes', () => {
    const body = Buffer.from('{"event":"payment.captured", "amount": 1}');
    const signature = sign(keys.webhookSecret, body);
    expect(gateway.webhookIsGenuine(body, signature)).toBe(true);
    expect(gateway.webhookIsGenuine(Buffer.from(`${body} `), signature)).toBe(false);
    expect(gateway.webhookIsGenuine(Buffer.from(JSON.stringify(JSON.parse(String(body)))), signature)).toBe(
      false,
    );
    expect(gateway.webhookIsGenuine(body, sign(keys.keySecret, body))).toBe(false);
  });

  it('takes webhooks under the old secret too while both are given', () => {
    const changing = createRazorpayGateway({ ...keys, webhookSecret: 'new-secret,hook-secret' }, null);
    const body = Buffer.from('{}');
    const verdicts = ['new-secret', 'hook-secret', 'older-secret', ''].map((secret) =>
      changing.webhookIsGenuine(body, sign(secret, body)),
    );
    expect(verdicts).toEqual([true, true, false, false]);
  });
});
