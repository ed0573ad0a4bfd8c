import type { DataStore } from './store-port.ts';

/** While a session has lapsed: resolves when the same member is back, and never for anybody else. Null while it has not. */
export function memberBack(store: DataStore): Promise<void> | null {
  const { status, user } = store.getState().session;
  if (status !== 'lapsed') return null;
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      const { session } = store.getState();
      if (session.status !== 'member' || session.user?.id !== user?.id) return;
      stop();
      resolve();
    });
  });
}
