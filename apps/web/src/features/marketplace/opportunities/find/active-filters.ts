import type { ArtistProfile } from '@backline/api-contract/profiles';
import { formatMoney, paise } from '@backline/kernel';
import { formatDate } from '../../../../lib/dates.ts';
import { labelOf } from '../../../../lib/words.ts';
import { SLOT_LABELS } from '../opportunity-badge.ts';
import type { GigFilters } from './gig-filters.ts';

export interface ActiveFilter {
  key: string;
  /** What is filtered, for a chip: `In Pune`. */
  label: string;
  /** What becomes possible without it, for the empty list: `Every city, not only Pune`. */
  loosened: string;
  without: Partial<GigFilters>;
}

const rupees = (amount: number) => formatMoney(paise(amount), 'INR', { trim: true });

function words(filters: GigFilters): ActiveFilter[] {
  const { search, city } = filters;
  const found: ActiveFilter[] = [];
  if (search)
    found.push({
      key: 'search',
      label: `“${search}”`,
      loosened: `Without the words “${search}”`,
      without: { search: '' },
    });
  if (city)
    found.push({
      key: 'city',
      label: `In ${city}`,
      loosened: `Every city, not only ${city}`,
      without: { city: '' },
    });
  return found;
}

function genres(filters: GigFilters, nameOf: (slug: string) => string): ActiveFilter[] {
  return filters.genres.map((slug) => ({
    key: `genre-${slug}`,
    label: nameOf(slug),
    loosened:
      filters.genres.length === 1 ? `Every genre, not only ${nameOf(slug)}` : `Without ${nameOf(slug)}`,
    without: { genres: filters.genres.filter((genre) => genre !== slug) },
  }));
}

function choices({ slotType, eventType, experience }: GigFilters): ActiveFilter[] {
  const found: ActiveFilter[] = [];
  if (slotType)
    found.push({
      key: 'slotType',
      label: SLOT_LABELS[slotType],
      loosened: 'Every kind of slot',
      without: { slotType: null },
    });
  if (eventType)
    found.push({
      key: 'eventType',
      label: labelOf(eventType),
      loosened: 'Every kind of event',
      without: { eventType: null },
    });
  if (experience)
    found.push({
      key: 'experience',
      label: experience === 'any' ? 'Open to any level' : `${labelOf(experience)} level`,
      loosened: 'Every level',
      without: { experience: null },
    });
  return found;
}

function ranges({ dateFrom, dateTo, feeMin, feeMax }: GigFilters): ActiveFilter[] {
  const found: ActiveFilter[] = [];
  const dates = { dateFrom: null, dateTo: null };
  if (dateFrom && dateTo)
    found.push({
      key: 'dates',
      label: `${formatDate(dateFrom, { year: false })} – ${formatDate(dateTo)}`,
      loosened: 'Every date',
      without: dates,
    });
  else if (dateFrom)
    found.push({
      key: 'dates',
      label: `From ${formatDate(dateFrom)}`,
      loosened: 'Earlier dates too',
      without: dates,
    });
  else if (dateTo)
    found.push({
      key: 'dates',
      label: `Until ${formatDate(dateTo)}`,
      loosened: 'Later dates too',
      without: dates,
    });
  if (feeMin !== null)
    found.push({
      key: 'feeMin',
      label: `From ${rupees(feeMin)}`,
      loosened: `Below ${rupees(feeMin)} too`,
      without: { feeMin: null },
    });
  if (feeMax !== null)
    found.push({
      key: 'feeMax',
      label: `Up to ${rupees(feeMax)}`,
      loosened: `Above ${rupees(feeMax)} too`,
      without: { feeMax: null },
    });
  return found;
}

/** What the artist has set, in the order of the panel. */
export function activeFilters(filters: GigFilters, nameOf: (slug: string) => string): ActiveFilter[] {
  return [...words(filters), ...genres(filters, nameOf), ...choices(filters), ...ranges(filters)];
}

/** The smart filters that are on: nobody set them, so an empty list has to mention them. */
export function smartFilters(filters: GigFilters, artist: ArtistProfile | undefined): ActiveFilter[] {
  const found: ActiveFilter[] = [];
  const lowest = artist?.minimumFee ?? null;
  if (!filters.ignoreBudgetFilter)
    found.push({
      key: 'budget',
      label: 'Pays my lowest fee',
      loosened: lowest === null ? 'Gigs of any budget' : `Gigs that pay less than ${rupees(lowest)}`,
      without: { ignoreBudgetFilter: true },
    });
  if (!filters.ignoreGenreFilter)
    found.push({
      key: 'genre',
      label: 'My genres',
      loosened: 'Gigs outside your genres',
      without: { ignoreGenreFilter: true },
    });
  return found;
}
