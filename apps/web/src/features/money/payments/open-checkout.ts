import type { PaymentOrder } from '@backline/api-contract/payments';
import type { PaymentProof } from './payments.api.ts';

interface CheckoutOptions {
  key: string;
  order_id: string;
  amount: number;
  currency: string;
  name: string;
  description: string;
  handler: (proof: PaymentProof) => void;
  modal: { ondismiss: () => void };
}
type CheckoutWindow = Window & { Razorpay?: new (options: CheckoutOptions) => { open: () => void } };

const SCRIPT = 'https://checkout.razorpay.com/v1/checkout.js';

function loadScript(): Promise<void> {
  if ((window as CheckoutWindow).Razorpay) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('The checkout could not be loaded. Please try again.'));
    document.head.append(script);
  });
}

function returnPath(paymentId: string, result: PaymentProof | { error: string }): string {
  return `/payments/${paymentId}/return?${new URLSearchParams({ ...result })}`;
}

/**
 * Sends the payer to the checkout. The sandbox has a page of its own; the real gateway opens over ours and then
 * leads to the same return page, so that there is one place where a payment is verified.
 */
export async function openCheckout(paymentId: string, order: PaymentOrder): Promise<void> {
  if (order.checkoutUrl) return window.location.assign(order.checkoutUrl);
  await loadScript();
  const { Razorpay } = window as CheckoutWindow;
  if (!Razorpay) throw new Error('The checkout could not be loaded. Please try again.');
  const leave = (result: PaymentProof | { error: string }) =>
    window.location.assign(returnPath(paymentId, result));
  new Razorpay({
    key: order.key,
    order_id: order.orderId,
    amount: order.amount,
    currency: order.currency,
    name: 'Backline',
    description: order.description,
    handler: leave,
    modal: { ondismiss: () => leave({ error: 'abandoned' }) },
  }).open();
}
