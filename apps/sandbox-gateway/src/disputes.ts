import { z } from 'zod';
import { amount } from './amounts.ts';
import { type Context, unixSeconds } from './context.ts';
import type { Dispute } from './entities.ts';
import { badRequest } from './errors.ts';
import { newId } from './ids.ts';
import { subjectOf } from './payments.ts';
import { emit } from './webhooks/events.ts';

const ANSWER_WITHIN_SECONDS = 7 * 86_400;

export const newDispute = z.strictObject({
  payment_id: z.string().max(60),
  amount: amount.optional(),
  reason_code: z.string().max(60).default('goods_or_services_not_received'),
});

/** The payer's bank asks the money of a captured payment back. */
export function openDispute(context: Context, input: z.infer<typeof newDispute>): Dispute {
  const payment = context.store.get('payment', input.payment_id);
  if (!payment.captured) throw badRequest('Only a captured payment can be disputed');
  const disputed = input.amount ?? payment.amount;
  if (disputed > payment.amount) throw badRequest('The disputed amount is greater than the payment');
  const dispute: Dispute = {
    id: newId('disp'),
    entity: 'dispute',
    payment_id: payment.id,
    amount: disputed,
    currency: payment.currency,
    amount_deducted: 0,
    reason_code: input.reason_code,
    respond_by: unixSeconds(context) + ANSWER_WITHIN_SECONDS,
    status: 'open',
    phase: 'chargeback',
    created_at: unixSeconds(context),
  };
  context.store.insert('dispute', dispute, payment.id);
  emit(context, 'payment.dispute.created', { payment, dispute }, subjectOf(payment));
  return dispute;
}

/** The bank decides; a lost dispute takes the money from the platform. */
export function decideDispute(context: Context, disputeId: string, outcome: 'won' | 'lost'): Dispute {
  const dispute = context.store.get('dispute', disputeId);
  if (dispute.status !== 'open' && dispute.status !== 'under_review') {
    throw badRequest('The dispute is decided already');
  }
  const amount_deducted = outcome === 'lost' ? dispute.amount : 0;
  const decided: Dispute = { ...dispute, status: outcome, amount_deducted };
  context.store.update('dispute', decided);
  const payment = context.store.get('payment', dispute.payment_id);
  emit(context, `payment.dispute.${outcome}`, { payment, dispute: decided }, subjectOf(payment));
  return decided;
}
