import type { Selectable } from 'kysely';
import type { Queryable } from '../../platform/db/database.ts';
import type { TrustEvents } from '../../platform/db/schema.generated.ts';
import type { CountedEvent } from './projection.ts';

export type TrustEventRow = Pick<
  Selectable<TrustEvents>,
  'id' | 'type' | 'component' | 'halfPoints' | 'scoreAfterHalfPoints' | 'reason' | 'bookingId' | 'occurredAt'
>;

/** All events of a member, the latest first. */
export function listTrustEvents(db: Queryable, userId: string): Promise<TrustEventRow[]> {
  return db
    .selectFrom('trustEvents')
    .select([
      'id',
      'type',
      'component',
      'halfPoints',
      'scoreAfterHalfPoints',
      'reason',
      'bookingId',
      'occurredAt',
    ])
    .where('userId', '=', userId)
    .orderBy('sequence', 'desc')
    .execute();
}

export interface RecordedEvent extends CountedEvent {
  id: string;
  scoreAfterHalfPoints: number;
}

/** The events of a member in the order in which they counted. */
export function eventsToReplay(db: Queryable, userId: string): Promise<RecordedEvent[]> {
  return db
    .selectFrom('trustEvents')
    .select(['id', 'type', 'halfPoints', 'scoreAfterHalfPoints'])
    .where('userId', '=', userId)
    .orderBy('sequence')
    .execute();
}

/** Every member who has events or a stored standing, by id. */
export async function membersWithStanding(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('trustEvents')
    .select('userId')
    .union(db.selectFrom('standings').select('userId'))
    .orderBy('userId')
    .execute();
  return rows.map(({ userId }) => userId);
}
