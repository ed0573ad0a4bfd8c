import type { Selectable } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { WebhookEvents } from '../../../../platform/db/schema.generated.ts';

export interface NewWebhookEvent {
  eventId: string;
  event: string;
  rawBody: string;
  receivedAt: Date;
}

/** @returns false where the event came before */
export async function insertWebhookEvent(tx: Tx, event: NewWebhookEvent): Promise<boolean> {
  const row = await tx
    .insertInto('webhookEvents')
    .values(event)
    .onConflict((conflict) => conflict.column('eventId').doNothing())
    .returning('eventId')
    .executeTakeFirst();
  return row !== undefined;
}

/** LockedApplication until the transaction ends: two runs of the job for one event act one after the other. */
export async function lockWebhookEvent(tx: Tx, eventId: string): Promise<Selectable<WebhookEvents> | null> {
  const row = await tx
    .selectFrom('webhookEvents')
    .selectAll()
    .where('eventId', '=', eventId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function markProcessed(tx: Tx, eventId: string, outcome: string, at: Date): Promise<void> {
  await tx
    .updateTable('webhookEvents')
    .set({ processedAt: at, outcome })
    .where('eventId', '=', eventId)
    .execute();
}
