import type { Database, Tx } from '../../../../platform/db/database.ts';
import { applyEvent, NEW_STANDING, type StandingFacts } from '../projection.ts';
import { eventsToReplay, membersWithStanding, type RecordedEvent } from '../trust.queries.ts';
import { lockStanding, STANDING_COLUMNS } from '../trust.store.ts';

/** A stored value that the events do not give. */
export interface TrustDifference {
  userId: string;
  /** A column of the standing, or `event <id>` for the score that stands beside an event. */
  what: string;
  stored: number;
  derived: number;
}

export interface TrustRebuild {
  members: number;
  events: number;
  differences: TrustDifference[];
}

/**
 * Derives every standing again from its events and compares it with what is stored, member by member, each under its lock.
 * @param repair also writes the derived standing where it differs; events are never changed. See
 *   docs/rules/foundation.md#trust-score.
 */
export async function rebuildTrust(
  db: Database,
  { repair = false }: { repair?: boolean } = {},
): Promise<TrustRebuild> {
  const result: TrustRebuild = { members: 0, events: 0, differences: [] };
  for (const userId of await membersWithStanding(db)) {
    const { events, differences } = await db.transaction().execute((tx) => rebuildMember(tx, userId, repair));
    result.members += 1;
    result.events += events;
    result.differences.push(...differences);
  }
  return result;
}

async function rebuildMember(
  tx: Tx,
  userId: string,
  repair: boolean,
): Promise<{ events: number; differences: TrustDifference[] }> {
  const stored = await lockStanding(tx, userId);
  const events = await eventsToReplay(tx, userId);
  const { derived, differences } = replayAndCompare(userId, events);
  const columns = STANDING_COLUMNS.filter((column) => stored[column] !== derived[column]);
  if (repair && columns.length > 0) {
    await tx.updateTable('standings').set(derived).where('userId', '=', userId).execute();
  }
  const ofStanding = columns.map((what) => ({ userId, what, stored: stored[what], derived: derived[what] }));
  return { events: events.length, differences: [...differences, ...ofStanding] };
}

function replayAndCompare(
  userId: string,
  events: readonly RecordedEvent[],
): { derived: StandingFacts; differences: TrustDifference[] } {
  const differences: TrustDifference[] = [];
  let derived: StandingFacts = NEW_STANDING;
  for (const event of events) {
    derived = applyEvent(derived, event);
    if (event.scoreAfterHalfPoints !== derived.halfPoints) {
      const stored = event.scoreAfterHalfPoints;
      differences.push({ userId, what: `event ${event.id}`, stored, derived: derived.halfPoints });
    }
  }
  return { derived, differences };
}
