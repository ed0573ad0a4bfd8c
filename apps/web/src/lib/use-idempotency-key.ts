import { nanoid } from '@reduxjs/toolkit';
import { useRef } from 'react';

/**
 * One `Idempotency-Key` per attempt: the same key as long as the outcome of the attempt is unknown (a retry after a
 * lost connection must not pay twice), a new one after `renew`.
 */
export function useIdempotencyKey() {
  const key = useRef<string>(nanoid());
  return {
    current: () => key.current,
    renew: () => {
      key.current = nanoid();
    },
  };
}
