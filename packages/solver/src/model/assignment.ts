import type { LocalDate } from '@backline/kernel';

/** In place of an artist: nobody plays the slot. */
export const EMPTY = -1;

/** In place of an artist, where a slot is not locked or had no former artist. */
export const FREE = -2;

/** Who plays on a date; null where nobody does. */
export interface Assignment {
  date: LocalDate;
  artistId: string | null;
}
