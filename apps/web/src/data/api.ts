import type { Pagination } from '@backline/api-contract/envelope';
import { CACHE_TAGS } from '@backline/api-contract/realtime';
import { type BaseQueryFn, createApi } from '@reduxjs/toolkit/query/react';
import type { ApiProblem } from './api-problem.ts';
import { type ApiRequest, createRequester } from './request.ts';
import { demandRaised, sessionEnded, sessionStarted } from './session.ts';
import type { DataStore } from './store-port.ts';

/** Data of a list endpoint: the envelope's pagination comes beside it. */
export type Paged<T> = T & { pagination: Pagination };

let store: DataStore | null = null;

/** Tells the requester where the session is kept; called once by the store, which is built on this file. */
export function bindStore(port: DataStore): void {
  store = port;
}

export const requester = createRequester({
  token: () => store?.getState().session.accessToken ?? null,
  started: (session) => store?.dispatch(sessionStarted(session)),
  ended: () => store?.dispatch(sessionEnded()),
});

const baseQuery: BaseQueryFn<string | ApiRequest, unknown, ApiProblem> = async (args, { dispatch }) => {
  const answer = await requester.request(typeof args === 'string' ? { url: args } : args);
  if ('error' in answer) {
    const { action, status, code } = answer.error;
    if (action === 'verify_email' || action === 'accept_terms') dispatch(demandRaised(action));
    // A token that the server does not accept at all (account ended, keys changed) leaves no session to keep.
    if (status === 401 && code === 'UNAUTHENTICATED') dispatch(sessionEnded());
  }
  return answer;
};

/** The one API of the app. Endpoints are injected by the features (`features/x/x.api.ts`). */
export const api = createApi({
  reducerPath: 'api',
  baseQuery,
  tagTypes: [...CACHE_TAGS],
  refetchOnReconnect: true,
  endpoints: () => ({}),
});

/** A file behind the login (a contract's PDF), as a blob. Throws the `ApiProblem`'s message in words. */
export async function fetchFile(url: string): Promise<Blob> {
  const response = await requester.fetchResponse({ url });
  if (!response?.ok) throw new Error('The file could not be loaded. Please try again.');
  return response.blob();
}
