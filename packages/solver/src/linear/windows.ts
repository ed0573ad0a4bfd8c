import { at } from '@backline/kernel';
import type { Calendar } from '../model/hurdles.ts';

/** Consecutive slots `first` to `last` of which one artist may play one. */
export interface Window {
  first: number;
  last: number;
}

/**
 * The longest runs of slots that lie within one repeat window. Slots in the order of their dates make the conflicts of an artist an interval graph, so
 * these runs are all maximal cliques, and "at most one of each" says exactly what the rule says, for fractions too.
 */
export function repeatWindows({ days, windowDays }: Pick<Calendar, 'days' | 'windowDays'>): Window[] {
  const windows: Window[] = [];
  days.forEach((day, first) => {
    let last = first;
    while (last + 1 < days.length && at(days, last + 1) - day < windowDays) last++;
    if (last > first && last > (windows.at(-1)?.last ?? -1)) windows.push({ first, last });
  });
  return windows;
}
