import { useRef } from 'react';

/**
 * One `Idempotency-Key` per attempt: the same key as long as the outcome of the attempt is unknown (a retry after a
 * lost connection must not pay twice), a new one after `renew`.
 */
export function useIdempotencyKey() {
  const key = useRef<string>(crypto.randomUUID());
  return {
    current: () => key.current,
    renew: () => {
      key.current = crypto.randomUUID();
    },
  };
}
