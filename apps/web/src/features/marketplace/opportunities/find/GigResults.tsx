import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { Card } from '../../../../ui/Section.tsx';
import { ListSkeleton } from '../../../../ui/Skeletons.tsx';
import { useStandingQuery } from '../../../foundation/trust/index.ts';
import { genresOf, useArtist } from '../use-artist.ts';
import { useGenreNames } from '../use-genre-names.ts';
import classes from './FindGigs.module.css';
import { GigCard } from './GigCard.tsx';
import { GigPager } from './GigPager.tsx';
import { NoGigs } from './NoGigs.tsx';
import type { GigFiltersState } from './use-gig-filters.ts';
import type { useGigSearch } from './use-gig-search.ts';

interface GigResultsProps {
  state: GigFiltersState;
  search: ReturnType<typeof useGigSearch>;
}

/** The ranked gigs, or what stands in for them. While other filters load, the old list stays, paled. */
export function GigResults({ state, search }: GigResultsProps) {
  const nameOf = useGenreNames();
  const ownGenres = genresOf(useArtist());
  const commission = useStandingQuery().data?.limits.commissionBasisPoints;
  const { found, error, refetch, isStale, total, limit } = search;
  if (error)
    return (
      <Card>
        <ErrorState error={error} retry={refetch} />
      </Card>
    );
  if (!found) return <ListSkeleton />;
  if (found.opportunities.length === 0 && !isStale) return <NoGigs state={state} />;
  return (
    <>
      <ol className={classes.list} data-stale={isStale || undefined}>
        {found.opportunities.map((gig) => (
          <li key={gig.id}>
            <GigCard gig={gig} nameOf={nameOf} ownGenres={ownGenres} commission={commission} />
          </li>
        ))}
      </ol>
      <GigPager
        page={state.page}
        limit={limit}
        shown={found.opportunities.length}
        total={total ?? ''}
        hasMore={found.nextCursor !== null}
        previous={state.pageLink(state.page - 1)}
        next={state.pageLink(state.page + 1, found.nextCursor)}
      />
    </>
  );
}
