import { at, DEFAULT_ZONE, localDateOf, localDay } from '@backline/kernel';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { findDateObstacle } from '../../bookings/availability/index.ts';
import { limitsOf, standingOf } from '../../foundation/trust/index.ts';
import type { ArtistFacts, OpportunityRow } from '../opportunities/index.ts';
import { OPEN_APPLICATION_STATUSES } from './application.machine.ts';
import type { ApplyFacts } from './apply-rules.ts';

/**
 * Counts are taken from the rows themselves, so that they cannot drift. A day is one of the platform's own zone. For a decision that must
 * hold, lock the opportunity and then the artist's standing first.
 */
export async function loadApplyFacts(
  db: Queryable,
  {
    actor,
    artist,
    opportunity,
    now,
  }: { actor: Actor; artist: ArtistFacts; opportunity: OpportunityRow; now: Date },
): Promise<ApplyFacts> {
  const today = localDay(localDateOf(now, DEFAULT_ZONE), DEFAULT_ZONE);
  const { rows } = await sql<{ received: number; own: number; open: number; today: number }>`
    select
      (select count(*) from applications where opportunity_id = ${opportunity.id} and status <> 'withdrawn') as received,
      count(*) filter (where opportunity_id = ${opportunity.id}) as own,
      count(*) filter (where status = any (${OPEN_APPLICATION_STATUSES}) and expires_at > ${now}) as open,
      count(*) filter (where created_at >= ${today.startsAt}) as today
    from applications where artist_id = ${artist.id}`.execute(db);
  const counts = at(rows, 0);
  return {
    actor,
    verificationStatus: artist.verificationStatus,
    opportunity,
    applicationCount: counts.received,
    alreadyApplied: counts.own > 0,
    dateObstacle: await findDateObstacle(db, artist.id, opportunity),
    limits: limitsOf(await standingOf(db, artist.id)),
    openApplications: counts.open,
    applicationsToday: counts.today,
  };
}
