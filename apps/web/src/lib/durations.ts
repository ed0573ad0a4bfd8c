const DAY_MINUTES = 24 * 60;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Length of a slot in minutes; an end at or before the start is on the next day. Null until both times are given. */
export function slotMinutes(start: string, end: string): number | null {
  if (!/^\d\d:\d\d$/.test(start) || !/^\d\d:\d\d$/.test(end)) return null;
  const length = minutesOf(end) - minutesOf(start);
  return length <= 0 ? length + DAY_MINUTES : length;
}

/** `90` minutes are `1 h 30 min`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
}
