import { z } from 'zod';
import type { GatewayOrder, GatewayPayment, OutsideMovement, Transfer } from './payment-gateway.ts';

/**
 * The gateway's entities, of which only what we use is read. Answers and webhooks carry the same ones. See
 * docs/rules/money.md#gateway.
 */
const text = z.string().min(1);
const paiseCount = z.number().int();
const status = z.enum(['created', 'authorized', 'captured', 'refunded', 'failed']);
/** Empty notes come as `[]`. */
const notes = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform(() => ({}))])
  .optional();

/** What is only shown: money is not refused because of it. */
const told = z.string().max(120).nullish().catch(null);

type Told = z.infer<typeof told>;
interface Instrument {
  vpa?: Told;
  bank?: Told;
  wallet?: Told;
  card?: { network?: Told; last4?: Told } | null | undefined;
}

function methodDetailOf({ vpa, card, bank, wallet }: Instrument): string | null {
  if (card?.last4) return [card.network, 'ending', card.last4].filter(Boolean).join(' ');
  return vpa ?? bank ?? wallet ?? null;
}

export const orderEntity = z
  .object({ id: text, amount: paiseCount, currency: text, receipt: text.nullish() })
  .transform(({ receipt, ...order }): GatewayOrder & { receipt: string | null } => ({
    ...order,
    receipt: receipt ?? null,
  }));

export const paymentEntity = z
  .object({
    id: text,
    order_id: text.nullish(),
    amount: paiseCount,
    currency: text,
    status,
    created_at: z.number().int(),
    error_description: z.string().nullish(),
    method: told,
    vpa: told,
    bank: told,
    wallet: told,
    card: z.object({ network: told, last4: told }).nullish().catch(null),
  })
  .transform(
    (entity): GatewayPayment => ({
      id: entity.id,
      orderId: entity.order_id ?? null,
      amount: entity.amount,
      currency: entity.currency,
      status: entity.status,
      createdAt: new Date(entity.created_at * 1000),
      failureReason: entity.error_description ?? null,
      method: entity.method ?? null,
      methodDetail: methodDetailOf(entity),
    }),
  );

const STATES: Record<string, Transfer['state'] | undefined> = {
  processed: 'done',
  failed: 'failed',
  reversed: 'failed',
};

/** Refunds and transfers are told in the same words: pending, processed, failed. */
export const transferEntity = z
  .object({
    id: text,
    amount: paiseCount,
    currency: text,
    status: text,
    notes,
    error: z.object({ description: z.string().nullish() }).nullish(),
  })
  .transform((entity): Transfer => {
    const { payment, attempt } = (entity.notes ?? {}) as Record<string, unknown>;
    return {
      reference: entity.id,
      paymentId: typeof payment === 'string' ? payment : null,
      attempt: attempt === undefined ? null : Number(attempt),
      amount: entity.amount,
      currency: entity.currency,
      state: STATES[entity.status] ?? 'underway',
      failureReason: entity.error?.description ?? null,
    };
  });

export const idEntity = z.object({ id: text });
export const listOf = <T extends z.ZodType>(entity: T) =>
  z.object({ items: z.array(entity) }).transform(({ items }) => items);

/** A refund or chargeback that names a payment and none of our tries. */
export const outsideEntity = (kind: OutsideMovement['kind']) =>
  z.object({ id: text, payment_id: text, amount: paiseCount, currency: text, status: text }).transform(
    ({ id, payment_id, amount, currency, status: state }): OutsideMovement => ({
      kind,
      reference: id,
      gatewayPaymentId: payment_id,
      amount,
      currency,
      state,
    }),
  );
