import { Router } from 'express';
import { z } from 'zod';
import { moveAccount } from './accounts.ts';
import { amount } from './amounts.ts';
import { attemptPayment, authorizeLate } from './attempts.ts';
import {
  ACTIVATIONS,
  type Behaviour,
  behaviourSchema,
  faultSchema,
  GOOD_BEHAVIOUR,
  readBehaviour,
  webhookBehaviour,
  writeBehaviour,
} from './behaviour.ts';
import type { Context } from './context.ts';
import { decideDispute, newDispute, openDispute } from './disputes.ts';
import { readInput } from './input.ts';
import { refundPayment } from './refunds.ts';
import { DATA_TABLES } from './schema.ts';
import { answerJson, serve } from './serve.ts';
import { listEvents } from './webhooks/listing.ts';

/** A documented late confirmation comes after the ten minutes in which the payment turned failed. */
const LATE_MS = 11 * 60_000;

const { refund, transfer, accounts, captureWindowDays, settlementDays } = behaviourSchema.shape;

/** A way as a bare word, or with `times` and `afterMs`. */
const shortWay = <S extends z.ZodType>(full: S) =>
  z.preprocess((value) => (typeof value === 'string' ? { behaviour: value } : value), full);

const order = z.strictObject({
  /** true: behave well again; "data": forget all orders, payments and events too. */
  reset: z.union([z.literal(true), z.literal('data')]).optional(),
  webhooks: webhookBehaviour.partial().optional(),
  next: z.union([faultSchema.transform((fault) => [fault]), z.array(faultSchema).max(50)]).optional(),
  authorizeLate: z
    .union([
      z.boolean(),
      z.strictObject({
        afterMs: z
          .number()
          .int()
          .min(0)
          .max(31 * 86_400_000),
      }),
    ])
    .optional(),
  refund: shortWay(refund).optional(),
  transfer: shortWay(transfer).optional(),
  accounts: accounts.partial().optional(),
  captureWindowDays: captureWindowDays.optional(),
  settlementDays: settlementDays.optional(),
  /** Things that happen at once. */
  authorize: z.string().max(60).optional(),
  account: z.strictObject({ id: z.string().max(60), status: z.enum(ACTIVATIONS) }).optional(),
  /** As somebody makes it in the gateway's own pages. */
  refundPayment: z.strictObject({ payment_id: z.string().max(60), amount: amount.optional() }).optional(),
  dispute: z
    .union([newDispute, z.strictObject({ id: z.string().max(60), status: z.enum(['won', 'lost']) })])
    .optional(),
});
type ControlOrder = z.infer<typeof order>;

/** The controls of the simulator and the payer's JSON endpoint. No key: it is for development only. */
export function controlRouter(context: Context): Router {
  const router = Router();
  router.get('/control', (_request, response) => {
    response.json({ behaviour: readBehaviour(context.store) });
  });
  // Outside `serve`, so that a fault for "*" never locks the control out of taking it back.
  router.post('/control', (request, response) => {
    const told = readInput<ControlOrder>(order, request.body);
    const happened = context.store.transaction(() => obey(context, told));
    response.json({ behaviour: readBehaviour(context.store), ...happened });
  });
  router.get('/events', (request, response) => {
    response.json(listEvents(context, request.query));
  });
  router.post(
    '/orders/:orderId/pay',
    serve(
      context,
      'checkout.pay',
      ({ params, body }) => attemptPayment(context, String(params.orderId), body),
      answerJson,
    ),
  );
  return router;
}

function obey(context: Context, told: ControlOrder): Record<string, unknown> {
  if (told.reset) writeBehaviour(context.store, GOOD_BEHAVIOUR);
  if (told.reset === 'data') for (const table of DATA_TABLES) context.store.run(`DELETE FROM ${table}`);
  writeBehaviour(context.store, changed(readBehaviour(context.store), told));
  const happened: Record<string, unknown> = {};
  if (told.authorize) happened.payment = authorizeLate(context, told.authorize);
  if (told.account) happened.account = moveAccount(context, told.account.id, told.account.status);
  if (told.refundPayment) {
    const { payment_id, ...body } = told.refundPayment;
    happened.refund = refundPayment(context, payment_id, body);
  }
  if (told.dispute) {
    const { dispute } = told;
    happened.dispute =
      'id' in dispute ? decideDispute(context, dispute.id, dispute.status) : openDispute(context, dispute);
  }
  context.wake();
  return happened;
}

function changed(behaviour: Behaviour, told: ControlOrder): Behaviour {
  return {
    webhooks: withDefined(behaviour.webhooks, told.webhooks),
    faults: [...behaviour.faults, ...(told.next ?? [])],
    authorizeLate: told.authorizeLate === undefined ? behaviour.authorizeLate : lateness(told.authorizeLate),
    refund: told.refund ?? behaviour.refund,
    transfer: told.transfer ?? behaviour.transfer,
    accounts: withDefined(behaviour.accounts, told.accounts),
    captureWindowDays: told.captureWindowDays ?? behaviour.captureWindowDays,
    settlementDays: told.settlementDays ?? behaviour.settlementDays,
  };
}

function lateness(told: boolean | { afterMs: number }): Behaviour['authorizeLate'] {
  if (told === false) return null;
  return told === true ? { afterMs: LATE_MS } : told;
}

function withDefined<T extends object>(base: T, changes: { [K in keyof T]?: T[K] | undefined } = {}): T {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}
