import type { ContractStatus } from '@backline/api-contract/contracts';
import type { Queryable } from '../../../platform/db/database.ts';

export interface PublicContract {
  status: ContractStatus;
  documentHash: string;
  pdfHash: string | null;
  artistName: string;
  buyerName: string;
  eventDate: string;
  signedAt: Date | null;
}

/** What the public page may say of a contract: no more than names, date and status. */
export async function findByNumber(db: Queryable, contractNumber: string): Promise<PublicContract | null> {
  const row = await db
    .selectFrom('contracts')
    .innerJoin('bookings', 'bookings.id', 'contracts.bookingId')
    .select([
      'contracts.status',
      'documentHash',
      'pdfHash',
      'signedAt',
      'artistName',
      'buyerName',
      'eventDate',
    ])
    .where('contractNumber', '=', contractNumber)
    .executeTakeFirst();
  return row ?? null;
}

/** Contracts whose time to sign has run out. */
export async function findExpired(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('contracts')
    .select('id')
    .where('status', 'in', ['pending_artist', 'pending_buyer'])
    .where('signDeadline', '<=', now)
    .orderBy('signDeadline')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

/** Open contracts that end before the given instant and whose signer has not been reminded. */
export async function findUnreminded(db: Queryable, endingBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('contracts')
    .select('id')
    .where('status', 'in', ['pending_artist', 'pending_buyer'])
    .where('signDeadline', '<=', endingBefore)
    .where('remindedAt', 'is', null)
    .orderBy('signDeadline')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}
