import { divideHalfUp } from '@backline/kernel';

export interface MatchVenue {
  preferredGenres: readonly string[];
  city: string | null;
  state: string | null;
}

export interface MatchArtist {
  genres: readonly string[];
  city: string | null;
  state: string | null;
  /** 0-100 */
  trust: number;
  cancellations: number;
  completed: number;
}

export interface MatchScore {
  /** Whole points, 0-100, half up. */
  total: number;
  /** Hundredths of a point, half up, to show why. */
  parts: { genre: number; trust: number; place: number; reliability: number };
}

const GENRE = 40;
const TRUST = 30;
const SAME_CITY = 15;
const SAME_STATE = 8;
const RELIABLE = 15;
const PER_CANCELLATION = 50;

/** How genres and places are compared: without case and without space around. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

export function isSamePlace(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && nameKey(a) !== '' && nameKey(a) === nameKey(b);
}

/**
 * How well an artist suits the venue: genres 40, trust 30, place 15, reliability 15. A venue without preferred genres gives everybody the 40,
 * as the marketplace does. Computed in integers over one denominator, so that no half is lost to rounding errors. docs/rules/programming.md#programming-match-score
 */
export function matchScore(venue: MatchVenue, artist: MatchArtist): MatchScore {
  const preferred = new Set(venue.preferredGenres.map(nameKey));
  const own = new Set(artist.genres.map(nameKey));
  const asked = Math.max(1, preferred.size);
  const met = preferred.size === 0 ? 1 : [...preferred].filter((genre) => own.has(genre)).length;
  const shows = Math.max(1, artist.completed);
  const reliable = Math.max(0, RELIABLE * shows - PER_CANCELLATION * artist.cancellations);
  const place = placePoints(venue, artist);
  const whole = 100 * asked * shows;
  const sum =
    GENRE * met * 100 * shows + TRUST * artist.trust * asked * shows + place * whole + reliable * 100 * asked;
  return {
    total: divideHalfUp(sum, whole),
    parts: {
      genre: divideHalfUp(GENRE * met * 100, asked),
      trust: TRUST * artist.trust,
      place: place * 100,
      reliability: divideHalfUp(reliable * 100, shows),
    },
  };
}

function placePoints(venue: MatchVenue, artist: MatchArtist): number {
  if (isSamePlace(venue.city, artist.city)) return SAME_CITY;
  return isSamePlace(venue.state, artist.state) ? SAME_STATE : 0;
}
