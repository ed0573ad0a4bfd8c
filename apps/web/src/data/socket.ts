import { CACHE_TAGS, type InvalidateMessage, SOCKET_EVENTS } from '@backline/api-contract/realtime';
import { io, type Socket } from 'socket.io-client';
import { api } from './api.ts';
import type { ApiProblem } from './api-problem.ts';
import { connectionBack } from './connection-back.ts';
import type { DataStore } from './store-port.ts';
import { tagsOf } from './tags.ts';

export interface PushedNotification {
  title: string;
  body: string;
  link: string | null;
}

/** The part of Socket.IO's client that is used here. */
export type LiveSocket = Pick<Socket, 'on' | 'connect' | 'disconnect'>;

export interface LiveOptions {
  store: DataStore;
  /** Gets the next access token. @returns the problem where there is none */
  renew: () => Promise<ApiProblem | null>;
  /** Shows what the server pushes. */
  tell: (news: PushedNotification) => void;
  /** Opens the socket; the token is asked for at every handshake. */
  open?: (token: () => string | null) => LiveSocket;
}

/** A server that takes no token, however new, must not be asked without a pause. */
const RENEW_AT_MOST_EVERY_MS = 10_000;

const openSocket = (token: () => string | null): LiveSocket =>
  io({ auth: (give) => give({ token: token() }) });

/**
 * The live connection of a member. A message only names tags to invalidate; the truth is fetched again. What was sent
 * while the line was down, or after the token had run out, came to nobody: each time that it is joined again,
 * everything shown is fetched.
 * @returns closes it
 */
export function connectLive({ store, renew, tell, open = openSocket }: LiveOptions): () => void {
  const token = () => store.getState().session.accessToken;
  let joinedWith: string | null = null;
  let joinedBefore = false;
  let closed = false;
  let renewing = false;
  let renewedAt = Number.NEGATIVE_INFINITY;
  const socket = open(() => {
    joinedWith = token();
    return joinedWith;
  });

  function join(): void {
    socket.disconnect();
    socket.connect();
  }

  /** The server ends a connection with its access token, and Socket.IO then leaves it at that. */
  async function goOnWithNextToken(): Promise<void> {
    if (renewing) return;
    renewing = true;
    if (performance.now() - renewedAt < RENEW_AT_MOST_EVERY_MS) await connectionBack();
    let problem = await renew();
    // Without a line or a server there is no answer, which does not mean that there is no session.
    while (!closed && problem && (problem.status === 0 || problem.status >= 500)) {
      await connectionBack();
      problem = await renew();
    }
    renewedAt = performance.now();
    renewing = false;
    if (!closed && !problem) join();
  }

  const stopFollowing = store.subscribe(() => {
    const isNext = token() !== null && token() !== joinedWith;
    if (isNext && joinedWith !== null && !renewing && !closed) join();
  });
  socket.on('connect', () => {
    if (joinedBefore) store.dispatch(api.util.invalidateTags([...CACHE_TAGS]));
    joinedBefore = true;
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') void goOnWithNextToken();
  });
  socket.on('connect_error', (error) => {
    if (error.message === 'unauthenticated') void goOnWithNextToken();
  });
  socket.on(SOCKET_EVENTS.invalidate, ({ tags }: InvalidateMessage) => {
    store.dispatch(api.util.invalidateTags(tagsOf(tags)));
  });
  socket.on(SOCKET_EVENTS.notification, tell);

  return () => {
    closed = true;
    stopFollowing();
    socket.disconnect();
  };
}
