import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Opportunities } from '../../../platform/db/schema.generated.ts';

/** Every column but those that only the ranking reads: a bit mask may not fit a JavaScript number. */
export const OPPORTUNITY_COLUMNS = [
  'id',
  'buyerId',
  'venueId',
  'title',
  'description',
  'eventType',
  'eventDate',
  'slotStartTime',
  'slotEndTime',
  'timezone',
  'startsAt',
  'endsAt',
  'slotType',
  'requiredGenres',
  'experienceLevelRequired',
  'performanceDuration',
  'budgetMin',
  'budgetMax',
  'currency',
  'expectedAudience',
  'specialRequirements',
  'travelIncluded',
  'accommodationIncluded',
  'isPublic',
  'applicationDeadline',
  'maxApplications',
  'stage',
  'status',
  'venueAnswer',
  'venueAnsweredAt',
  'venueMessage',
  'buyerActive',
  'city',
  'createdAt',
  'updatedAt',
] as const;

export type OpportunityRow = Pick<Selectable<Opportunities>, (typeof OPPORTUNITY_COLUMNS)[number]>;
/** What the database itself keeps up to date. */
type Derived = 'requiredMask' | 'cityKey' | 'buyerActive';
export type OpportunityChanges = Omit<Updateable<Opportunities>, Derived | 'id'>;
export type NewOpportunity = Omit<Insertable<Opportunities>, 'id' | Derived>;

export function insertOpportunity(tx: Tx, values: NewOpportunity): Promise<OpportunityRow> {
  return tx
    .insertInto('opportunities')
    .values(values)
    .returning(OPPORTUNITY_COLUMNS)
    .executeTakeFirstOrThrow();
}

/** Loads an opportunity and holds it until the transaction ends. It is the first lock of every use case that takes several. */
export function lockOpportunityRow(tx: Tx, id: string): Promise<OpportunityRow | undefined> {
  return tx
    .selectFrom('opportunities')
    .select(OPPORTUNITY_COLUMNS)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** @returns undefined where the status is no longer what the caller read */
export function updateOpportunityRow(
  tx: Tx,
  from: Pick<OpportunityRow, 'id' | 'status'>,
  changes: OpportunityChanges,
): Promise<OpportunityRow | undefined> {
  return tx
    .updateTable('opportunities')
    .set(changes)
    .where('id', '=', from.id)
    .where('status', '=', from.status)
    .returning(OPPORTUNITY_COLUMNS)
    .executeTakeFirst();
}

/** A viewer counts once a day, however often the page is opened. */
export async function insertView(
  tx: Tx,
  view: { opportunityId: string; viewerId: string; viewedOn: string },
): Promise<void> {
  await tx
    .insertInto('opportunityViews')
    .values(view)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
