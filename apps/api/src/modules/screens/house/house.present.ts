import type { HouseBooking, HouseBookingDetail, HouseGig, HouseNight } from '@backline/api-contract/house';
import { ownGenres } from '../../identity/profiles/index.ts';
import { presentOpportunity } from '../opportunity/index.ts';
import type { HouseGigRow, HouseNightPage, HouseNightRow, ListedNightRow } from './house.queries.ts';

export function presentHouseGig(row: HouseGigRow): HouseGig {
  return {
    ...presentOpportunity(row),
    organizerName: row.organizerName ?? '',
    waits: row.status === 'awaiting_venue',
    objected: row.venueAnswer === 'objected',
  };
}

function presentHouseNight({ buyerName, startsAt, endsAt, ...row }: HouseNightRow): HouseBooking {
  return {
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    organizerName: buyerName,
  };
}

export function presentListedNight({ own, ...row }: ListedNightRow): HouseNight {
  return { ...presentHouseNight(row), own };
}

export function presentHouseNightPage(page: HouseNightPage): HouseBookingDetail {
  const { primaryGenre, secondaryGenres, ...row } = page;
  const { opportunityId, expectedAudience, gigRequirements, artistRequests } = row;
  return {
    ...presentHouseNight(row),
    opportunityId,
    expectedAudience,
    gigRequirements,
    artistRequests,
    artistGenres: ownGenres({ primaryGenre, secondaryGenres }),
  };
}
