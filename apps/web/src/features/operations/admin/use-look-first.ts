import { useEffect, useState } from 'react';

const LOOK_MS = 800;

/**
 * After a decision the next case stands where the last one was, its buttons under the pointer: a double click must not decide both.
 * @param shown what is on the page, in one string
 * @returns whether it has stood there long enough to be meant
 */
export function useLookFirst(shown: string): boolean {
  const [seen, setSeen] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(shown), LOOK_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return seen === shown;
}
