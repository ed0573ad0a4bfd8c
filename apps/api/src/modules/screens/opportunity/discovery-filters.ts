import { BOOKING_LEAD_HOURS } from '@backline/api-contract/bookings';
import type { OpportunitiesQuery } from '@backline/api-contract/opportunities';
import { localDateOf, shift } from '@backline/kernel';
import { containing } from '../../../platform/db/like.ts';
import type { Values } from '../../../platform/db/statement.ts';
import {
  type ArtistFacts,
  cityKey,
  levelsMet,
  type MatchArtistSql,
} from '../../marketplace/opportunities/index.ts';

/** The artist who looks for gigs, as the statements need one. */
export interface Seeker extends ArtistFacts {
  /** Bit mask of the genres, as text: it may not fit a JavaScript number. */
  mask: string;
}

export interface Search {
  query: OpportunitiesQuery;
  /** null for curators, who see the list without a match and without smart filters. */
  seeker: Seeker | null;
  /** Bit mask of the genres that were asked for; null where none were. */
  wantedMask: string | null;
  now: Date;
}

/**
 * What every gig in the list is: active, public, of an active buyer, ahead, still open, not applied to, and let through
 * by the filters. See docs/rules/marketplace.md#discovery.
 */
export function conditions(search: Search, values: Values): string[] {
  return [...offered(search, values), ...fitting(search, values)];
}

/** The part that the order of the index goes by: what is offered to anybody in the range of dates. */
export function offered(search: Search, values: Values): string[] {
  return ["o.status = 'active'", 'o.is_public', 'o.buyer_active', ...dateConditions(search, values)];
}

/** The part that is asked of each row on the way. */
export function fitting(search: Search, values: Values): string[] {
  return [
    `(o.application_deadline is null or o.application_deadline > ${values.add(search.now, 'timestamptz')})`,
    // Whoever applies must still be bookable.
    `o.starts_at > ${values.add(shift(search.now, `PT${BOOKING_LEAD_HOURS}H`), 'timestamptz')}`,
    ...seekerConditions(search, values),
    ...chosenConditions(search, values),
  ];
}

/** The range of dates, always bounded below: no gig that is ahead has a local date before yesterday's in UTC. */
function dateConditions({ query, now }: Search, values: Values): string[] {
  const earliest = localDateOf(shift(now, '-P1D'), 'UTC');
  const from = query.dateFrom && query.dateFrom > earliest ? query.dateFrom : earliest;
  return [
    `o.event_date >= ${values.add(from, 'date')}`,
    ...(query.dateTo ? [`o.event_date <= ${values.add(query.dateTo, 'date')}`] : []),
  ];
}

function seekerConditions({ query, seeker }: Search, values: Values): string[] {
  if (!seeker) return [];
  const found = [
    // Not an anti join: as a hashed subplan it leaves the order of the index alone.
    `o.id not in (select a.opportunity_id from applications a where a.artist_id = ${values.add(seeker.id, 'uuid')})`,
  ];
  if (!query.ignoreGenreFilter) {
    found.push(`(o.required_mask = 0 or (o.required_mask & ${values.add(seeker.mask, 'bigint')}) <> 0)`);
  }
  if (!query.ignoreBudgetFilter && seeker.minimumFee !== null) {
    found.push(`o.budget_max >= ${values.add(seeker.minimumFee, 'bigint')}`);
  }
  return found;
}

/** The filters that a person chose. A fee range means gigs whose budget reaches into it. */
function chosenConditions({ query, wantedMask }: Search, values: Values): string[] {
  const { city, slotType, eventType, experience, feeMin, feeMax, search } = query;
  const found: string[] = [];
  if (wantedMask !== null) found.push(`(o.required_mask & ${values.add(wantedMask, 'bigint')}) <> 0`);
  if (city) found.push(`o.city_key = ${values.add(cityKey(city.trim()), 'text')}`);
  if (slotType) found.push(`o.slot_type = ${values.add(slotType, 'text')}`);
  if (eventType) found.push(`o.event_type = ${values.add(eventType, 'text')}`);
  if (experience) found.push(`o.experience_level_required = ${values.add(experience, 'text')}`);
  if (feeMin !== undefined) found.push(`o.budget_max >= ${values.add(feeMin, 'bigint')}`);
  if (feeMax !== undefined) found.push(`o.budget_min <= ${values.add(feeMax, 'bigint')}`);
  if (search?.trim()) found.push(textCondition(values.add(containing(search.trim()), 'text')));
  return found;
}

function textCondition(pattern: string): string {
  return `(o.title ilike ${pattern} or o.description ilike ${pattern}
    or exists (select from venue_profiles v where v.id = o.venue_id and v.venue_name ilike ${pattern}))`;
}

const CHOSEN = [
  'genres',
  'city',
  'dateFrom',
  'dateTo',
  'slotType',
  'eventType',
  'experience',
  'feeMin',
  'feeMax',
  'search',
] as const;

/** True for the list as everybody opens it: nothing chosen but the order and the smart filters. */
export function isPlain({ query }: Search): boolean {
  return CHOSEN.every((name) => query[name] === undefined);
}

/** Placeholders for what of the artist every statement needs; the city's is added where it is used (`addCity`). */
export function addArtist(
  { mask, fee, experienceLevel }: Seeker,
  values: Values,
): Omit<MatchArtistSql, 'cityKey'> {
  return {
    mask: values.add(mask, 'bigint'),
    fee: values.add(fee, 'bigint'),
    levels: values.add(levelsMet(experienceLevel), 'text[]'),
  };
}

export function addCity({ city }: Seeker, values: Values): string {
  return values.add(city === null ? null : cityKey(city), 'text');
}
