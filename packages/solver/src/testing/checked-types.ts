/** What the checker reads, written out so that it depends on nothing that it checks. */
export interface Instance {
  terms: {
    startDate: string;
    endDate: string;
    totalBudget: number;
    breakdown: { headliner: number; support: number; emerging: number };
    eventDays: readonly string[];
    eventsPerWeek: number;
    city: string | null;
    state: string | null;
    preferredGenres: readonly string[];
    excludedGenres: readonly string[];
    fixedEvents: readonly { date: string; cost: number; artistId: string | null }[];
    datesWithoutEvent: readonly string[];
    constraints: {
      noRepeatArtistWithinWeeks: number;
      minHeadlinersPerMonth: number;
      localShare: number;
      emergingShare: number;
      maxSameGenreInRow: number | null;
      minGenresPerMonth: number | null;
      includeArtists: readonly string[];
      avoidArtists: readonly string[];
    };
  };
  candidates: readonly {
    id: string;
    standardFee: number | null;
    minimumFee: number;
    genres: readonly string[];
    city: string | null;
    state: string | null;
    trust: number;
    cancellations: number;
    completed: number;
    busyDates: readonly string[];
  }[];
  weights: Record<string, number>;
  locks: readonly Assignment[];
  bans: readonly { date: string; artistId: string }[];
  former: readonly Assignment[];
}

export interface Assignment {
  date: string;
  artistId: string | null;
}
