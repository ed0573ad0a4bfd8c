import { api, requester } from './api.ts';
import { connectionBack } from './connection-back.ts';
import { sessionEnded } from './session.ts';
import { forgetSession, mayHaveSession } from './session-hint.ts';
import type { PushedNotification } from './socket.ts';
import type { DataStore } from './store-port.ts';

type Tell = (news: PushedNotification) => void;
/** Opens the live connection. @returns closes it */
type Connect = () => Promise<() => void>;

/** Answers that settle it: there is no session to go on with. */
const REFUSALS: readonly number[] = [400, 401, 403];
const RETRY_AFTER_MS = [500, 1500, 3000];

/**
 * What has to follow when a session begins, lapses or is somebody else's: the live connection, and a page that holds nobody else's data.
 */
export function followSession(store: DataStore, connect: Connect, leave: () => void): void {
  let member: string | null = null;
  let joined: string | null = null;
  let live: Promise<() => void> | null = null;
  store.subscribe(() => {
    const { status, user } = store.getState().session;
    const [before, now] = [member, user?.id ?? null];
    // Kept before anything is dispatched: the dispatch comes back here.
    member = now;
    const joins = status === 'member' ? now : null;
    if (joins !== joined) {
      joined = joins;
      void live?.then((close) => close());
      live = joins === null ? null : connect();
    }
    if (before === null || now === before) return;
    store.dispatch(api.util.resetApiState());
    leave();
  });
}

/** The page of somebody else is loaded anew, so that nothing of the one before stays in memory. */
const loadAnew = (): void => {
  // A moment later, when the forms are gone that would ask whether to stay.
  setTimeout(() => window.location.assign('/dashboard'));
};

/**
 * At page load: the access token lives in memory only, so the refresh cookie, where there is one, is tried once. A server that cannot be
 * reached is asked again for as long as it takes, because "no answer" does not mean "logged out".
 */
export async function startSession(store: DataStore, tell: Tell): Promise<void> {
  // A chunk of its own: visitors without an account never load the socket client.
  followSession(
    store,
    async () => {
      const { connectLive } = await import('./socket.ts');
      return connectLive({ store, renew: requester.refresh, tell });
    },
    loadAnew,
  );
  if (!mayHaveSession()) {
    store.dispatch(sessionEnded());
    return;
  }
  let problem = await requester.refresh();
  for (const wait of RETRY_AFTER_MS) {
    if (!problem || REFUSALS.includes(problem.status)) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    problem = await requester.refresh();
  }
  while (problem?.status === 0 && store.getState().session.status === 'unknown') {
    await connectionBack();
    problem = await requester.refresh();
  }
  if (problem && REFUSALS.includes(problem.status)) forgetSession();
  if (problem && store.getState().session.status === 'unknown') store.dispatch(sessionEnded());
}
