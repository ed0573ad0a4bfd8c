import { at, DEFAULT_ZONE, localDateOf, localDay } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { literals, runPrepared } from '../../../platform/db/statement.ts';
import { dateConflictSql, dateConflictText } from '../../bookings/availability/index.ts';
import { limitsOf, NEW_STANDING } from '../../foundation/trust/index.ts';
import type { ArtistFacts, OpportunityRow } from '../opportunities/index.ts';
import { OPEN_APPLICATION_STATUSES } from './application.machine.ts';
import type { ApplyFacts } from './apply-rules.ts';

/** What the database says to an application, before it is sent. */
export interface ApplyFactsRow {
  received: number;
  own: number;
  open: number;
  today: number;
  /** null for an artist to whom nothing has happened yet */
  halfPoints: number | null;
  eventCount: number | null;
  /** null where the artist is free */
  bookedTitle: string | null;
  bookedVenue: string | null;
}

/**
 * One row of `ApplyFactsRow`, for a statement that asks it. Counts are taken from the rows themselves, so that they cannot drift.
 * @param artist the expression of the artist's id
 * @param gig the alias of the opportunity's row
 * @param now the expression of the instant, `today` that of the day's begin as `startOfToday` has it
 */
export function applyFactsSql({
  artist,
  gig,
  now,
  today,
}: Record<'artist' | 'gig' | 'now' | 'today', string>): string {
  return `select
      (select count(*) from applications sent where sent.opportunity_id = ${gig}.id and sent.status <> 'withdrawn') as received,
      counts.own, counts.open, counts.today, standing.half_points as "halfPoints", standing.event_count as "eventCount",
      booked.title as "bookedTitle", booked."venueName" as "bookedVenue"
    from (
      select count(*) filter (where sent.opportunity_id = ${gig}.id) as own,
        count(*) filter (where sent.status in (${literals(OPEN_APPLICATION_STATUSES)}) and sent.expires_at > ${now}) as open,
        count(*) filter (where sent.created_at >= ${today}) as today
      from applications sent where sent.artist_id = ${artist}
    ) counts
    left join standings standing on standing.user_id = ${artist}
    left join lateral (${dateConflictSql(artist, gig)}) booked on true`;
}

/** When the day of the platform's own zone began, of which an artist may send so many applications. */
export function startOfToday(now: Date): Date {
  return localDay(localDateOf(now, DEFAULT_ZONE), DEFAULT_ZONE).startsAt;
}

export function applyFactsOf(
  { received, own, open, today, halfPoints, eventCount, bookedTitle, bookedVenue }: ApplyFactsRow,
  { actor, artist, opportunity }: Pick<ApplyFacts, 'actor' | 'opportunity'> & { artist: ArtistFacts },
): ApplyFacts {
  const isNew = halfPoints === null || eventCount === null;
  return {
    actor,
    verificationStatus: artist.verificationStatus,
    opportunity,
    applicationCount: received,
    alreadyApplied: own > 0,
    dateConflict:
      bookedTitle !== null && bookedVenue !== null
        ? dateConflictText({ title: bookedTitle, venueName: bookedVenue })
        : null,
    limits: limitsOf(isNew ? NEW_STANDING : { halfPoints, eventCount }),
    openApplications: open,
    applicationsToday: today,
  };
}

const FACTS = applyFactsSql({ artist: '$1', gig: 'o', now: '$3', today: '$4' });
const APPLY_FACTS = `select facts.* from opportunities o cross join lateral (${FACTS}) facts where o.id = $2`;

/** For a decision that must hold, lock the opportunity and then the artist's standing first. */
export async function loadApplyFacts(
  db: Queryable,
  { now, ...about }: { actor: Actor; artist: ArtistFacts; opportunity: OpportunityRow; now: Date },
): Promise<ApplyFacts> {
  const values = [about.artist.id, about.opportunity.id, now, startOfToday(now)];
  return applyFactsOf(at(await runPrepared<ApplyFactsRow>(db, APPLY_FACTS, values), 0), about);
}
