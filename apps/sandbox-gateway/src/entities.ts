import type { Notes } from './notes.ts';

/** The gateway's entities as they are stored and, with few exceptions, answered. Amounts in paise, times in unix seconds. */
export interface Order {
  id: string;
  entity: 'order';
  amount: number;
  amount_paid: number;
  amount_due: number;
  currency: string;
  receipt: string | null;
  offer_id: null;
  status: 'created' | 'attempted' | 'paid';
  attempts: number;
  notes: Notes;
  created_at: number;
  /** Not part of the API's answer. */
  auto_capture: boolean;
}

export type PaymentMethod = 'card' | 'netbanking' | 'upi';

export interface Payment {
  id: string;
  entity: 'payment';
  amount: number;
  currency: string;
  status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed';
  order_id: string;
  invoice_id: null;
  international: boolean;
  method: PaymentMethod;
  amount_refunded: number;
  amount_transferred: number;
  refund_status: null | 'partial' | 'full';
  captured: boolean;
  description: string | null;
  card_id: null;
  card?: { entity: 'card'; last4: string; network: string; type: 'credit' };
  bank: string | null;
  wallet: null;
  vpa: string | null;
  email: string;
  contact: string;
  notes: Notes;
  fee: number | null;
  tax: number | null;
  error_code: string | null;
  error_description: string | null;
  error_source: string | null;
  error_step: string | null;
  error_reason: string | null;
  acquirer_data: Record<string, string | null>;
  created_at: number;
}

export interface Refund {
  id: string;
  entity: 'refund';
  amount: number;
  currency: string;
  payment_id: string;
  notes: Notes;
  receipt: string | null;
  acquirer_data: { arn: string | null };
  batch_id: null;
  status: 'pending' | 'processed' | 'failed';
  speed_requested: 'normal' | 'optimum';
  speed_processed: 'normal' | null;
  created_at: number;
}

export interface TransferError {
  code: string | null;
  description: string | null;
  reason: string | null;
  field: string | null;
  step: string | null;
  id: string;
  source: string | null;
  metadata: null;
}

export interface Transfer {
  id: string;
  entity: 'transfer';
  status: 'created' | 'pending' | 'processed' | 'failed' | 'reversed' | 'partially_reversed';
  /** A payment, or the platform's own account for a direct transfer. */
  source: string;
  recipient: string;
  amount: number;
  currency: string;
  amount_reversed: number;
  fees: number;
  tax: number;
  notes: Notes;
  linked_account_notes: string[];
  on_hold: boolean;
  on_hold_until: number | null;
  settlement_status: null | 'pending' | 'on_hold' | 'settled';
  recipient_settlement_id: string | null;
  processed_at: number | null;
  error: TransferError;
  created_at: number;
}

export interface Reversal {
  id: string;
  entity: 'reversal';
  transfer_id: string;
  amount: number;
  fee: number;
  tax: number;
  currency: string;
  notes: Notes;
  initiator_id: string;
  customer_refund_id: string | null;
  created_at: number;
}

export type Activation = 'requested' | 'needs_clarification' | 'under_review' | 'activated' | 'suspended';

export interface LinkedAccount {
  id: string;
  entity: 'account';
  type: 'route';
  status: Activation;
  activation_status: Activation;
  email: string;
  phone: string;
  legal_business_name: string;
  business_type: string;
  reference_id: string | null;
  contact_name: string | null;
  notes: Notes;
  created_at: number;
}

export interface Stakeholder {
  id: string;
  entity: 'stakeholder';
  name: string;
  email: string;
  created_at: number;
}

export interface Product {
  id: string;
  entity: 'product';
  account_id: string;
  product_name: 'route';
  requested_at: number;
}

export interface Dispute {
  id: string;
  entity: 'dispute';
  payment_id: string;
  amount: number;
  currency: string;
  amount_deducted: number;
  reason_code: string;
  respond_by: number;
  status: 'open' | 'under_review' | 'won' | 'lost' | 'closed';
  phase: 'chargeback';
  created_at: number;
}

export interface EntityKinds {
  order: Order;
  payment: Payment;
  refund: Refund;
  transfer: Transfer;
  reversal: Reversal;
  account: LinkedAccount;
  stakeholder: Stakeholder;
  product: Product;
  dispute: Dispute;
}
