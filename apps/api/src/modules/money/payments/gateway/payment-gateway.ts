import type { Paise } from '@backline/kernel';

export interface NewOrder {
  /** The payment's number: unique at the gateway, so that an order is never made twice. */
  receipt: string;
  amount: Paise;
  currency: string;
  notes: Record<string, string>;
}

export interface GatewayOrder {
  id: string;
  amount: number;
  currency: string;
}

/** One try to pay an order, as the gateway tells it. The amount is its word and is compared with ours before it counts. */
export interface GatewayPayment {
  id: string;
  orderId: string | null;
  amount: number;
  currency: string;
  status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed';
  createdAt: Date;
  failureReason: string | null;
  /** `upi`, `card`, `netbanking` and the like, and which one of them: the UPI address, the card's network and last digits, the bank. */
  method: string | null;
  methodDetail: string | null;
}

/** Money on its way out: a transfer to an artist or a refund to a payer. */
export interface Transfer {
  /** The gateway's id for it. */
  reference: string;
  /** Which of our payments it fulfils, and at which try: we send both along and get them back. */
  paymentId: string | null;
  attempt: number | null;
  amount: number;
  currency: string;
  state: 'underway' | 'done' | 'failed';
  failureReason: string | null;
}

/** Money of a payment that moves without our having asked: a refund made in the gateway's own pages, or a chargeback. */
export interface OutsideMovement {
  kind: 'refund_outside' | 'chargeback';
  /** The gateway's id for it. */
  reference: string;
  gatewayPaymentId: string;
  amount: number;
  currency: string;
  /** The gateway's word: pending, processed, failed; open, under_review, won, lost, closed. */
  state: string;
}

export interface NewTransfer {
  paymentId: string;
  attempt: number;
  amount: Paise;
  currency: string;
  /** The same key is the same transfer, however often it is asked for. */
  key: string;
}

export interface NewLinkedAccount {
  /** Our id of the artist. */
  referenceId: string;
  email: string;
  phone: string;
  name: string;
  bank: { accountNumber: string; ifscCode: string; beneficiaryName: string };
}

/**
 * What the product needs of a payment gateway. Two are behind it, the real one and the sandbox, and they share one implementation.
 * Every call may throw GATEWAY_UNAVAILABLE (nothing is known of the outcome: ask again) or GatewayRefusal (it said no).
 */
export interface PaymentGateway {
  /** Public: the checkout in the browser is opened with it. */
  readonly keyId: string;
  checkoutIsGenuine(proof: { orderId: string; paymentId: string; signature: string }): boolean;
  webhookIsGenuine(rawBody: Buffer, signature: string): boolean;
  /** Finds the order again where its receipt is known already. */
  createOrder(order: NewOrder): Promise<GatewayOrder>;
  fetchOrderPayments(orderId: string): Promise<GatewayPayment[]>;
  refund(gatewayPaymentId: string, transfer: NewTransfer): Promise<Transfer>;
  fetchRefund(reference: string): Promise<Transfer>;
  /** @returns the account's id at the gateway */
  createLinkedAccount(account: NewLinkedAccount): Promise<string>;
  transfer(accountId: string, transfer: NewTransfer): Promise<Transfer>;
  fetchTransfer(reference: string): Promise<Transfer>;
  /** The transfer of one try, where the gateway's answer to it was never heard. @param since when it was handed over */
  findTransfer(paymentId: string, attempt: number, since: Date): Promise<Transfer | null>;
}
