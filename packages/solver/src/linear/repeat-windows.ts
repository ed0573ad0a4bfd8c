import { at } from '@backline/kernel';
import type { Calendar } from '../model/ineligibility.ts';

/** Consecutive slots `first` to `last` of which one artist may play one. */
export interface Window {
  first: number;
  last: number;
}

/**
 * The longest runs of slots that lie within one repeat window. With slots in order of date, the conflicts of an artist form
 * an interval graph; these runs are all its maximal cliques, and "at most one of each" describes the convex hull.
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
