import { z } from 'zod';
import { outsideEntity, paymentEntity, transferEntity } from '../gateway/entities.ts';
import type { GatewayPayment, OutsideMovement, Transfer } from '../gateway/payment-gateway.ts';

/** What an event asks of us. `ignored` names what we know and need nothing of. */
export type WebhookMeaning =
  | { about: 'capture'; payment: GatewayPayment }
  | { about: 'failure'; payment: GatewayPayment }
  | { about: 'transfer'; transfer: Transfer }
  | { about: 'outside'; movement: OutsideMovement }
  | { about: 'ignored' };

const envelope = z.object({
  event: z.string(),
  payload: z.record(z.string(), z.object({ entity: z.unknown() })),
});

const PAYMENT_EVENTS: Record<string, 'capture' | 'failure' | undefined> = {
  'payment.captured': 'capture',
  'order.paid': 'capture',
  'payment.failed': 'failure',
};
const SENDING_EVENT = /^(refund|transfer)\.(created|processed|failed)$/;

/**
 * Reads the raw body of an event. Only the name of the event and the entity in it count; an event is a snapshot of its
 * moment, so its order among others says nothing. See docs/rules/money.md#webhooks.
 * @throws ZodError or SyntaxError for a body that is none
 */
export function readWebhook(rawBody: string): WebhookMeaning {
  const { event, payload } = envelope.parse(JSON.parse(rawBody));
  const about = PAYMENT_EVENTS[event];
  if (about) return { about, payment: paymentEntity.parse(payload.payment?.entity) };
  const sent = SENDING_EVENT.exec(event)?.[1];
  if (sent) return readSending(sent, payload[sent]?.entity);
  if (event.startsWith('payment.dispute.'))
    return { about: 'outside', movement: outsideEntity('chargeback').parse(payload.dispute?.entity) };
  return { about: 'ignored' };
}

/** Every refund that we ask for says in its notes which of our payments it is; one that does not was made by somebody else. */
function readSending(kind: string, entity: unknown): WebhookMeaning {
  const transfer = transferEntity.parse(entity);
  if (kind === 'refund' && transfer.paymentId === null)
    return { about: 'outside', movement: outsideEntity('refund_outside').parse(entity) };
  return { about: 'transfer', transfer };
}
