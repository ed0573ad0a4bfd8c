import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/**
 * Keeps a person from losing typed changes: by the browser's own question on closing the tab, and by a blocked
 * navigation inside the app, which the page asks about with `<UnsavedGuard blocker={blocker} />`.
 */
export function useUnsavedGuard(dirty: boolean) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return blocker;
}
