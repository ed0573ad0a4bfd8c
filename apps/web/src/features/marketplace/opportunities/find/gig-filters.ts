import { OPPORTUNITY_SORTS, REQUIRED_LEVELS, type RequiredLevel } from '@backline/api-contract/opportunities';
import { EVENT_TYPES, type EventType, SLOT_TYPES, type SlotType } from '@backline/api-contract/reference';
import type { GigQuery } from '../opportunities.api.ts';

export type GigSort = (typeof OPPORTUNITY_SORTS)[number];

/** What the artist looks for. Kept in the address, with the names and values of the API; amounts are paise. */
export interface GigFilters {
  search: string;
  genres: string[];
  city: string;
  dateFrom: string | null;
  dateTo: string | null;
  slotType: SlotType | null;
  eventType: EventType | null;
  experience: RequiredLevel | null;
  feeMin: number | null;
  feeMax: number | null;
  ignoreBudgetFilter: boolean;
  ignoreGenreFilter: boolean;
  sort: GigSort;
}

export const NO_FILTERS: GigFilters = {
  search: '',
  genres: [],
  city: '',
  dateFrom: null,
  dateTo: null,
  slotType: null,
  eventType: null,
  experience: null,
  feeMin: null,
  feeMax: null,
  ignoreBudgetFilter: false,
  ignoreGenreFilter: false,
  sort: 'match',
};

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}
function amountIn(text: string | null): number | null {
  return text !== null && /^\d{1,14}$/.test(text) ? Number(text) : null;
}
function dateIn(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
}

/** Filters from the address. What makes no sense there is as if it were not there, so that an old link still works. */
export function readFilters(params: URLSearchParams): GigFilters {
  return {
    search: params.get('search') ?? '',
    genres: (params.get('genres') ?? '').split(',').filter(Boolean),
    city: params.get('city') ?? '',
    dateFrom: dateIn(params.get('dateFrom')),
    dateTo: dateIn(params.get('dateTo')),
    slotType: oneOf(SLOT_TYPES, params.get('slotType')),
    eventType: oneOf(EVENT_TYPES, params.get('eventType')),
    experience: oneOf(REQUIRED_LEVELS, params.get('experience')),
    feeMin: amountIn(params.get('feeMin')),
    feeMax: amountIn(params.get('feeMax')),
    ignoreBudgetFilter: params.get('ignoreBudgetFilter') === 'true',
    ignoreGenreFilter: params.get('ignoreGenreFilter') === 'true',
    sort: oneOf(OPPORTUNITY_SORTS, params.get('sort')) ?? 'match',
  };
}

/** Two filters that leave nothing together, each with what is wrong in the server's words, at its field. */
export function contradictions({
  feeMin,
  feeMax,
  dateFrom,
  dateTo,
}: GigFilters): Partial<Record<keyof GigFilters, string>> {
  return {
    ...(feeMin !== null &&
      feeMax !== null &&
      feeMin > feeMax && { feeMax: 'The highest fee must not be below the lowest.' }),
    ...(dateFrom !== null &&
      dateTo !== null &&
      dateFrom > dateTo && { dateTo: 'The last date must not be before the first.' }),
  };
}

/** Filters as the API takes them; what is at its default is left out, which also keeps addresses short. */
export function toQuery(filters: GigFilters): GigQuery {
  const { genres, search, city, ignoreBudgetFilter, ignoreGenreFilter, sort, ...plain } = filters;
  return {
    ...plain,
    search: search.trim() || null,
    city: city.trim() || null,
    genres: genres.length > 0 ? genres : null,
    ignoreBudgetFilter: ignoreBudgetFilter || null,
    ignoreGenreFilter: ignoreGenreFilter || null,
    sort: sort === 'match' ? null : sort,
  };
}

/** Filters as the address holds them. The page is left out: other filters begin at the first page. */
export function toParams(filters: GigFilters): URLSearchParams {
  const entries = Object.entries(toQuery(filters)).filter(([, value]) => value !== null);
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
}
