import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Applications } from '../../../platform/db/schema.generated.ts';
import { OPEN_APPLICATION_STATUSES } from './application.machine.ts';

export type ApplicationRow = Selectable<Applications>;

/** @returns undefined where the artist has applied to it before */
export function insertApplication(
  tx: Tx,
  values: Insertable<Applications>,
): Promise<ApplicationRow | undefined> {
  return tx
    .insertInto('applications')
    .values(values)
    .onConflict((conflict) => conflict.constraint('applications_once').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Holds an application until the transaction ends. Where the opportunity is needed too, it is locked before. */
export function lockApplicationRow(tx: Tx, id: string): Promise<ApplicationRow | undefined> {
  return tx.selectFrom('applications').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Everything still open of one opportunity, by id, so that two who lock several wait and never block each other. */
export function lockOpenApplications(tx: Tx, opportunityId: string): Promise<ApplicationRow[]> {
  return tx
    .selectFrom('applications')
    .selectAll()
    .where('opportunityId', '=', opportunityId)
    .where('status', 'in', OPEN_APPLICATION_STATUSES)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** @returns undefined where the status is no longer what the caller read */
export function updateApplicationRow(
  tx: Tx,
  from: Pick<ApplicationRow, 'id' | 'status'>,
  changes: Updateable<Applications>,
): Promise<ApplicationRow | undefined> {
  return tx
    .updateTable('applications')
    .set(changes)
    .where('id', '=', from.id)
    .where('status', '=', from.status)
    .returningAll()
    .executeTakeFirst();
}
