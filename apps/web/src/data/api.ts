import { CACHE_TAGS, type CacheTag } from '@backline/api-contract/realtime';
import { type BaseQueryFn, createApi } from '@reduxjs/toolkit/query/react';
import type { ApiProblem } from './api-problem.ts';
import { type ArgumentOf, type FileKey, requestOf } from './endpoint-request.ts';
import { memberBack } from './member-back.ts';
import { type ApiRequest, createRequester } from './request.ts';
import { demandRaised, sessionEnded, sessionStarted } from './session.ts';
import type { DataStore } from './store-port.ts';

let store: DataStore | null = null;

/** Tells the requester where the session is kept; called once by the store, which is built on this file. */
export function bindStore(port: DataStore): void {
  store = port;
}

export const requester = createRequester({
  token: () => store?.getState().session.accessToken ?? null,
  started: (session) => store?.dispatch(sessionStarted(session)),
  ended: () => store?.dispatch(sessionEnded()),
  held: () => (store ? memberBack(store) : null),
});

export type Tag = CacheTag;
export type ApiQuery = BaseQueryFn<ApiRequest, unknown, ApiProblem>;

const baseQuery: ApiQuery = async (request, { dispatch }) => {
  const answer = await requester.request(request);
  if ('error' in answer) {
    const { action } = answer.error;
    if (action === 'verify_email' || action === 'accept_terms') dispatch(demandRaised(action));
  }
  return answer;
};

/** The one API of the app. Features inject their endpoints by `endpoints` (`x.api.ts`). */
export const api = createApi({
  reducerPath: 'api',
  baseQuery,
  tagTypes: [...CACHE_TAGS],
  refetchOnReconnect: true,
  endpoints: () => ({}),
});

/** A file behind the login (a contract's PDF), as a blob. Throws words for the member. */
export async function fetchFile<K extends FileKey>(key: K, argument: ArgumentOf<K>): Promise<Blob> {
  const response = await requester.fetchResponse(requestOf(key, argument));
  if (!response?.ok) throw new Error('The file could not be loaded. Please try again.');
  return response.blob();
}
