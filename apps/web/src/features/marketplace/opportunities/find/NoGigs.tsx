import { Button, Stack } from '@mantine/core';
import { IconChevronRight, IconMusicSearch } from '@tabler/icons-react';
import { count } from '../../../../lib/words.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { Card } from '../../../../ui/Section.tsx';
import { useFindGigsQuery } from '../opportunities.api.ts';
import { useArtist } from '../use-artist.ts';
import { useGenreNames } from '../use-genre-names.ts';
import { type ActiveFilter, activeFilters, smartFilters } from './active-filters.ts';
import classes from './FindGigs.module.css';
import { type GigFilters, toQuery } from './gig-filters.ts';
import type { GigFiltersState } from './use-gig-filters.ts';

interface LoosenProps {
  filter: ActiveFilter;
  filters: GigFilters;
  change: (changes: Partial<GigFilters>) => void;
}

/** One filter less, with the number of gigs that would bring; nothing where it would bring none. */
function Loosen({ filter, filters, change }: LoosenProps) {
  const { data } = useFindGigsQuery({ ...toQuery({ ...filters, ...filter.without }), limit: 1 });
  if (!data || data.pagination.total === 0) return null;
  return (
    <button type="button" className={classes.loosen} onClick={() => change(filter.without)}>
      <span>{filter.loosened}</span>
      <span className={classes.loosenCount}>
        {count(data.pagination.total, 'gig')}
        <IconChevronRight size={16} aria-hidden />
      </span>
    </button>
  );
}

/** The empty list: tries every filter that stands in the way and says which one to loosen. */
export function NoGigs({ state }: { state: GigFiltersState }) {
  const { filters, change, clear } = state;
  const artist = useArtist();
  const nameOf = useGenreNames();
  const set = activeFilters(filters, nameOf);
  const candidates = [...smartFilters(filters, artist), ...set];
  return (
    <Card>
      <EmptyState
        icon={<IconMusicSearch size={26} />}
        title={set.length > 0 ? 'No gig fits all of this' : 'No gig for you just now'}
        action={
          set.length > 0 && (
            <Button variant="default" onClick={clear}>
              Clear all filters
            </Button>
          )
        }
      >
        {candidates.length > 0
          ? 'Loosen one filter and see more:'
          : 'New gigs are posted every day. What fits you is ranked here as soon as it is open.'}
        <Stack gap="xs" mt="md" className={classes.loosenList}>
          {candidates.map((filter) => (
            <Loosen key={filter.key} filter={filter} filters={filters} change={change} />
          ))}
        </Stack>
      </EmptyState>
    </Card>
  );
}
