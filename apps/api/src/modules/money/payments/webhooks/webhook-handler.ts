import { hash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { refuse } from '../../../../platform/errors.ts';
import type { PaymentGateway } from '../gateway/payment-gateway.ts';
import { enqueueProcessing } from './enqueue-processing.ts';
import { insertWebhookEvent, type NewWebhookEvent } from './webhooks.store.ts';

export interface WebhookAdapters {
  db: Database;
  clock: Clock;
  gateway: PaymentGateway;
}

const LONGEST_ID = 100;

/**
 * Receives the gateway's events, behind a parser that leaves the body raw: the signature is over its very bytes. A
 * genuine event is stored once and answered at once - the gateway waits five seconds, then it calls the delivery failed
 * - and a job does the rest. A forged one is refused with 400 and leaves an audit entry, nothing else. See
 * docs/rules/money.md#webhooks.
 */
export function webhookHandler({ db, clock, gateway }: WebhookAdapters): RequestHandler {
  return async (request, response) => {
    const rawBody: unknown = request.body;
    const signature = request.header('x-razorpay-signature') ?? '';
    if (!Buffer.isBuffer(rawBody) || !gateway.webhookIsGenuine(rawBody, signature))
      throw refuse('PAYMENT_REFUSED', 'The signature does not fit.');
    await store(db, {
      eventId: eventIdOf(request.header('x-razorpay-event-id'), rawBody),
      event: eventNameOf(rawBody),
      rawBody: rawBody.toString('utf8'),
      receivedAt: clock.now(),
    });
    response.json({ status: 'ok' });
  };
}

function store(db: Database, event: NewWebhookEvent): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (await insertWebhookEvent(tx, event)) await enqueueProcessing(tx, event.eventId);
  });
}

/** The id is not signed, so it only saves work: an event that is replayed under another id is processed again and changes nothing. */
function eventIdOf(header: string | undefined, rawBody: Buffer): string {
  return header && header.length <= LONGEST_ID ? header : hash('sha256', rawBody);
}

/** For the list of what was received; what it means is read by the job. */
function eventNameOf(rawBody: Buffer): string {
  return /"event"\s*:\s*"([\w.]{1,80})"/.exec(rawBody.toString('utf8'))?.[1] ?? 'unreadable';
}
