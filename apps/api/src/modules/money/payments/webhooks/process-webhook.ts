import type { Ctx } from '../../../../platform/context.ts';
import { raiseAlert } from '../use-cases/raise-alert.ts';
import { recordCapture } from '../use-cases/record-capture.ts';
import { recordFailure } from '../use-cases/record-failure.ts';
import { recordOutside } from '../use-cases/record-outside.ts';
import { recordTransfer } from '../use-cases/record-transfer.ts';
import { readWebhook, type WebhookMeaning } from './webhook-event.ts';
import { lockWebhookEvent, markProcessed } from './webhooks.store.ts';

/**
 * Acts on a stored event, in one transaction with the note that it was acted on. Whatever it says was perhaps known
 * already, or is outdated: the use cases decide by what is stored here. See docs/rules/money.md#webhooks.
 */
export async function processWebhook(ctx: Ctx, eventId: string): Promise<void> {
  const event = await lockWebhookEvent(ctx.tx, eventId);
  if (!event || event.processedAt !== null) return;
  const meaning = tryToRead(event.rawBody);
  if (meaning === null) await raiseAlert(ctx, 'event_unreadable', eventId, { event: event.event });
  const outcome = meaning === null ? 'unreadable' : await act(ctx, meaning);
  await markProcessed(ctx.tx, eventId, outcome, ctx.now);
}

function tryToRead(rawBody: string): WebhookMeaning | null {
  try {
    return readWebhook(rawBody);
  } catch {
    return null;
  }
}

async function act(ctx: Ctx, meaning: WebhookMeaning): Promise<string> {
  switch (meaning.about) {
    case 'capture':
      return recordCapture(ctx, meaning.payment);
    case 'failure':
      return recordFailure(ctx, meaning.payment);
    case 'transfer':
      return recordTransfer(ctx, meaning.transfer);
    case 'outside':
      return recordOutside(ctx, meaning.movement);
    case 'ignored':
      return 'ignored';
  }
}
