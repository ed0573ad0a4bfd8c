import { useEffect, useState } from 'react';
import { serverNow } from '../data/server-clock.ts';

/** The server's time, renewed every half minute: for countdowns that go on while the page is open. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
