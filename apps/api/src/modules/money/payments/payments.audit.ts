import { declareAudit } from '../../../platform/audit.ts';

export const paymentAudit = declareAudit('payment', {
  schedule: 'Payment scheduled',
  begin: 'Payment passed to the gateway',
  complete: 'Payment received',
  fail: 'Payment failed',
  cancel: 'Payment cancelled',
  refund: 'Payment refunded',
  count_late: 'Payment counted as late',
  release: 'Released from escrow to the artist',
  retain: 'Kept by the platform',
  return: 'Refund started',
  return_outside: 'Part of it went back outside of the platform',
  wait: 'Payout waits for bank details',
  access_refused: 'Payment refused to somebody',
  order_refused: 'Checkout refused',
  proof_refused: 'Proof of a payment refused',
});

/** What is laid before an operator, by what was found. */
const ALERTS = {
  chargeback: 'Alert: a bank asks a payment back',
  refund_outside: 'Alert: a refund was made outside of the platform',
  amount_differs: 'Alert: another amount arrived than was owed',
  event_unreadable: 'Alert: an event of the gateway cannot be read',
  nobody_confirmed: 'Alert: a show was completed that nobody confirmed',
  order_differs: 'Alert: the payment belongs to another order',
  paid_twice: 'Alert: paid twice',
  sending_differs: 'Alert: another amount was sent than was meant',
  sending_failed: 'Alert: money could not be sent',
  sending_outdated: 'Alert: money was sent for what is not owed any more',
  unknown_at_gateway: 'Alert: the gateway does not know this payment',
  unknown_order: 'Alert: money for an unknown order',
};
export const paymentAlertAudit = declareAudit('payment_alert', { ...ALERTS, settled: 'Alert settled' });
/** Events that claim to come from the gateway. */
export const webhookAudit = declareAudit('webhook', {
  refused: 'Forged event of the gateway refused',
});
export type AlertKind = keyof typeof ALERTS;
