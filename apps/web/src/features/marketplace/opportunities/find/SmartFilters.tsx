import type { ArtistProfile } from '@backline/api-contract/profiles';
import { formatMoney, paise } from '@backline/kernel';
import { Stack, Switch } from '@mantine/core';
import { genresOf } from '../use-artist.ts';
import { useGenreNames } from '../use-genre-names.ts';
import type { GigFilters } from './gig-filters.ts';

interface SmartFiltersProps {
  artist: ArtistProfile | undefined;
  filters: GigFilters;
  change: (changes: Partial<GigFilters>) => void;
}

/**
 * Filters from the profile, on until the artist switches them off; each says what it hides. See
 * docs/rules/marketplace.md#discovery.
 */
export function SmartFilters({ artist, filters, change }: SmartFiltersProps) {
  const nameOf = useGenreNames();
  const own = genresOf(artist).map(nameOf);
  const lowest = artist?.minimumFee ?? null;
  const budgetWords =
    lowest === null
      ? 'Your profile names no lowest fee, so nothing is hidden.'
      : `Hides gigs that pay less than ${formatMoney(paise(lowest), 'INR', { trim: true })}, your lowest fee.`;
  const genreWords =
    own.length === 0
      ? 'Your profile names no genre yet.'
      : `Shows gigs for ${own.join(', ')}, and those open to all.`;
  return (
    <Stack gap="sm">
      <Switch
        label="Pays my lowest fee"
        description={budgetWords}
        checked={!filters.ignoreBudgetFilter}
        onChange={(event) => change({ ignoreBudgetFilter: !event.currentTarget.checked })}
      />
      <Switch
        label="My genres"
        description={genreWords}
        checked={!filters.ignoreGenreFilter}
        onChange={(event) => change({ ignoreGenreFilter: !event.currentTarget.checked })}
      />
    </Stack>
  );
}
