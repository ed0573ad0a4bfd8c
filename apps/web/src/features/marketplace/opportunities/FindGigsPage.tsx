import { Select, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSettled } from '../../../lib/use-settled.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { LineField } from '../../../ui/TextFields.tsx';
import { activeFilters } from './find/active-filters.ts';
import { FilterChips } from './find/FilterChips.tsx';
import classes from './find/FindGigs.module.css';
import { GigFilterDrawer, GigFilterPanel } from './find/GigFilterPanel.tsx';
import { GigResults } from './find/GigResults.tsx';
import type { GigSort } from './find/gig-filters.ts';
import { type GigFiltersState, useGigFilters } from './find/use-gig-filters.ts';
import { useGigSearch } from './find/use-gig-search.ts';
import { useGenreNames } from './use-genre-names.ts';

const SORTS: { value: GigSort; label: string }[] = [
  { value: 'match', label: 'Best match' },
  { value: 'date', label: 'Soonest' },
  { value: 'newest', label: 'Newest' },
  { value: 'fee', label: 'Highest fee' },
];

interface SearchBarProps extends Pick<GigFiltersState, 'filters' | 'change'> {
  /** The button of the filter drawer, where there is no panel. */
  drawer: ReactNode;
}

function SearchBar({ filters, change, drawer }: SearchBarProps) {
  const [words, setWords] = useSettled(filters.search, (search) => change({ search }, { typing: true }));
  return (
    <div className={classes.bar} data-with-drawer={drawer ? true : undefined}>
      <LineField
        type="search"
        aria-label="Search gigs"
        placeholder="Title, venue, words in the description"
        leftSection={<IconSearch size={18} aria-hidden />}
        limit={100}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {drawer}
      <Select<GigSort>
        aria-label="Sort by"
        data={SORTS}
        value={filters.sort}
        onChange={(sort) => change({ sort: sort ?? 'match' })}
        allowDeselect={false}
      />
    </div>
  );
}

/** The artist's ranked list of gigs. Everything that shapes it is in the address. */
export function FindGigsPage() {
  const state = useGigFilters();
  const search = useGigSearch(state);
  const active = activeFilters(state.filters, useGenreNames());
  // 62em is where the shell gives up its side navigation, too.
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  return (
    <>
      <PageHeader
        title="Find gigs"
        description="Ranked by how well they fit your genres, your fee, your level and your city."
      />
      <div className={classes.layout}>
        {wide && <GigFilterPanel state={state} active={active.length} />}
        <div>
          <SearchBar
            filters={state.filters}
            change={state.change}
            drawer={!wide && <GigFilterDrawer state={state} active={active.length} found={search.summary} />}
          />
          <FilterChips active={active} change={state.change} />
          <Text size="sm" c="dimmed" className={classes.summary} role="status">
            {search.summary ?? 'Looking for gigs…'}
          </Text>
          <GigResults state={state} search={search} />
        </div>
      </div>
    </>
  );
}
