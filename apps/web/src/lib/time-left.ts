const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const words = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;

/** What is left until an instant in its two largest units, `2 days 4 hours`; null once it is past. */
export function timeLeft(iso: string, now: Date): string | null {
  const left = new Date(iso).getTime() - now.getTime();
  if (left <= 0) return null;
  const [days, hours, minutes] = [
    Math.floor(left / DAY),
    Math.floor((left % DAY) / HOUR),
    Math.floor((left % HOUR) / MINUTE),
  ];
  if (days > 0) return hours > 0 ? `${words(days, 'day')} ${words(hours, 'hour')}` : words(days, 'day');
  if (hours > 0)
    return minutes > 0 ? `${words(hours, 'hour')} ${words(minutes, 'minute')}` : words(hours, 'hour');
  return minutes > 0 ? words(minutes, 'minute') : 'less than a minute';
}
