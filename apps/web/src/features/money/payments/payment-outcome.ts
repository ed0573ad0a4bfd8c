import type { Payment } from '@backline/api-contract/payments';
import type { ApiProblem } from '../../../data/api-problem.ts';
import type { PaymentProof } from './payments.api.ts';

/** What the checkout sent the browser back with. */
export type Returned =
  | { kind: 'proof'; proof: PaymentProof }
  | { kind: 'failed' }
  | { kind: 'abandoned' }
  | { kind: 'nothing' };

export function readReturn(query: URLSearchParams): Returned {
  const [orderId, paymentId, signature] = [
    query.get('razorpay_order_id'),
    query.get('razorpay_payment_id'),
    query.get('razorpay_signature'),
  ];
  if (orderId && paymentId && signature)
    return {
      kind: 'proof',
      proof: {
        razorpay_order_id: orderId,
        razorpay_payment_id: paymentId,
        razorpay_signature: signature,
      },
    };
  const error = query.get('error');
  if (error === 'abandoned') return { kind: 'abandoned' };
  return error ? { kind: 'failed' } : { kind: 'nothing' };
}

export type Outcome =
  | 'checking'
  | 'paid'
  | 'processing'
  | 'refused'
  | 'unknown'
  | 'failed'
  | 'abandoned'
  | 'open';

const PAID: readonly Payment['status'][] = ['completed', 'refunded'];

/**
 * What to tell the payer. The payment's own state wins over everything: it may have been completed by the gateway's
 * message, by an earlier visit of this page, or after a failed first attempt.
 */
export function outcomeOf(
  returned: Returned,
  payment: Pick<Payment, 'status'> | undefined,
  verification: { settled: boolean; problem: ApiProblem | null },
): Outcome {
  if (payment && PAID.includes(payment.status)) return 'paid';
  if (returned.kind === 'failed' || returned.kind === 'abandoned') return returned.kind;
  if (returned.kind === 'proof') {
    if (!verification.settled) return 'checking';
    if (verification.problem)
      return verification.problem.status >= 400 && verification.problem.status < 500 ? 'refused' : 'unknown';
  }
  if (!payment) return 'checking';
  // Without proof `processing` only says that a checkout was begun, not that anything was paid there.
  if (payment.status === 'processing') return returned.kind === 'proof' ? 'processing' : 'open';
  return payment.status === 'failed' ? 'failed' : 'open';
}
