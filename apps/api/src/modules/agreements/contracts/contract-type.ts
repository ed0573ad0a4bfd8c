import type { ContractType } from '@backline/api-contract/contracts';

interface Place {
  state: string | null;
  country: string | null;
}

/**
 * Local where everybody concerned (artist, buyer, venue) is in one state, else interstate or international. A place
 * that is not known decides nothing. `multi_day` needs a booking of several days, which cannot be made yet.
 */
export function contractType(places: readonly Place[]): ContractType {
  const count = (values: readonly (string | null)[]): number =>
    new Set(values.filter((value) => value !== null)).size;
  if (count(places.map(({ country }) => country)) > 1) return 'international';
  return count(places.map(({ state }) => state)) > 1 ? 'interstate' : 'local';
}
