import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { ProfileType } from '@backline/api-contract/profiles';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { jsonRow } from '../../../platform/db/json-rows.ts';
import { runPrepared } from '../../../platform/db/statement.ts';
import { stageTakenSql } from '../../bookings/bookings/index.ts';
import { type ShownStanding, shownStandingSql } from '../../foundation/trust/index.ts';
import { type ApplyFactsRow, applyFactsSql, startOfToday } from '../../marketplace/applications/index.ts';
import { type ArtistFactsRow, artistFactsSql } from '../../marketplace/opportunities/index.ts';
import { type Counted, countsSql, type OpportunityView, VIEW_COLUMNS } from './opportunity.queries.ts';

/** Who looks as an artist: whether and how well the gig fits, and what has come of it. */
export type ArtistLooking = ArtistFactsRow &
  ApplyFactsRow & {
    /** null where the artist has not applied */
    applicationId: string | null;
    applicationStatus: string | null;
  };

/** Everything that the page of one gig shows. The standing is its buyer's. */
export interface OpportunityPage extends OpportunityView, Counted, ShownStanding {
  buyerName: string | null;
  buyerType: ProfileType | null;
  /** The house, as its profile describes it now. */
  house: Omit<OpportunityDetail['venue'], 'id' | 'venueName' | 'city' | 'state' | 'timezone'>;
  /** False where a booking of it is live: a filled gig can only be reopened after its booking fell away. */
  isBooked: boolean;
  /** Whether another show is booked on its stage at an overlapping time. */
  stageTaken: boolean;
  /** Whether this viewer's look was counted today, by the venue's calendar. */
  isSeen: boolean;
  /** null for a viewer who is no artist */
  artist: ArtistLooking | null;
}

const NOW = '$3::timestamptz';
const STANDING = shownStandingSql('o.buyer_id', NOW);
const HOUSE =
  jsonRow(`select v.address, v.pincode, v.standing_capacity as "standingCapacity", v.seated_capacity as "seatedCapacity",
  v.sound_system as "soundSystem", v.lighting_system as "lightingSystem", v.dj_equipment as "djEquipment",
  v.preferred_genres as "preferredGenres"`);
const COLUMNS = `${VIEW_COLUMNS}, ${countsSql(NOW)}, ${STANDING.columns}, n.name as "buyerName", n.type as "buyerType", ${HOUSE} as house,
  exists (select from bookings b where b.opportunity_id = o.id and b.status <> 'cancelled') as "isBooked",
  ${stageTakenSql('o')} as "stageTaken",
  exists (select from opportunity_views w where w.opportunity_id = o.id and w.viewer_id = $2
    and w.viewed_on = (${NOW} at time zone o.timezone)::date) as "isSeen"`;
const ROWS = `from opportunities o join venue_profiles v on v.id = o.venue_id
  left join profile_names n on n.id = o.buyer_id ${STANDING.joins} where o.id = $1`;

const FACTS = applyFactsSql({ artist: 'profile.id', gig: 'o', now: NOW, today: '$4' });
const ARTIST =
  jsonRow(`select ${artistFactsSql('profile')}, facts.*, own.id as "applicationId", own.status as "applicationStatus"
  from artist_profiles profile cross join lateral (${FACTS}) facts
  left join applications own on own.opportunity_id = o.id and own.artist_id = profile.id where profile.id = $2`);

const FOR_ARTISTS = `select ${COLUMNS}, ${ARTIST} as artist ${ROWS}`;
const FOR_OTHERS = `select ${COLUMNS}, null as artist ${ROWS}`;

/** One gig as this viewer's page shows it, in one statement. */
export async function findOpportunityPage(
  db: Queryable,
  id: string,
  viewer: Actor,
  now: Date,
): Promise<OpportunityPage | undefined> {
  const [row] =
    viewer.role === 'artist'
      ? await runPrepared<OpportunityPage>(db, FOR_ARTISTS, [id, viewer.id, now, startOfToday(now)])
      : await runPrepared<OpportunityPage>(db, FOR_OTHERS, [id, viewer.id, now]);
  return row;
}
