import type { TestApp } from './test-app.ts';

/** A dispute of a booking, without the way to it: for tests that only read. */
export async function insertDispute(
  app: TestApp,
  bookingId: string,
  resolved: { by: string } | null = null,
): Promise<string> {
  const { db } = app.adapters;
  await db.updateTable('bookings').set({ status: 'disputed' }).where('id', '=', bookingId).execute();
  const resolution = resolved && {
    resolvedAt: app.clock.now(),
    resolvedBy: resolved.by,
    favoredParty: 'artist' as const,
    refundPercentage: 0,
    refundAmount: 0,
    notes: 'Nothing goes back.',
  };
  const { id } = await db
    .insertInto('disputes')
    .values({
      bookingId,
      raisedBy: 'buyer',
      reason: 'other',
      description: 'Something was wrong.',
      raisedAt: app.clock.now(),
      ...resolution,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An alert, without what raises it: for tests that only read. */
export async function insertAlert(
  app: TestApp,
  key: string,
  settledBy: string | null = null,
): Promise<string> {
  const settlement = settledBy && { settledAt: app.clock.now(), settledBy, outcome: 'seen', notes: 'Seen.' };
  const { id } = await app.adapters.db
    .insertInto('paymentAlerts')
    .values({
      kind: 'sending_failed',
      onceKey: `test:${key}`,
      detail: '{}',
      occurredAt: app.clock.now(),
      ...settlement,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return String(id);
}
