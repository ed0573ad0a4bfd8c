import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/**
 * A field whose value is kept elsewhere (in the address, for example) and handed on only when the typing pauses.
 * A value that changes from outside replaces what was typed; the echo of one's own value does not, because the
 * person may have typed on meanwhile.
 */
export function useSettled<T>(value: T, commit: (value: T) => void, delay = 400): [T, (next: T) => void] {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setDraft(value);
      setSent(value);
    }
  }
  const settle = useDebouncedCallback((next: T) => {
    setSent(next);
    commit(next);
  }, delay);
  return [
    draft,
    (next) => {
      setDraft(next);
      settle(next);
    },
  ];
}
